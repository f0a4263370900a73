package org.chuxin.activity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.chuxin.activity.recruitment.ActivityRow;
import org.chuxin.activity.recruitment.Copies;
import org.chuxin.activity.recruitment.OwnActivities;
import org.chuxin.activity.roll.Refusal;
import org.chuxin.identity.Caller;
import org.chuxin.organisation.Organisations;
import org.chuxin.platform.Days;
import org.chuxin.platform.web.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** May block. Organisers make drafts after the model of an activity. */
@RestController
@RequestMapping("/api/v1/organiser/activities")
class SeriesController {

	private static final int FARTHEST = 2;

	private final ActivityDesk desk;

	private final Copies copies;

	private final OwnActivities own;

	private final Organisations organisations;

	private final Clock clock;

	SeriesController(ActivityDesk desk, Copies copies, OwnActivities own, Organisations organisations, Clock clock) {
		this.desk = desk;
		this.copies = copies;
		this.own = own;
		this.organisations = organisations;
		this.clock = clock;
	}

	@PutMapping("/{newId}/copy-of/{activityId}")
	ActivityView.Organised duplicate(@PathVariable String newId, @PathVariable String activityId,
			@Valid @RequestBody Start request, Caller.Organiser caller) {
		ActivityDesk.insistOnName("newId", newId);
		Instant now = Instant.now(this.clock);
		if (request.startsAt().isBefore(now)
				|| request.startsAt().isAfter(now.plus(FARTHEST * 366L, ChronoUnit.DAYS))) {
			throw Problem.invalid("startsAt", "Within", "开始时间要在现在以后，最多提前 %d 年。".formatted(FARTHEST));
		}
		ActivityRow model = model(activityId, caller);
		return once(newId, () -> this.desk.drafted(this.copies.copy(caller.actor(), model, newId, request.startsAt())));
	}

	@PutMapping("/{activityId}/series")
	Series series(@PathVariable String activityId, @Valid @RequestBody Dates request, Caller.Organiser caller) {
		Set<LocalDate> dates = request.wanted();
		if (dates.isEmpty()) {
			throw Problem.invalid("dates", "NotEmpty", "请至少留下一个日期。");
		}
		LocalDate today = Days.of(Instant.now(this.clock));
		if (dates.stream().anyMatch((date) -> date.isBefore(today) || date.isAfter(today.plusYears(FARTHEST)))) {
			throw Problem.invalid("dates", "Within", "日期要从今天起，最多提前 %d 年。".formatted(FARTHEST));
		}
		ActivityRow model = model(activityId, caller);
		String series = Copies.series(model);
		if (series.length() > Copies.LONGEST) {
			throw Problem.invalid("activityId", "TooLong", "系列活动的编号最长 %d 个字符，请先复制一份短编号的活动。".formatted(Copies.LONGEST));
		}
		return once(series, () -> new Series(series,
				this.copies.series(caller.actor(), model, dates).stream().map(this.desk::drafted).toList()));
	}

	/** Only who may organise in the name of the unit finds something to copy (B10). */
	private ActivityRow model(String activityId, Caller.Organiser caller) {
		ActivityRow model = this.desk.own(activityId, caller);
		return this.organisations.byId(model.organisationId())
			.filter((unit) -> this.own.mayOrganiseFor(unit, caller))
			.map((_) -> model)
			.orElseThrow(Refusal.ACTIVITY_NOT_FOUND::problem);
	}

	/** Somebody else took the public id in the same moment. */
	private static <T> T once(String code, Supplier<T> act) {
		try {
			return act.get();
		}
		catch (DuplicateKeyException ex) {
			throw ActivityProblems.nameTaken(code);
		}
	}

	/**
	 * When a copy starts.
	 *
	 * @param startsAt planned start
	 */
	record Start(@NotNull Instant startsAt) {
	}

	/**
	 * The dates of a series.
	 *
	 * @param dates local days
	 * @param skip those of them that are left out, for example holidays
	 */
	record Dates(@NotEmpty @Size(max = 52) List<@NotNull LocalDate> dates,
			@Nullable @Size(max = 52) List<@NotNull LocalDate> skip) {

		Set<LocalDate> wanted() {
			Set<LocalDate> wanted = new TreeSet<>(this.dates);
			if (this.skip != null) {
				wanted.removeAll(Set.copyOf(this.skip));
			}
			return wanted;
		}

	}

	/**
	 * Activities that share a model.
	 *
	 * @param series public id of the model
	 * @param items one for each date
	 */
	record Series(String series, List<ActivityView.Organised> items) {
	}

}
