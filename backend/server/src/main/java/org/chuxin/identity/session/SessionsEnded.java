package org.chuxin.identity.session;

import java.util.List;

import org.chuxin.platform.secret.SecretHash;

/**
 * Sessions were ended here.
 *
 * @param hashes of their tokens
 */
record SessionsEnded(List<SecretHash> hashes) {

	SessionsEnded {
		hashes = List.copyOf(hashes);
	}

}
