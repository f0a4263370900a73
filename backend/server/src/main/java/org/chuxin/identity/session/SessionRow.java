package org.chuxin.identity.session;

import java.time.Instant;

import org.chuxin.identity.Caller;
import org.chuxin.identity.secret.SecretHash;
import org.chuxin.identity.Role;
import org.jspecify.annotations.Nullable;

/** A session with what is needed of whose it is, in one read. */
record SessionRow(SessionKind kind, long subjectId, Instant lastUsedAt, Instant idleUntil, Instant absoluteUntil,
		@Nullable String privacyVersion, @Nullable String account, @Nullable String name, @Nullable Role role) {

	@Nullable Session session(SecretHash hash, String currentPrivacyVersion) {
		Caller caller = switch (this.kind) {
			case RESIDENT -> new Caller.Resident(this.subjectId, currentPrivacyVersion.equals(this.privacyVersion));
			case ORGANISER -> organiser();
		};
		return (caller != null)
				? new Session(hash, this.kind, caller, this.lastUsedAt, this.idleUntil, this.absoluteUntil) : null;
	}

	private @Nullable Caller organiser() {
		return (this.account != null && this.name != null && this.role != null)
				? new Caller.Organiser(this.subjectId, this.account, this.name, this.role, "") : null;
	}

}
