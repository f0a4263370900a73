package org.chuxin.quiz.bank.csv;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.chuxin.platform.csv.Row;
import org.chuxin.quiz.marking.QuestionKind;

/** The options of a line: two to five for a choice, without gap, no two equal. */
final class Options {

	static final List<String> COLUMNS = List.of("option_a", "option_b", "option_c", "option_d", "option_e");

	private static final int LONGEST = 200;

	private Options() {
	}

	static List<String> read(Row row, QuestionKind kind) {
		return switch (kind) {
			case SINGLE, MULTIPLE -> ofChoice(row);
			case TRUE_FALSE, FILL -> none(row);
		};
	}

	private static List<String> ofChoice(Row row) {
		int count = count(row);
		Set<String> seen = new HashSet<>();
		for (int i = 0; i < COLUMNS.size(); i++) {
			String column = COLUMNS.get(i);
			String option = row.get(column);
			row.length(column, 0, LONGEST);
			if (option.isEmpty() && (i < 2 || i < count)) {
				row.wrong(column, (i < 2) ? "选择题至少要有 A、B 两个选项。" : "前面的选项空着，后面却有选项。");
			}
			else if (!option.isEmpty() && !seen.add(option)) {
				row.wrong(column, "和前面的选项一样。");
			}
		}
		return COLUMNS.subList(0, count).stream().map(row::get).toList();
	}

	private static int count(Row row) {
		int count = COLUMNS.size();
		while (count > 0 && row.get(COLUMNS.get(count - 1)).isEmpty()) {
			count--;
		}
		return count;
	}

	private static List<String> none(Row row) {
		COLUMNS.stream()
			.filter((column) -> !row.get(column).isEmpty())
			.forEach((column) -> row.wrong(column, "判断题和填空题不填选项。"));
		return List.of();
	}

}
