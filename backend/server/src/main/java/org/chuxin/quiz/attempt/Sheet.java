package org.chuxin.quiz.attempt;

import org.chuxin.quiz.paper.Paper;
import org.chuxin.quiz.paper.QuizText;

/**
 * What never changes about an attempt: its text and its paper.
 *
 * @param text the published version it follows
 * @param paper its own order and ids
 */
record Sheet(QuizText text, Paper paper) {

	static Sheet of(AttemptRow attempt, QuizText text) {
		return new Sheet(text, Paper.of(attempt.algorithm(), attempt.seed(), text.questions(attempt.questions())));
	}

}
