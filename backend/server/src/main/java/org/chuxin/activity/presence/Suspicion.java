package org.chuxin.activity.presence;

/** What an organiser may want to look at; it refuses nobody. */
public enum Suspicion {

	/** The phone knew its place less exactly than the radius. */
	POSITION_INACCURATE,

	/** The code was shown at another time than the phone says it was taken. */
	TIMES_DIFFER

}
