package dev.chuxin.bench.data;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import dev.chuxin.bench.host.Stage;

/**
 * Residents with a session each; ids are scattered as the server's are, and both follow
 * from the person's number, so that nothing needs to be read back.
 *
 * @param count how many, numbered from 1
 */
public record People(int count) {

	/** SQL for the id of person {@code seq}. */
	public static final String ID = "CONV(LEFT(SHA2(seq, 256), 15), 16, 10)";

	private static final String RESIDENTS = """
			INSERT INTO resident (id, openid, nickname, privacy_version, privacy_at, created_at)
			SELECT %s, CONCAT('bench-', seq), CONCAT('居民', seq), '%s', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6)
			FROM seq_1_to_%d""";

	private static final String SESSIONS = """
			INSERT INTO session (token_hash, kind, subject_id, created_at, last_used_at, idle_until, absolute_until)
			SELECT UNHEX(SHA2(CONCAT('bench-session-', LPAD(seq, 12, '0')), 256)), 'RESIDENT', %s, UTC_TIMESTAMP(6),
				UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) + INTERVAL 20 DAY, UTC_TIMESTAMP(6) + INTERVAL 20 DAY
			FROM seq_1_to_%d
			ON DUPLICATE KEY UPDATE last_used_at = VALUES(last_used_at), idle_until = VALUES(idle_until),
				absolute_until = VALUES(absolute_until)""";

	/**
	 * Lets them in.
	 * @param stage where
	 * @param guideline the version that they agree to
	 */
	public void settle(Stage stage, String guideline) {
		stage.execute(RESIDENTS.formatted(ID, guideline, this.count));
		renewSessions(stage);
	}

	/**
	 * Makes their sessions as good as new.
	 * @param stage where
	 */
	public void renewSessions(Stage stage) {
		stage.execute(SESSIONS.formatted(ID, this.count));
	}

	/** The token of a person's session. */
	public static String token(int number) {
		String digits = Integer.toString(number);
		return "bench-session-" + "0".repeat(12 - digits.length()) + digits;
	}

	/** The id of a person. */
	public static long id(int number) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256")
				.digest(Integer.toString(number).getBytes(StandardCharsets.US_ASCII));
			return Long.parseLong(HexFormat.of().formatHex(hash).substring(0, 15), 16);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
