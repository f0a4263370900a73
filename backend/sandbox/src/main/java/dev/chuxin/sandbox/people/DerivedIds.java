package dev.chuxin.sandbox.people;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Derives every id of the sandbox from one seed, so that runs can be repeated and nothing
 * need be stored; never blocks.
 */
public final class DerivedIds {

	private static final String ALGORITHM = "HmacSHA256";

	private final SecretKeySpec seed;

	/**
	 * Derives from the seed.
	 * @param seed any text that is not empty
	 */
	public DerivedIds(String seed) {
		this.seed = new SecretKeySpec(seed.getBytes(StandardCharsets.UTF_8), ALGORITHM);
	}

	/**
	 * A text of letters, digits, minus and underscore.
	 * @param length at most 43
	 */
	public String text(String purpose, String subject, int length) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(purpose, subject)).substring(0, length);
	}

	/**
	 * 32 bytes.
	 */
	public byte[] bytes(String purpose, String subject) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(this.seed);
			return mac.doFinal((purpose + '\0' + subject).getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
