package org.chuxin.platform.web;

import java.util.OptionalLong;

import org.chuxin.platform.Ids;
import org.jspecify.annotations.Nullable;

/** Where the next page of a list starts, opaque to clients. */
public final class Cursor {

	private Cursor() {
	}

	/**
	 * Writes a position.
	 * @param position a row's id or a number of rows
	 * @return the cursor
	 */
	public static String write(long position) {
		return Ids.text(position);
	}

	/**
	 * Reads a position back.
	 * @param cursor what the client sent, absent for the first page
	 * @return the position, 0 for the first page
	 * @throws Problem 400 {@code INVALID_REQUEST}, if it is none of ours
	 */
	public static long read(@Nullable String cursor) {
		if (cursor == null) {
			return 0;
		}
		OptionalLong position = Ids.parse(cursor);
		if (position.isEmpty() || position.getAsLong() < 0 || position.getAsLong() > Integer.MAX_VALUE) {
			throw Problem.invalid("cursor", "Cursor", "翻页的位置不对，请从第一页看起。");
		}
		return position.getAsLong();
	}

}
