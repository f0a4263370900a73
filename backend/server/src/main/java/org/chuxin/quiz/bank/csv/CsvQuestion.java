package org.chuxin.quiz.bank.csv;

import java.util.List;

import org.chuxin.quiz.marking.QuestionKind;

/**
 * A question as a file has it, checked.
 *
 * @param code name within the bank, up to 32 characters
 * @param kind how it is answered
 * @param stem the question, 1 to 500 characters
 * @param options two to five for a choice, else none
 * @param answer letters ({@code ACD}), {@code T} or {@code F}, or accepted texts with
 * {@code |} between them
 * @param explanation why, up to 1000 characters, may be empty
 * @param source where it can be read, 1 to 200 characters
 * @param period period of history, up to 50 characters, may be empty
 * @param difficulty from 1, easy, to 5
 * @param tags topics, up to ten
 */
public record CsvQuestion(String code, QuestionKind kind, String stem, List<String> options, String answer,
		String explanation, String source, String period, int difficulty, List<String> tags) {
}
