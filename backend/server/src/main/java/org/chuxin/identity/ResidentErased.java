package org.chuxin.identity;

/**
 * A resident closed their account: what named them is gone.
 *
 * @param residentId the id, which now names nobody
 */
public record ResidentErased(long residentId) {
}
