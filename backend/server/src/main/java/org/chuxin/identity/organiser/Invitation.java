package org.chuxin.identity.organiser;

import java.time.Instant;

import org.chuxin.identity.Role;

/**
 * An invitation as it is shown once.
 *
 * @param account whom it is for
 * @param name their shown name
 * @param role what they may do
 * @param invitationCode the code, which is not kept
 * @param expiresAt when it can be used no more
 */
public record Invitation(String account, String name, Role role, String invitationCode, Instant expiresAt) {

	@Override
	public String toString() {
		return "Invitation[" + this.account + "]";
	}

}
