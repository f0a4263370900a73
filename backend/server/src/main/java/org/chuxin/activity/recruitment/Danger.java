package org.chuxin.activity.recruitment;

/** How dangerous an activity is (DOMAIN.md B4). */
public enum Danger {

	/** As daily life. */
	NONE,

	/** Needs insurance; no minors. */
	SOME,

	/** Needs insurance; no minors. */
	HIGH

}
