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

	/** What counts of a presence that somebody added with a reason. */
	static Counted added(Instant plannedStart, Instant from, Instant to) {
		Instant begin = from.isBefore(plannedStart) ? plannedStart : from;
		return new Counted(begin, to.isBefore(begin) ? begin : to, false);
	}

	/**
	 * How many persons have to confirm an entry (B21, H); one more, where the activity
	 * has another entry of the person at that time.
	 */
	static int needed(Origin origin, Counted counted, int earlierThatDay, boolean overlaps) {
		int usual = switch (origin) {
			case CONFIRMED -> 1;
			case ADDED -> 2;
			case MEASURED -> (counted.cut() || earlierThatDay + counted.minutes() > DAY_MINUTES) ? 1 : 0;
		};
		return overlaps ? Math.min(usual + 1, 2) : usual;
	}

	/**
	 * How many persons, its author among them, have to stand for a correction: more than
	 * what is planned plus half an hour, or more of what was added, needs a second one.
	 */
	static int neededForCorrection(Origin origin, int difference, int minutes, int longest) {
		if (difference <= 0) {
			return 0;
		}
		return (origin == Origin.ADDED || minutes > longest) ? 2 : 1;
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
