package org.chuxin.quiz.marking;

/** When right answers and explanations show to who has finished an attempt. */
public enum AnswersShow {

	/** As soon as the attempt is finished. */
	AFTER_HAND_IN,

	/** When the quiz is over for everybody. */
	AFTER_END

}
