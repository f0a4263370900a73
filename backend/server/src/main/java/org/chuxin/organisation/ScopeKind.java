package org.chuxin.organisation;

/** How far an organiser's sight reaches. */
public enum ScopeKind {

	/** Everything. */
	ALL,

	/** The own organisation. */
	OWN,

	/** The own organisation and all below it. */
	OWN_AND_BELOW,

	/** What they made themselves. */
	OWN_RECORDS,

	/** Chosen organisations, without what is below them. */
	CHOSEN

}
