package org.chuxin.activity.recruitment;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

import org.chuxin.audit.Actor;
import org.chuxin.audit.AuditTrail;
import org.chuxin.platform.Days;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafts after the model of another activity: one, or a series of dates that are
 * independent of each other. May block.
 */
@Component
@Transactional
public class Copies {

	/** The longest public id of an activity that can have a series. */
	public static final int LONGEST = 31;

	private final ActivityMapper rows;

	private final AuditTrail audit;

	private final SecureRandom random;

	private final JsonMapper json;

	private final Clock clock;

	Copies(ActivityMapper rows, AuditTrail audit, SecureRandom random, JsonMapper json, Clock clock) {
		this.rows = rows;
		this.audit = audit;
		this.random = random;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Makes a draft with the same settings at another time.
	 * @param actor who
	 * @param model whose settings
	 * @param code public id of the draft
	 * @param start its planned start; its other times are shifted likewise
	 * @return the draft, or what has its public id
	 */
	public Drafting copy(Actor actor, ActivityRow model, String code, Instant start) {
		ActivityRow fresh = draft(actor, model, code, start, null);
		ActivityRow before = this.rows.lock(code);
		if (before != null) {
			return before.settings().equals(fresh.settings()) ? new Drafting.Done(before, false)
					: new Drafting.Taken(code);
		}
		insert(actor, model, fresh);
		return new Drafting.Done(fresh, true);
	}

	/**
	 * The public id of the series that an activity has or begins.
	 * @param model the activity
	 * @return its series, or its own id
	 */
	public static String series(ActivityRow model) {
		return Objects.requireNonNullElse(model.series(), model.code());
	}

	/**
	 * Makes a draft for each date at the model's local time of day, all or none; the
	 * model is one of the series. Dates that are there already stay as they are.
	 * @param actor who
	 * @param model whose settings
	 * @param dates local days
	 * @return the drafts by date; or one {@link Drafting.Taken}
	 */
	public List<Drafting> series(Actor actor, ActivityRow model, Collection<LocalDate> dates) {
		String series = series(model);
		LocalTime time = LocalTime.ofInstant(model.startsAt(), Days.ZONE);
		List<ActivityRow> fresh = new ArrayList<>();
		List<Drafting> all = new ArrayList<>();
		for (LocalDate date : new TreeSet<>(dates)) {
			String code = series + '-' + DateTimeFormatter.BASIC_ISO_DATE.format(date);
			ActivityRow draft = draft(actor, model, code, date.atTime(time).atZone(Days.ZONE).toInstant(), series);
			boolean own = date.equals(Days.of(model.startsAt()));
			ActivityRow before = own ? model : this.rows.lock(code);
			if (before == null) {
				fresh.add(draft);
			}
			else if (!own && !series.equals(before.series())) {
				return List.of(new Drafting.Taken(code));
			}
			all.add(new Drafting.Done((before != null) ? before : draft, before == null));
		}
		fresh.forEach((draft) -> insert(actor, model, draft));
		this.rows.series(model.id(), series);
		return all;
	}

	/**
	 * The dates of a series that can still change.
	 * @param series its public id
	 * @param from the first local day
	 * @return drafts and published ones that are not over, by their start
	 */
	@Transactional(readOnly = true)
	public List<ActivityRow> following(String series, LocalDate from) {
		return this.rows.following(series, from.atStartOfDay(Days.ZONE).toInstant(), Instant.now(this.clock));
	}

	private void insert(Actor actor, ActivityRow model, ActivityRow draft) {
		this.rows.insert(draft);
		this.audit.record(actor, "activity.copy", Activities.subject(draft.code()), null,
				Map.of("copyOf", model.code(), "settings", this.json.readTree(draft.settings())));
	}

	private ActivityRow draft(Actor actor, ActivityRow model, String code, Instant start, @Nullable String series) {
		ActivitySettings settings = this.json.readValue(model.settings(), ActivitySettings.class).startingAt(start);
		return new ActivityRow(this.random.nextLong(), code, ActivityState.DRAFT, 1,
				this.json.writeValueAsString(settings), model.organisationId(), actor.id(), settings.startsAt(),
				settings.endsAt(), 0, null, null, series);
	}

}
