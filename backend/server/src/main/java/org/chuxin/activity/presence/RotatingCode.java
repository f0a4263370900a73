package org.chuxin.activity.presence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The codes of one activity, which change with the time (steps as RFC 6238 has them); 96
 * bits of the HMAC cannot be guessed. Never blocks.
 */
public final class RotatingCode {

	/** How long a code is shown; it is taken for one more step. */
	public static final Duration STEP = Duration.ofSeconds(20);

	private static final String ALGORITHM = "HmacSHA256";

	private static final int BYTES = 12;

	private static final int RADIX = 36;

	private static final Pattern FORM = Pattern
		.compile("([a-z0-9-]{1,40})\\.([io])\\.([0-9a-z]{1,12})\\.[A-Za-z0-9_-]{16}");

	private final byte[] key;

	private final String activity;

	/**
	 * Knows the secret of an activity.
	 * @param key 32 bytes that only the server has
	 * @param activity public id of the activity
	 */
	public RotatingCode(byte[] key, String activity) {
		this.key = key.clone();
		this.activity = activity;
	}

	/**
	 * The number of the step in which a moment lies.
	 * @param moment the moment
	 * @return whole steps since 1970
	 */
	public static long step(Instant moment) {
		return Math.floorDiv(moment.getEpochSecond(), STEP.toSeconds());
	}

	/**
	 * When a step begins.
	 * @param step its number
	 * @return its first moment
	 */
	public static Instant startOf(long step) {
		return Instant.ofEpochSecond(Math.multiplyExact(step, STEP.toSeconds()));
	}

	/**
	 * The code of a step.
	 * @param direction what it is for
	 * @param step the step
	 * @return activity, direction, step and proof with points between them
	 */
	public String text(Direction direction, long step) {
		return this.activity + '.' + direction.letter() + '.' + Long.toString(step, RADIX) + '.'
				+ proof(direction, step);
	}

	/**
	 * What a code proves, however old it is.
	 * @param text what was scanned
	 * @param wanted what it is used for
	 * @param now the server's time
	 * @return verdict and step
	 */
	public Reading read(String text, Direction wanted, Instant now) {
		Matcher parts = FORM.matcher(text);
		if (!parts.matches()) {
			return new Reading(Verdict.FORGED, 0);
		}
		if (!parts.group(1).equals(this.activity)) {
			return new Reading(Verdict.OTHER_ACTIVITY, 0);
		}
		Direction direction = Direction.of(parts.group(2));
		long step = Long.parseLong(parts.group(3), RADIX);
		boolean genuine = MessageDigest.isEqual(bytes(text(direction, step)), bytes(text));
		// another instance's clock may be a moment ahead
		if (!genuine || step > step(now) + 1) {
			return new Reading(Verdict.FORGED, 0);
		}
		return new Reading((direction == wanted) ? Verdict.TRUE : Verdict.OTHER_DIRECTION, step);
	}

	private String proof(Direction direction, long step) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(this.key, ALGORITHM));
			mac.update((byte) direction.letter());
			byte[] all = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
			return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(all, BYTES));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

	/** What is true of a code. */
	public enum Verdict {

		/** Ours, for this activity and direction. */
		TRUE,

		/** Of another activity, or says so. */
		OTHER_ACTIVITY,

		/** Ours, but for the other direction. */
		OTHER_DIRECTION,

		/** Not ours. */
		FORGED

	}

	/**
	 * What a code proves.
	 *
	 * @param verdict what is true of it
	 * @param step when it was shown; 0 where that is not proved
	 */
	public record Reading(Verdict verdict, long step) {
	}

}
