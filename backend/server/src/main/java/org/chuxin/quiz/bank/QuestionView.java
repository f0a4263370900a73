package org.chuxin.quiz.bank;

import java.util.List;

import org.chuxin.quiz.marking.QuestionKind;

/** A question as content editors see it; options and answer as in the file. */
record QuestionView(String code, QuestionKind kind, String stem, List<String> options, String answer,
		String explanation, String source, String period, int difficulty, List<String> tags, int version,
		QuestionState state) {
}
