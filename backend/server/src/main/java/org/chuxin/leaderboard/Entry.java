package org.chuxin.leaderboard;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;

import org.chuxin.points.Standing;

/**
 * One line of a board, and how it stands in Redis: the score is the negated first
 * criterion, the member carries the others as fixed-width hex and ends in the resident's
 * id, so that Redis orders exactly as SQL does.
 *
 * @param residentId the resident
 * @param score hundredths
 * @param seconds whole seconds
 * @param finishedAt finish of the last counted attempt, milliseconds since 1970
 */
record Entry(long residentId, int score, int seconds, long finishedAt) {

	private static final int TIES = 8 + 12;

	private static final HexFormat HEX = HexFormat.of();

	static Entry of(Standing standing) {
		Instant finished = Objects.requireNonNull(standing.finishedAt());
		return new Entry(standing.residentId(), standing.score(), standing.seconds(), finished.toEpochMilli());
	}

	static Entry parse(String member, double score) {
		return new Entry(resident(member.substring(TIES)), (int) -score, Integer.parseInt(member.substring(0, 8), 16),
				Long.parseLong(member.substring(8, TIES), 16));
	}

	/** The member without the resident, which decides ties. */
	String criteria() {
		return HEX.toHexDigits(this.seconds, 8) + HEX.toHexDigits(this.finishedAt, 12);
	}

	/** A resident's id in the order of the signed number. */
	static String resident(long id) {
		return HEX.toHexDigits(id ^ Long.MIN_VALUE);
	}

	private static long resident(String text) {
		return Long.parseUnsignedLong(text, 16) ^ Long.MIN_VALUE;
	}

	boolean ties(Entry other) {
		return this.score == other.score && this.seconds == other.seconds && this.finishedAt == other.finishedAt;
	}

}
