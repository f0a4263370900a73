package org.chuxin.identity.access;

import org.chuxin.identity.problem.IdentityProblems;
import org.chuxin.platform.Installation;
import org.chuxin.platform.web.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Turns away clients that are too old; memory only, runs on the event loop. */
@Component
class ClientVersions {

	private final ClientVersion minimum;

	/** Nearly all phones have the same one. */
	private volatile String lastAccepted = "";

	ClientVersions(Installation installation) {
		this.minimum = ClientVersion.parse(installation.minimumClient())
			.orElseThrow(() -> new IllegalStateException(
					"chuxin.installation.minimum-client is no version such as 1.2.3: " + installation.minimumClient()));
	}

	/** Whether a client is known to be new enough, or says nothing about itself. */
	boolean accepts(@Nullable String header) {
		return header == null || header.equals(this.lastAccepted);
	}

	/**
	 * Judges what a client says about itself.
	 * @param header the header, or null when there is none
	 * @throws Problem 426 when it is too old, 400 when it is no version
	 */
	void check(@Nullable String header) {
		if (header == null) {
			return;
		}
		ClientVersion version = ClientVersion.parse(header)
			.orElseThrow(() -> Problem.invalid(ClientVersion.HEADER, "Pattern", "版本号要写成 1.2.3 这样。"));
		if (version.compareTo(this.minimum) < 0) {
			throw IdentityProblems.clientTooOld();
		}
		this.lastAccepted = header;
	}

}
