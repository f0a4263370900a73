package org.chuxin.organisation.place;

import java.time.Instant;

import org.chuxin.organisation.PlaceKind;

/** A place as its resident sees it. */
record MyPlace(PlaceKind kind, String organisationCode, String organisationName, ClaimState state, Instant claimedAt) {
}
