package org.chuxin.quiz.marking;

/** Which attempts count towards the standing. */
public enum Counting {

	/** The best attempt of each local day; the days are summed. */
	BEST_OF_DAY,

	/** The one attempt that the quiz allows. */
	SINGLE

}
