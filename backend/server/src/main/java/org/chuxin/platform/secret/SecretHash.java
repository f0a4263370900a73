package org.chuxin.platform.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The SHA-256 of a secret that was drawn at random: all that memory and SQL keep of it.
 */
public final class SecretHash implements Comparable<SecretHash> {

	private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{16,64}");

	private final byte[] bytes;

	private SecretHash(byte[] bytes) {
		this.bytes = bytes;
	}

	/**
	 * The hash of what a client sent.
	 * @param secret the text that came
	 * @return its hash, or empty when it cannot be one of our secrets
	 */
	public static Optional<SecretHash> of(String secret) {
		return SECRET.matcher(secret).matches() ? Optional.of(hash(secret)) : Optional.empty();
	}

	static SecretHash hash(String secret) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			return new SecretHash(digest.digest(secret.getBytes(StandardCharsets.US_ASCII)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * The hash as it came out of SQL.
	 * @param bytes 32 bytes
	 * @return the same hash
	 */
	public static SecretHash ofStored(byte[] bytes) {
		return new SecretHash(bytes.clone());
	}

	/**
	 * The hash as SQL keeps it.
	 * @return 32 bytes, a copy
	 */
	public byte[] bytes() {
		return this.bytes.clone();
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof SecretHash that && Arrays.equals(this.bytes, that.bytes);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.bytes);
	}

	/** The order of SQL. */
	@Override
	public int compareTo(SecretHash other) {
		return Arrays.compareUnsigned(this.bytes, other.bytes);
	}

	@Override
	public String toString() {
		return "SecretHash";
	}

}
