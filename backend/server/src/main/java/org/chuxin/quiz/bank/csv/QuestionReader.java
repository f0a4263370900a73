package org.chuxin.quiz.bank.csv;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.chuxin.platform.csv.Row;
import org.chuxin.quiz.marking.QuestionKind;
import org.jspecify.annotations.Nullable;

/** Turns a line into a question and reports all that is wrong with it. */
final class QuestionReader {

	private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,31}");

	private static final Map<String, QuestionKind> KINDS = Map.of("single", QuestionKind.SINGLE, "multiple",
			QuestionKind.MULTIPLE, "true_false", QuestionKind.TRUE_FALSE, "fill", QuestionKind.FILL);

	private QuestionReader() {
	}

	/** The question, or null when something was reported. */
	static @Nullable CsvQuestion read(Row row) {
		int before = row.errors().count();
		row.visible();
		if (!CODE.matcher(row.get("code")).matches()) {
			row.wrong("code", "编号用字母、数字和 . _ -，以字母或数字开头，最多 32 个。");
		}
		row.length("stem", 1, 500);
		row.length("explanation", 0, 1000);
		row.length("source", 1, 200);
		row.length("period", 0, 50);
		int difficulty = difficulty(row);
		List<String> tags = tags(row);
		QuestionKind kind = KINDS.get(row.get("type"));
		if (kind == null) {
			row.wrong("type", "题型只能是 single、multiple、true_false 或 fill。");
			return null;
		}
		List<String> options = Options.read(row, kind);
		AnswerCheck.check(row, kind, options);
		return (row.errors().count() > before) ? null : new CsvQuestion(row.get("code"), kind, row.get("stem"), options,
				row.get("answer"), row.get("explanation"), row.get("source"), row.get("period"), difficulty, tags);
	}

	private static int difficulty(Row row) {
		String value = row.get("difficulty");
		if (value.length() == 1 && value.charAt(0) >= '1' && value.charAt(0) <= '5') {
			return value.charAt(0) - '0';
		}
		row.wrong("difficulty", "难度是 1 到 5 的整数。");
		return 0;
	}

	private static List<String> tags(Row row) {
		if (row.get("tags").isEmpty()) {
			return List.of();
		}
		List<String> tags = row.parts("tags", ";");
		if (row.get("tags").indexOf('；') >= 0) {
			row.wrong("tags", "标签之间用半角分号 ; 分开。");
		}
		else if (tags.size() > 10 || tags.stream().anyMatch((tag) -> tag.isEmpty() || tag.length() > 20)) {
			row.wrong("tags", "最多 10 个标签，每个 1–20 个字，用半角分号 ; 分开。");
		}
		else if (tags.stream().distinct().count() < tags.size()) {
			row.wrong("tags", "有重复的标签。");
		}
		return tags;
	}

}
