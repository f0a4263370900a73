package org.chuxin.quiz.attempt;

/** Where an attempt is. */
public enum AttemptState {

	/** Being answered. */
	OPEN,

	/** Handed in by the resident. */
	HANDED_IN,

	/** Its time ran out; what was saved counts. */
	EXPIRED

}
