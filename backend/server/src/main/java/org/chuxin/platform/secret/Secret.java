package org.chuxin.platform.secret;

import java.security.SecureRandom;

import org.chuxin.platform.Ids;

/**
 * A secret that is shown once: a token or an invitation code.
 *
 * @param text what its owner sends, base64url
 * @param hash what we keep
 */
public record Secret(String text, SecretHash hash) {

	/**
	 * Draws a secret.
	 * @param random a source that cannot be guessed
	 * @param bits how many, a multiple of 8
	 * @return the secret
	 */
	public static Secret draw(SecureRandom random, int bits) {
		byte[] bytes = new byte[bits / 8];
		random.nextBytes(bytes);
		String text = Ids.text(bytes);
		return new Secret(text, SecretHash.hash(text));
	}

	@Override
	public String toString() {
		return "Secret";
	}

}
