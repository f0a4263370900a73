package org.chuxin.organisation.place;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A code that opens a place, to be read aloud and typed: twelve characters, 60 bits,
 * without those that look alike. SQL keeps only its SHA-256.
 *
 * @param characters in capitals, without the dashes
 */
record PlaceCode(String characters) {

	private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

	private static final Pattern WHOLE = Pattern.compile("[" + ALPHABET + "]{12}");

	private static final int LENGTH = 12;

	private static final int GROUP = 4;

	static PlaceCode draw(SecureRandom random) {
		StringBuilder drawn = new StringBuilder();
		random.ints(LENGTH, 0, ALPHABET.length()).forEach((at) -> drawn.append(ALPHABET.charAt(at)));
		return new PlaceCode(drawn.toString());
	}

	/** What somebody typed, with or without dashes; O is taken for 0, I and L for 1. */
	static Optional<PlaceCode> typed(String text) {
		String characters = text.toUpperCase(Locale.ROOT)
			.replaceAll("[\\s\\-–—－]", "")
			.replace('O', '0')
			.replace('I', '1')
			.replace('L', '1');
		return WHOLE.matcher(characters).matches() ? Optional.of(new PlaceCode(characters)) : Optional.empty();
	}

	String text() {
		return String.join("-", this.characters.substring(0, GROUP), this.characters.substring(GROUP, 2 * GROUP),
				this.characters.substring(2 * GROUP));
	}

	byte[] hash() {
		try {
			return MessageDigest.getInstance("SHA-256").digest(this.characters.getBytes(StandardCharsets.US_ASCII));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public String toString() {
		return "PlaceCode";
	}

}
