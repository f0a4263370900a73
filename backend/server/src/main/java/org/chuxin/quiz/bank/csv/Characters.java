package org.chuxin.quiz.bank.csv;

import java.util.OptionalInt;

/**
 * Refuses characters that nobody sees or that show a damaged file: controls, line breaks
 * within a value, invisible format characters, replacement and private ones.
 */
final class Characters {

	private static final int REPLACEMENT = 0xFFFD;

	private Characters() {
	}

	static void check(Row row, String column, String value) {
		OptionalInt found = value.codePoints().filter(Characters::isHidden).findFirst();
		if (found.isPresent()) {
			int place = value.codePointCount(0, value.indexOf(found.getAsInt())) + 1;
			row.wrong(column, "第 %d 个字是看不见或损坏的字符（U+%04X），请删去。".formatted(place, found.getAsInt()));
		}
	}

	private static boolean isHidden(int character) {
		return switch (Character.getType(character)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE,
					Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
				true;
			default -> character == REPLACEMENT;
		};
	}

}
