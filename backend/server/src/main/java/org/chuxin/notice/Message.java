package org.chuxin.notice;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What is told to one person.
 *
 * @param recipientId the resident
 * @param key natural key of recipient and event: a known one changes nothing; 1 to 100
 * ASCII characters without spaces, for example {@code activity:xY3…:cancelled:2}
 * @param topic what it is about
 * @param title in a few words; shortened to 60 characters
 * @param text one or two sentences; shortened to 500 characters
 * @param page where it leads inside the mini-program, for example
 * {@code /activities/xY3…}
 * @param urgent whether it passes quiet hours (DOMAIN.md G)
 */
public record Message(long recipientId, String key, Topic topic, String title, String text, @Nullable String page,
		boolean urgent) {

	private static final Pattern KEY = Pattern.compile("[!-~]{1,100}");

	private static final Pattern PAGE = Pattern.compile("/[!-~]{0,199}");

	/**
	 * Shortens what is too long, since an organiser's long title must not stop the act
	 * that tells of it.
	 * @throws IllegalArgumentException if key or page are none
	 */
	public Message {
		if (!KEY.matcher(key).matches()) {
			throw new IllegalArgumentException("not the key of a message: " + key);
		}
		if (page != null && !PAGE.matcher(page).matches()) {
			throw new IllegalArgumentException("not a page: " + page);
		}
		title = shortened(title, 60);
		text = shortened(text, 500);
	}

	private static String shortened(String text, int most) {
		return (text.codePointCount(0, text.length()) > most)
				? text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…" : text;
	}

}
