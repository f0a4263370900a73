package org.chuxin.quiz.bank;

import java.util.List;

import org.chuxin.quiz.marking.Key;
import org.chuxin.quiz.marking.QuestionKind;

/**
 * A published question with its key.
 *
 * @param id never leaves the server
 * @param code name within the bank
 * @param kind how it is answered
 * @param stem the question
 * @param options in the bank's order; 正确 and 错误 for a statement, none to fill in
 * @param key what is right, by the bank's order of options
 * @param explanation why, may be empty
 * @param source where it can be read
 * @param version from 1, raised by each change
 */
public record BankQuestion(long id, String code, QuestionKind kind, String stem, List<String> options, Key key,
		String explanation, String source, int version) {
}
