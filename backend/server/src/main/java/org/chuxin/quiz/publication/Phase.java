package org.chuxin.quiz.publication;

import java.time.Instant;

/** Where a quiz is in time, for residents. */
public enum Phase {

	/** Can be answered now. */
	OPEN,

	/** Opens later. */
	COMING,

	/** Over. */
	PAST;

	/**
	 * The phase of a quiz.
	 * @param quiz the quiz
	 * @param now the moment
	 * @return its phase
	 */
	public static Phase of(QuizRow quiz, Instant now) {
		if (quiz.over(now)) {
			return PAST;
		}
		return now.isBefore(quiz.opensAt()) ? COMING : OPEN;
	}

}
