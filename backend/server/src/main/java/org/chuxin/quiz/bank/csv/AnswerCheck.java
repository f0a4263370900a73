package org.chuxin.quiz.bank.csv;

import java.util.List;

import org.chuxin.platform.csv.Row;
import org.chuxin.quiz.marking.FillText;
import org.chuxin.quiz.marking.QuestionKind;

/** Reports an answer that does not fit its question. */
final class AnswerCheck {

	private static final String COLUMN = "answer";

	private static final int MOST_TEXTS = 20;

	private static final int LONGEST_TEXT = 100;

	private AnswerCheck() {
	}

	static void check(Row row, QuestionKind kind, List<String> options) {
		String answer = row.get(COLUMN);
		if (answer.isEmpty()) {
			row.wrong(COLUMN, "这一列要填。");
			return;
		}
		switch (kind) {
			case SINGLE, MULTIPLE -> letters(row, kind, answer, options);
			case TRUE_FALSE -> statement(row, answer);
			case FILL -> texts(row);
		}
	}

	private static void letters(Row row, QuestionKind kind, String answer, List<String> options) {
		if (answer.chars().anyMatch((letter) -> letter < 'A' || letter >= 'A' + Options.COLUMNS.size())) {
			row.wrong(COLUMN, "答案用大写字母 A–E，中间不加别的字符。");
		}
		else if (answer.chars().anyMatch((letter) -> letter >= 'A' + options.size())) {
			row.wrong(COLUMN, "答案里有不存在的选项。");
		}
		else if (answer.chars().distinct().count() < answer.length()) {
			row.wrong(COLUMN, "答案里有重复的字母。");
		}
		else if (kind == QuestionKind.SINGLE && answer.length() != 1) {
			row.wrong(COLUMN, "单选题只有一个答案。");
		}
		else if (kind == QuestionKind.MULTIPLE && answer.length() < 2) {
			row.wrong(COLUMN, "多选题至少有两个答案。");
		}
	}

	private static void statement(Row row, String answer) {
		if (!answer.equals("T") && !answer.equals("F")) {
			row.wrong(COLUMN, "判断题的答案是 T 或 F。");
		}
	}

	private static void texts(Row row) {
		List<String> texts = row.parts(COLUMN, "\\|");
		if (row.get(COLUMN).indexOf('｜') >= 0) {
			row.wrong(COLUMN, "几种答案之间用半角竖线 | 分开。");
		}
		else if (texts.size() > MOST_TEXTS) {
			row.wrong(COLUMN, "最多 %d 种答案。".formatted(MOST_TEXTS));
		}
		else if (texts.stream().anyMatch((text) -> text.length() > LONGEST_TEXT)) {
			row.wrong(COLUMN, "每种答案最多 %d 个字。".formatted(LONGEST_TEXT));
		}
		else if (texts.stream().anyMatch((text) -> FillText.normalise(text).isEmpty())) {
			row.wrong(COLUMN, "每种答案至少要有一个文字或数字。");
		}
	}

}
