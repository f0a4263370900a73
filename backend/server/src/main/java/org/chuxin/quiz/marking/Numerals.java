package org.chuxin.quiz.marking;

/**
 * Rewrites the Chinese numbers of a text in Arabic digits. Formal numerals (伍, 陆) are
 * letters here: they are surnames more often than numbers.
 */
final class Numerals {

	private static final String CHINESE = "〇一二三四五六七八九";

	private static final String OTHERS = "零两廿卅卌" + NumberWords.UNITS;

	private Numerals() {
	}

	static String toArabic(String text) {
		StringBuilder result = new StringBuilder(text.length());
		int position = 0;
		while (position < text.length()) {
			int end = position;
			while (end < text.length() && isNumeral(text.charAt(end))) {
				end++;
			}
			if (end > position) {
				result.append(number(text.substring(position, end)));
			}
			else {
				result.append(text.charAt(end++));
			}
			position = end;
		}
		return result.toString();
	}

	private static boolean isNumeral(char character) {
		return (character >= '0' && character <= '9') || CHINESE.indexOf(character) >= 0
				|| OTHERS.indexOf(character) >= 0;
	}

	/**
	 * A run that says no number (万 of 万里, 二三十) stays, in Chinese numerals: Arabic digits
	 * would be read as another number the next time.
	 */
	private static String number(String run) {
		String plain = run.replace('零', '〇').replace("廿", "二十").replace("卅", "三十").replace("卌", "四十");
		String arabic = read(plain);
		if (arabic.isEmpty()) {
			plain = chinese(plain);
			arabic = read(plain);
		}
		return arabic.isEmpty() ? plain : arabic;
	}

	private static String read(String run) {
		if (run.equals("两")) {
			return "2";
		}
		StringBuilder digits = new StringBuilder(run.length());
		for (int i = 0; i < run.length(); i++) {
			int digit = digit(run.charAt(i));
			if (digit < 0) {
				long value = NumberWords.value(run);
				return (value >= 0) ? Long.toString(value) : "";
			}
			digits.append((char) ('0' + digit));
		}
		return withoutLeadingZeros(digits);
	}

	private static String withoutLeadingZeros(StringBuilder digits) {
		int start = 0;
		while (start < digits.length() - 1 && digits.charAt(start) == '0') {
			start++;
		}
		return digits.substring(start);
	}

	private static String chinese(String run) {
		StringBuilder result = new StringBuilder(run.length());
		run.chars().forEach((character) -> {
			boolean arabic = character >= '0' && character <= '9';
			result.append(arabic ? CHINESE.charAt(character - '0') : (char) character);
		});
		return result.toString();
	}

	/** The value of a Chinese or Arabic digit, or -1. */
	static int digit(char character) {
		return (character >= '0' && character <= '9') ? character - '0' : CHINESE.indexOf(character);
	}

}
