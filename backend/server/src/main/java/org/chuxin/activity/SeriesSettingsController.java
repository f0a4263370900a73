package org.chuxin.activity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.validation.Valid;
import org.chuxin.activity.recruitment.Activities;
import org.chuxin.activity.recruitment.ActivityRow;
import org.chuxin.activity.recruitment.ActivitySettings;
import org.chuxin.activity.recruitment.ActivityState;
import org.chuxin.activity.recruitment.Copies;
import org.chuxin.activity.recruitment.OwnActivities;
import org.chuxin.activity.roll.Refusal;
import org.chuxin.identity.Caller;
import org.chuxin.organisation.Organisation;
import org.chuxin.organisation.Scope;
import org.chuxin.organisation.Scopes;
import org.chuxin.platform.web.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** May block. Organisers change a date of a series and all that follow. */
@RestController
@RequestMapping("/api/v1/organiser/series/{series}/settings")
class SeriesSettingsController {

	private final ActivityDesk desk;

	private final Activities activities;

	private final Copies copies;

	private final OwnActivities own;

	private final Scopes scopes;

	private final Clock clock;

	SeriesSettingsController(ActivityDesk desk, Activities activities, Copies copies, OwnActivities own, Scopes scopes,
			Clock clock) {
		this.desk = desk;
		this.activities = activities;
		this.copies = copies;
		this.own = own;
		this.scopes = scopes;
		this.clock = clock;
	}

	/** Each date keeps its times. What fits none of them together is refused for all. */
	@PutMapping
	Changed change(@PathVariable String series,
			@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
			@Valid @RequestBody ActivitySettings settings, Caller.Organiser caller) {
		if (from.getYear() < 2000 || from.getYear() > 9000) {
			throw Problem.invalid("from", "Within", "日期写成“年-月-日”，例如 2026-12-05。");
		}
		Organisation organisation = this.desk.organisation(settings, caller);
		Scope scope = this.scopes.of(caller);
		List<ActivityRow> dates = this.copies.following(series, from)
			.stream()
			.filter((date) -> this.own.within(scope, date, caller))
			.toList();
		if (dates.isEmpty()) {
			throw Refusal.ACTIVITY_NOT_FOUND.problem();
		}
		dates.forEach((date) -> {
			List<Problem.FieldError> errors = at(date, settings).contradictions();
			if (!errors.isEmpty()) {
				throw Problem.invalid(errors);
			}
		});
		return new Changed(dates.stream().map((date) -> line(date, settings, organisation, caller)).toList());
	}

	private Line line(ActivityRow date, ActivitySettings settings, Organisation organisation, Caller.Organiser caller) {
		try {
			if (date.state() == ActivityState.PUBLISHED) {
				this.desk.change(date, at(date, settings), false, caller, Instant.now(this.clock));
			}
			else {
				this.desk.drafted(this.activities.save(caller.actor(), date.code(), at(date, settings), organisation));
			}
			return new Line(date.code(), null);
		}
		catch (Problem refused) {
			return new Line(date.code(), String
				.valueOf(Objects.requireNonNullElse(refused.getBody().getProperties(), Map.of()).get("code")));
		}
	}

	private ActivitySettings at(ActivityRow date, ActivitySettings settings) {
		return settings.atTimesOf(this.activities.settings(date));
	}

	/** What became of each date. */
	record Changed(List<Line> items) {
	}

	/**
	 * What became of one date.
	 *
	 * @param activityId its public id
	 * @param refusal code why it stays as it was, absent when it changed
	 */
	record Line(String activityId, @Nullable String refusal) {
	}

}
