package org.chuxin.organisation.place;

import java.time.Instant;

import org.chuxin.organisation.PlaceKind;

/** A resident's claim to a place. */
record PlaceRow(long residentId, PlaceKind kind, long organisationId, ClaimState state, Instant claimedAt) {

	/** Whether a claim that comes again would change nothing. */
	boolean settles(long organisation, ClaimState wanted) {
		return this.organisationId == organisation && (this.state == wanted || this.state == ClaimState.CONFIRMED);
	}

}
