package org.chuxin.points;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What counts for one resident in one contest, as its counting rule yields it now.
 *
 * @param contestId the contest
 * @param residentId the resident
 * @param days one entry for each local day with a counted attempt
 */
public record Tally(long contestId, long residentId, List<DayTally> days) {

	int score() {
		return this.days.stream().mapToInt(DayTally::score).sum();
	}

	int seconds() {
		return this.days.stream().mapToInt(DayTally::seconds).sum();
	}

	int counted() {
		return this.days.stream().mapToInt(DayTally::counted).sum();
	}

	@Nullable Instant finishedAt() {
		return this.days.stream().map(DayTally::finishedAt).max(Comparator.naturalOrder()).orElse(null);
	}

}
