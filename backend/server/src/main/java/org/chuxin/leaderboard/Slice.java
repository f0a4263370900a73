package org.chuxin.leaderboard;

import java.util.List;

/**
 * A part of a board.
 *
 * @param participants how many the board shows in all
 * @param joined whether the resident that was asked for agreed to appear
 * @param entries neighbouring entries with their places
 */
record Slice(long participants, boolean joined, List<Placed> entries) {
}
