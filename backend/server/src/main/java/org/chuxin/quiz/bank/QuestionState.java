package org.chuxin.quiz.bank;

/** Where a question is on its way to papers. */
enum QuestionState {

	/** Being written. */
	DRAFT,

	/** Waits for a second person. */
	IN_REVIEW,

	/** May be drawn for papers. */
	PUBLISHED,

	/** Withdrawn. */
	CLOSED

}
