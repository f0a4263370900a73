package org.chuxin.quiz.sheet;

import org.chuxin.quiz.attempt.AttemptRow;
import org.chuxin.quiz.paper.Paper;
import org.chuxin.quiz.paper.QuizText;
import org.chuxin.quiz.sheet.AttemptProblems;

/**
 * What never changes about an attempt: its text and its paper.
 *
 * @param text the published version it follows
 * @param paper its own order and ids
 */
public record Sheet(QuizText text, Paper paper) {

	/**
	 * The sheet of an attempt.
	 * @param attempt the attempt
	 * @param text the version it follows
	 * @return text and paper
	 */
	public static Sheet of(AttemptRow attempt, QuizText text) {
		return new Sheet(text, Paper.of(attempt.algorithm(), attempt.seed(), text.questions(attempt.questions())));
	}

	/**
	 * Finds a question by its id on this paper.
	 * @param questionId what the client sent
	 * @return the question
	 * @throws org.chuxin.platform.web.Problem 404 {@code QUESTION_NOT_ON_PAPER}
	 */
	public Paper.Question question(String questionId) {
		return this.paper.find(questionId).orElseThrow(AttemptProblems::questionNotOnPaper);
	}

}
