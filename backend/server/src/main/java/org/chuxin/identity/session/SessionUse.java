package org.chuxin.identity.session;

import java.time.Instant;

/**
 * When a session was used.
 *
 * @param createdAt when it was opened
 * @param lastUsedAt last use, up to five minutes ago
 */
public record SessionUse(Instant createdAt, Instant lastUsedAt) {
}
