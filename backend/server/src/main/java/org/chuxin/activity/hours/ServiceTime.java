package org.chuxin.activity.hours;

import java.time.Duration;
import java.time.Instant;

/** How long service was (DOMAIN.md B7, H). */
final class ServiceTime {

	/** How long after the planned end time still counts. */
	static final Duration GRACE = Duration.ofMinutes(30);

	/** Minutes of one person on one local day that need nobody to confirm them. */
	static final int DAY_MINUTES = 8 * 60;

	/** How long what was added stays open to doubts. */
	static final Duration NOTICE = Duration.ofDays(7);

	private ServiceTime() {
	}

	/**
	 * What counts of a presence: from the later of arrival and planned start until
	 * leaving, at most half an hour past the planned end.
	 */
	static Counted within(Instant plannedStart, Instant plannedEnd, Instant from, Instant to) {
		Instant latest = plannedEnd.plus(GRACE);
		Instant begin = from.isBefore(plannedStart) ? plannedStart : from;
		Instant end = to.isAfter(latest) ? latest : to;
		return new Counted(begin, end.isBefore(begin) ? begin : end, to.isAfter(latest));
	}

	/** Longest time that nobody has to give a reason for. */
	static int longest(Instant plannedStart, Instant plannedEnd) {
		return minutes(plannedStart, plannedEnd.plus(GRACE));
	}

	/** Whole minutes, rounded down, never below nothing. */
	static int minutes(Instant from, Instant to) {
		return (int) Math.max(0, Duration.between(from, to).toMinutes());
	}

	/**
	 * What counts.
	 *
	 * @param from its begin
	 * @param to its end, not before the begin
	 * @param cut whether the person left later than what counts
	 */
	record Counted(Instant from, Instant to, boolean cut) {

		int minutes() {
			return ServiceTime.minutes(this.from, this.to);
		}

	}

}
