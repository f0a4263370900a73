package org.chuxin.activity.recruitment;

/** Where an activity is. */
public enum ActivityState {

	/** Seen by organisers alone. */
	DRAFT,

	/** Waits for a second person. */
	IN_REVIEW,

	/** Seen by those whom it is for. */
	PUBLISHED,

	/** Will not take place. */
	CANCELLED,

	/** Over, and settled. */
	CLOSED

}
