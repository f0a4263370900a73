package org.chuxin.identity;

/**
 * A module's answer for limits that closing an account must not reset, as long as they
 * run. May block.
 */
public interface RunningLimits {

	/**
	 * Whether a resident used anything of a limit that still runs.
	 * @param residentId the resident
	 * @return true while it must be remembered
	 */
	boolean used(long residentId);

	/**
	 * Counts what a closed account used for the one that came after it, inside the
	 * caller's transaction.
	 * @param formerId the closed account
	 * @param residentId the new account
	 */
	void carry(long formerId, long residentId);

}
