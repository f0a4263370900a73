package org.chuxin.points;

/**
 * What may earn points. There is none for daily sign-in, sharing, inviting, liking or
 * voting, and there must never be one (DOMAIN.md A5).
 */
enum Source {

	/** A counted attempt at a quiz. */
	QUIZ

}
