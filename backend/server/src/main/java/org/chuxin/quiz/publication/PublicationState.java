package org.chuxin.quiz.publication;

/** Where a quiz is on its way to residents. */
public enum PublicationState {

	/** Being written. */
	DRAFT,

	/** Waits for a second person. */
	IN_REVIEW,

	/** Residents see it. */
	PUBLISHED,

	/** Over before its time or after it. */
	CLOSED

}
