package org.chuxin.platform.csv;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A line of the file by the names of its columns; reports to the errors of the file.
 *
 * @param line line of the file, from 1
 * @param values stripped values by column
 * @param errors takes what is wrong
 */
public record Row(long line, Map<String, String> values, RowErrors errors) {

	private static final int REPLACEMENT = 0xFFFD;

	/**
	 * A value.
	 * @param column name of its column
	 * @return the value without space around it, empty when there is none
	 */
	public String get(String column) {
		return this.values.getOrDefault(column, "");
	}

	/**
	 * The parts of a value.
	 * @param column name of its column
	 * @param separator what stands between them, as a pattern
	 * @return parts without space around them
	 */
	public List<String> parts(String column, String separator) {
		return Arrays.stream(get(column).split(separator, -1)).map(String::strip).toList();
	}

	/**
	 * Reports a wrong value.
	 * @param column name of its column
	 * @param reason a Chinese sentence that says what to change
	 */
	public void wrong(String column, String reason) {
		this.errors.add(this.line, column, reason);
	}

	/**
	 * Reports an empty value or one with too many characters.
	 * @param column name of its column
	 * @param least 0 where it may be empty
	 * @param most how many characters there may be
	 */
	public void length(String column, int least, int most) {
		int length = get(column).codePointCount(0, get(column).length());
		if (length < least) {
			wrong(column, "这一列要填。");
		}
		else if (length > most) {
			wrong(column, "最多 %d 个字，现在是 %d 个字。".formatted(most, length));
		}
	}

	/**
	 * Reports characters that nobody sees or that show a damaged file: controls, line
	 * breaks within a value, invisible format characters, replacement and private ones.
	 */
	public void visible() {
		this.values.forEach((column, value) -> {
			OptionalInt found = value.codePoints().filter(Row::isHidden).findFirst();
			if (found.isPresent()) {
				int place = value.codePointCount(0, value.indexOf(found.getAsInt())) + 1;
				wrong(column, "第 %d 个字是看不见或损坏的字符（U+%04X），请删去。".formatted(place, found.getAsInt()));
			}
		});
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
