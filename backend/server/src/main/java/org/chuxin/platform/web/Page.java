package org.chuxin.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.ToLongFunction;

import org.chuxin.platform.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list; what is read by key, as most lists are, is not shifted by rows that
 * come or go.
 *
 * @param items the rows
 * @param next where the next page begins; absent on the last one
 * @param <T> type of a row
 */
public record Page<T>(List<T> items, @Nullable String next) {

	/** Rows of a page. */
	public static final int SIZE = 50;

	/**
	 * Makes a page of what was read.
	 * @param rows up to {@link #SIZE} rows and one more
	 * @param key the row's key, by which the list is sorted
	 * @param item what the client gets of a row
	 * @param <R> type of a row in SQL
	 * @param <T> type of a row for the client
	 * @return the page
	 */
	public static <R, T> Page<T> of(List<R> rows, ToLongFunction<R> key, Function<R, T> item) {
		boolean more = rows.size() > SIZE;
		List<R> shown = more ? rows.subList(0, SIZE) : rows;
		String next = more ? Ids.text(key.applyAsLong(shown.getLast())) : null;
		return new Page<>(shown.stream().map(item).toList(), next);
	}

	/**
	 * Makes a page of a list that is sorted by a text in ASCII.
	 * @param rows up to {@link #SIZE} rows and one more
	 * @param key the row's key, by which the list is sorted
	 * @param item what the client gets of a row
	 * @param <R> type of a row
	 * @param <T> type of a row for the client
	 * @return the page
	 */
	public static <R, T> Page<T> byText(List<R> rows, Function<R, String> key, Function<R, T> item) {
		boolean more = rows.size() > SIZE;
		List<R> shown = more ? rows.subList(0, SIZE) : rows;
		String next = more ? cursor(key.apply(shown.getLast())) : null;
		return new Page<>(shown.stream().map(item).toList(), next);
	}

	/**
	 * The cursor of a text.
	 * @param key in ASCII
	 * @return the same, opaque to clients
	 */
	public static String cursor(String key) {
		return Ids.text(key.getBytes(StandardCharsets.US_ASCII));
	}

	/**
	 * The text after which a page begins.
	 * @param cursor what the client sent, or null for the first page
	 * @return the text, empty for the first page
	 * @throws Problem 400 {@code INVALID_REQUEST} when it is no cursor of ours
	 */
	public static String afterText(@Nullable String cursor) {
		if (cursor == null) {
			return "";
		}
		try {
			String key = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
			if (cursor(key).equals(cursor)) {
				return key;
			}
		}
		catch (IllegalArgumentException ex) {
			// not ours either
		}
		throw noSuchPage();
	}

	/**
	 * The key after which a page begins.
	 * @param cursor what the client sent, or null for the first page
	 * @param first the key before the first row
	 * @return the key
	 * @throws Problem 400 {@code INVALID_REQUEST} when it is no cursor of ours
	 */
	public static long after(@Nullable String cursor, long first) {
		if (cursor == null) {
			return first;
		}
		OptionalLong key = Ids.parse(cursor);
		return key.orElseThrow(Page::noSuchPage);
	}

	private static Problem noSuchPage() {
		return Problem.invalid("cursor", "Cursor", "这一页找不到了，请从第一页重新看。");
	}

}
