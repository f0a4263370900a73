package org.chuxin.leaderboard;

import java.util.ArrayList;
import java.util.List;

/**
 * An entry with its place. Equal in all criteria is the same place (1, 1, 3) in every
 * reader (DOMAIN.md D2).
 *
 * @param place from 1
 * @param entry the entry
 */
record Placed(long place, Entry entry) {

	/**
	 * Gives places to neighbouring entries: the one function by which every reader does
	 * it.
	 * @param entries in the order of the board
	 * @param position of the first entry in the board, from 0
	 * @param better how many stand strictly before the first entry
	 * @return the entries with their places
	 */
	static List<Placed> places(List<Entry> entries, long position, long better) {
		List<Placed> placed = new ArrayList<>(entries.size());
		for (int i = 0; i < entries.size(); i++) {
			Entry entry = entries.get(i);
			long place = (i == 0) ? better + 1 : position + i + 1;
			if (i > 0 && entry.ties(entries.get(i - 1))) {
				place = placed.get(i - 1).place();
			}
			placed.add(new Placed(place, entry));
		}
		return placed;
	}

}
