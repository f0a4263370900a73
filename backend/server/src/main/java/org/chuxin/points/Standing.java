package org.chuxin.points;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where a resident stands in a contest.
 *
 * @param contestId the contest
 * @param residentId the resident
 * @param score sum of the counted scores, hundredths
 * @param seconds sum of the counted times, whole seconds
 * @param finishedAt finish of the last counted attempt, null while none counts
 * @param counted number of counted attempts
 * @param listed whether the resident agreed to appear on the board
 * @param revision rises with every change of this row
 */
public record Standing(long contestId, long residentId, int score, int seconds, @Nullable Instant finishedAt,
		int counted, boolean listed, long revision) {

	/**
	 * Whether the board shows this standing.
	 * @return true after the opt-in and once an attempt counts
	 */
	public boolean shown() {
		return this.listed && this.finishedAt != null;
	}

	/** Standings that a committed transaction changed. */
	public record Changed(List<Standing> standings) {
	}

}
