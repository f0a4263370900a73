package org.chuxin.quiz.marking;

import java.text.Normalizer;

/**
 * Makes answers comparable that differ only in how they were typed: full or half width,
 * case, spaces, punctuation, Chinese or Arabic numerals (DOMAIN.md D3).
 */
public final class FillText {

	private static final int WHITE_CIRCLE = 0x25CB; // typed for the zero of 二○○八

	private FillText() {
	}

	/**
	 * The form in which answers are compared: letters and digits only, in lower case,
	 * numbers in Arabic digits without leading zeros. A point between digits goes too, so
	 * that 12.9运动, 一二·九运动 and 129运动 are equal; 3.5 and 35 are then equal as well.
	 * @param text any text, broken surrogates included
	 * @return its form, which is its own form; empty when the text has no letter or digit
	 */
	public static String normalise(String text) {
		String letters = lettersAndDigits(Normalizer.normalize(text, Normalizer.Form.NFKC));
		// parts of one letter can meet when what stood between them is gone
		return Numerals.toArabic(Normalizer.normalize(letters, Normalizer.Form.NFKC));
	}

	private static String lettersAndDigits(String text) {
		StringBuilder kept = new StringBuilder(text.length());
		text.codePoints().forEach((character) -> {
			if (character == WHITE_CIRCLE) {
				kept.append('〇');
			}
			else if (Character.isDigit(character)) {
				kept.append((char) ('0' + Character.digit(character, 10)));
			}
			else if (Character.isLetter(character) || isNumber(character)) {
				// by way of upper case, so that ς, σ and ı, i are one letter each
				kept.appendCodePoint(Character.toLowerCase(Character.toUpperCase(character)));
			}
		});
		return kept.toString();
	}

	private static boolean isNumber(int character) {
		int type = Character.getType(character);
		return type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
	}

}
