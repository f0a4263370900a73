package org.chuxin.quiz.marking;

/** How a question is asked and answered. */
public enum QuestionKind {

	/** One right option of several. */
	SINGLE,

	/** Two or more right options. */
	MULTIPLE,

	/** A statement: right (option 0) or wrong (option 1). */
	TRUE_FALSE,

	/** A text in the resident's own words. */
	FILL

}
