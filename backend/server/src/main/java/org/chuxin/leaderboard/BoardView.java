package org.chuxin.leaderboard;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A board as everybody sees it.
 *
 * @param quizId the contest's public id
 * @param asOf when it was read
 * @param endsAt when the board goes off
 * @param participants how many it shows in all
 * @param items the best, with places
 */
record BoardView(String quizId, Instant asOf, Instant endsAt, long participants, List<Line> items) {

	/** A line of the board. */
	record Line(long place, String nickname, BigDecimal score, int timeUsedSeconds, @Nullable Boolean me) {
	}

	/**
	 * The caller's own place.
	 *
	 * @param quizId the contest's public id
	 * @param joined whether the caller agreed to appear
	 * @param asOf when it was read
	 * @param endsAt when the board goes off
	 * @param participants how many it shows in all
	 * @param mine the caller's place, absent while nothing of theirs is shown
	 * @param neighbours up to five above, the caller, up to five below
	 */
	record MyPlace(String quizId, boolean joined, Instant asOf, Instant endsAt, long participants, @Nullable Mine mine,
			List<Line> neighbours) {
	}

	/** The caller's own line. */
	record Mine(long place, BigDecimal score, int timeUsedSeconds) {
	}

}
