package org.chuxin.identity.volunteer.consent;

import java.time.Instant;

import org.chuxin.identity.ConsentPurpose;
import org.jspecify.annotations.Nullable;

/**
 * A consent that was given.
 *
 * @param purpose what it is about
 * @param version the sentence that was read
 * @param givenAt when
 * @param withdrawnAt when it was taken back; absent while it stands
 */
public record GivenConsent(ConsentPurpose purpose, String version, Instant givenAt, @Nullable Instant withdrawnAt) {

}
