package org.chuxin.points;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import org.chuxin.platform.sql.InstantHandler;
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

	/**
	 * Reads a row: contest, resident, score, seconds, finish, count, listed, revision.
	 * @param rows at the row
	 * @param number not needed
	 * @return the standing
	 * @throws SQLException if the columns are others
	 */
	public static Standing read(ResultSet rows, int number) throws SQLException {
		return new Standing(rows.getLong(1), rows.getLong(2), rows.getInt(3), rows.getInt(4),
				InstantHandler.read(rows, 5), rows.getInt(6), rows.getBoolean(7), rows.getLong(8));
	}

	/** Standings that a committed transaction changed. */
	public record Changed(List<Standing> standings) {
	}

}
