package org.chuxin.organisation.place;

/** What became of a resident's claim; a refused one is no place. */
enum ClaimState {

	/** Waits for the organisation. */
	CLAIMED,

	/** The organisation agrees, or gave the resident its code. */
	CONFIRMED,

	/** The organisation does not agree; only the resident sees it. */
	REFUSED

}
