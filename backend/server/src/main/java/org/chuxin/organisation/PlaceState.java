package org.chuxin.organisation;

/** How sure a place is. */
public enum PlaceState {

	/** The resident says so. */
	CLAIMED,

	/** The organisation says so too. */
	CONFIRMED

}
