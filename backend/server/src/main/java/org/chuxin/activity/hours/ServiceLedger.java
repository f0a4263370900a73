package org.chuxin.activity.hours;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.chuxin.activity.hours.ServiceTime.Counted;
import org.chuxin.activity.recruitment.ActivityKind.Gives;
import org.chuxin.activity.recruitment.ActivityRow;
import org.chuxin.audit.Actor;
import org.chuxin.platform.Days;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes service down, once, and never changes it (DOMAIN.md B9), inside the caller's
 * transaction; usable in lanes. May block.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ServiceLedger {

	private final ServiceMapper rows;

	private final ServiceNews news;

	private final SecureRandom random;

	private final Clock clock;

	ServiceLedger(ServiceMapper rows, ServiceNews news, SecureRandom random, Clock clock) {
		this.rows = rows;
		this.news = news;
		this.random = random;
		this.clock = clock;
	}

	/**
	 * Writes a presence down. One that is there already changes nothing, and neither does
	 * one of an activity that gives no hours (B13).
	 * @param presence what counts of it, is decided here
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void write(Presence presence) {
		if (presence.settings().kind().gives() != Gives.NOTHING) {
			append(presence, entry(presence, ServiceTime.within(presence.activity().startsAt(),
					presence.activity().endsAt(), presence.from(), presence.to()), null));
		}
	}

	/**
	 * Writes a presence down that nobody noted in time; it may last longer than planned,
	 * since there is a reason.
	 * @param presence what to add
	 * @param reason why
	 * @return whether it is written; not, when the number has other times already
	 */
	public Written add(Presence presence, String reason) {
		Counted counted = ServiceTime.added(presence.activity().startsAt(), presence.from(), presence.to());
		ServiceEntry entry = entry(presence, counted, reason);
		ServiceEntry kept = append(presence, entry);
		if (kept.id() == entry.id()) {
			return Written.NOW;
		}
		return (kept.origin() == Origin.ADDED && kept.fromAt().equals(counted.from())
				&& kept.toAt().equals(counted.to())) ? Written.BEFORE : Written.NOT;
	}

	/**
	 * Sets a record to another length.
	 * @param record the record
	 * @param activity its activity
	 * @param correction 1 for its first correction, 2 for the next
	 * @param minutes new length
	 * @param reason why
	 * @param actor who
	 * @return whether it is written
	 */
	public Written correct(ServiceRecord record, ActivityRow activity, int correction, int minutes, String reason,
			Actor actor) {
		List<ServiceEntry> kept = rows(record);
		if (correction > kept.size()) {
			return Written.NOT;
		}
		int difference = minutes - kept.stream().limit(correction).mapToInt(ServiceEntry::minutes).sum();
		if (correction == kept.size()) {
			int longest = ServiceTime.longest(activity.startsAt(), activity.endsAt());
			ServiceEntry row = kept.getFirst()
				.corrected(this.random.nextLong(), correction, difference,
						ServiceTime.neededForCorrection(record.origin(), difference, minutes, longest), reason, actor,
						Instant.now(this.clock));
			if (append(row, actor).id() == row.id()) {
				this.news.tell(row.residentId(), activity, "correction:%d:%d".formatted(row.number(), correction),
						"时长有更正", "这次服务的时长改为 %s 小时。原因：%s。有不同意见可以提出异议。".formatted(Totals.hours(minutes), reason));
				return Written.NOW;
			}
			kept = rows(record);
		}
		ServiceEntry there = kept.get(correction);
		return (there.minutes() == difference && reason.equals(there.reason())) ? Written.BEFORE : Written.NOT;
	}

	/**
	 * Confirms a record as one person of the unit (B21).
	 * @param record the record
	 * @param actor who
	 * @return false when they did before, or nobody has to
	 */
	public boolean confirm(ServiceRecord record, Actor actor) {
		Instant now = Instant.now(this.clock);
		List<ServiceEntry> open = rows(record).stream()
			.filter((row) -> row.needed() > 0 && !this.rows.confirmedBy(row.id(), actor.id()))
			.toList();
		open.forEach((row) -> this.rows.confirm(row.id(), actor.id(), actor.name(), now));
		return !open.isEmpty();
	}

	private List<ServiceEntry> rows(ServiceRecord record) {
		return this.rows.rows(record.activityId(), record.residentId(), record.number());
	}

	private ServiceEntry append(Presence presence, ServiceEntry entry) {
		ServiceEntry kept = append(entry, presence.actor());
		if (kept.id() == entry.id() && entry.origin() != Origin.MEASURED) {
			this.news.tell(entry.residentId(), presence.activity(), "entry:" + entry.number(), "时长记好了",
					"“%s”记了 %s 小时（%s）。有不同意见可以提出异议。".formatted(presence.settings().title(),
							Totals.hours(entry.minutes()), entry.origin().text()));
		}
		return kept;
	}

	private ServiceEntry append(ServiceEntry entry, @Nullable Actor actor) {
		this.rows.append(entry);
		ServiceEntry kept = this.rows.rows(entry.activityId(), entry.residentId(), entry.number())
			.get(entry.correction());
		if (kept.id() == entry.id() && actor != null && entry.needed() > 0) {
			this.rows.confirm(entry.id(), actor.id(), actor.name(), entry.writtenAt());
		}
		return kept;
	}

	private ServiceEntry entry(Presence presence, Counted counted, @Nullable String reason) {
		Gives gives = presence.settings().kind().gives();
		LocalDate day = Days.of(counted.from());
		Actor actor = presence.actor();
		int before = this.rows.between(presence.residentId(), gives, day.atStartOfDay(Days.ZONE).toInstant(),
				day.plusDays(1).atStartOfDay(Days.ZONE).toInstant());
		return new ServiceEntry(this.random.nextLong(), presence.activity().id(), presence.residentId(),
				presence.number(), 0, presence.activity().organisationId(), gives, presence.origin(), counted.minutes(),
				counted.from(), counted.to(), day, day.getYear(),
				ServiceTime.needed(presence.origin(), counted, before, overlaps(presence, counted)), reason,
				(actor != null) ? actor.id() : 0, (actor != null) ? actor.name() : "", Instant.now(this.clock));
	}

	private boolean overlaps(Presence presence, Counted counted) {
		return this.rows.overlaps(presence.activity().id(), presence.residentId(), presence.number(), counted.from(),
				counted.to());
	}

	/** Whether something stands in the ledger now. */
	public enum Written {

		/** By this act. */
		NOW,

		/** The same was there before. */
		BEFORE,

		/** Something else stands there. */
		NOT

	}

}
