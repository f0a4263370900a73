package org.chuxin.platform.sql;

import java.util.ArrayList;
import java.util.List;

/** Cuts what one statement could not take. */
public final class Portions {

	private Portions() {
	}

	/**
	 * Cuts a list.
	 * @param all what to cut
	 * @param most how much a portion holds at most
	 * @param <T> type of an element
	 * @return portions in order, none of them empty
	 */
	public static <T> List<List<T>> of(List<T> all, int most) {
		List<List<T>> portions = new ArrayList<>();
		for (int start = 0; start < all.size(); start += most) {
			portions.add(all.subList(start, Math.min(all.size(), start + most)));
		}
		return portions;
	}

}
