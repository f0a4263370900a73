package org.chuxin.identity.session;

import java.time.Instant;

import org.chuxin.identity.Caller;
import org.chuxin.platform.secret.SecretHash;

/**
 * A session as it is known in memory.
 *
 * @param hash of its token
 * @param kind whose it is
 * @param caller whose it is; an organiser still without the address
 * @param lastUsedAt last use as SQL knows it, up to five minutes ago
 * @param idleUntil when it ends unless it is used, never after the absolute end
 * @param absoluteUntil when it ends at the latest
 */
public record Session(SecretHash hash, SessionKind kind, Caller caller, Instant lastUsedAt, Instant idleUntil,
		Instant absoluteUntil) {

	boolean alive(Instant now) {
		return now.isBefore(this.idleUntil);
	}

}
