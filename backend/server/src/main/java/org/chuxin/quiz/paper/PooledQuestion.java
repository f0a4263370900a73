package org.chuxin.quiz.paper;

import java.util.List;

import org.chuxin.quiz.marking.QuestionKind;

/**
 * A question as a published version of a quiz shows it; without its key.
 *
 * @param id id in the question bank, never shown to residents
 * @param kind how it is answered
 * @param stem the question
 * @param options what can be chosen, in the bank's order; empty where an answer is
 * written
 * @param marks hundredths
 */
public record PooledQuestion(long id, QuestionKind kind, String stem, List<String> options, int marks) {
}
