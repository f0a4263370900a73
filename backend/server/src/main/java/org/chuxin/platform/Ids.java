package org.chuxin.platform;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.OptionalLong;

/** Writes 64-bit ids as the 11 URL-safe characters that clients see; never blocks. */
public final class Ids {

	private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

	private Ids() {
	}

	/**
	 * The public form of an id.
	 * @param id any 64 bits
	 * @return 11 characters of base64url
	 */
	public static String text(long id) {
		return text(ByteBuffer.allocate(Long.BYTES).putLong(id).array());
	}

	/**
	 * The public form of random bytes.
	 * @param bytes any bytes
	 * @return base64url without padding
	 */
	public static String text(byte[] bytes) {
		return ENCODER.encodeToString(bytes);
	}

	/**
	 * Reads an id back.
	 * @param text what a client sent
	 * @return the id, or empty when the text is none in its one canonical form
	 */
	public static OptionalLong parse(String text) {
		if (text.length() != 11) {
			return OptionalLong.empty();
		}
		try {
			long id = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text)).getLong();
			return text(id).equals(text) ? OptionalLong.of(id) : OptionalLong.empty();
		}
		catch (IllegalArgumentException ex) {
			return OptionalLong.empty();
		}
	}

}
