package org.chuxin.activity.hours;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.chuxin.activity.hours.ServiceTime.Counted;
import org.chuxin.activity.recruitment.ActivityKind.Gives;
import org.chuxin.audit.Actor;
import org.chuxin.platform.Days;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes service down, once, and never changes it (DOMAIN.md B9); usable in lanes. May
 * block.
 */
@Component
public class ServiceLedger {

	private final ServiceMapper rows;

	private final SecureRandom random;

	private final Clock clock;

	ServiceLedger(ServiceMapper rows, SecureRandom random, Clock clock) {
		this.rows = rows;
		this.random = random;
		this.clock = clock;
	}

	/**
	 * Writes a presence down, inside the caller's transaction. One that is there already
	 * changes nothing, and neither does one of an activity that gives no hours (B13).
	 * @param presence what counts of it, is decided here
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void write(Presence presence) {
		if (presence.settings().kind().gives() != Gives.NOTHING) {
			Counted counted = ServiceTime.within(presence.activity().startsAt(), presence.activity().endsAt(),
					presence.from(), presence.to());
			append(presence, counted, null);
		}
	}

	private void append(Presence presence, Counted counted, @Nullable String reason) {
		ServiceEntry entry = entry(presence, counted, reason);
		this.rows.append(entry);
		List<ServiceEntry> kept = this.rows.rows(entry.activityId(), entry.residentId(), entry.number());
		Actor actor = presence.actor();
		if (kept.getFirst().id() == entry.id() && actor != null) {
			this.rows.confirm(entry.id(), actor.id(), actor.name(), entry.writtenAt());
		}
	}

	private ServiceEntry entry(Presence presence, Counted counted, @Nullable String reason) {
		Gives gives = presence.settings().kind().gives();
		LocalDate day = Days.of(counted.from());
		Actor actor = presence.actor();
		return new ServiceEntry(this.random.nextLong(), presence.activity().id(), presence.residentId(),
				presence.number(), 0, presence.activity().organisationId(), gives, presence.origin(), counted.minutes(),
				counted.from(), counted.to(), day, day.getYear(), needed(presence, gives, counted, day), reason,
				(actor != null) ? actor.id() : 0, (actor != null) ? actor.name() : "", Instant.now(this.clock));
	}

	/** How many persons have to confirm it (B21, H). */
	private int needed(Presence presence, Gives gives, Counted counted, LocalDate day) {
		return switch (presence.origin()) {
			case CONFIRMED -> 1;
			case ADDED -> 2;
			case MEASURED -> {
				int before = this.rows.between(presence.residentId(), gives, day.atStartOfDay(Days.ZONE).toInstant(),
						day.plusDays(1).atStartOfDay(Days.ZONE).toInstant());
				yield (counted.cut() || before + counted.minutes() > ServiceTime.DAY_MINUTES) ? 1 : 0;
			}
		};
	}

}
