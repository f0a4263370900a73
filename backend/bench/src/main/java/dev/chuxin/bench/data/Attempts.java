package dev.chuxin.bench.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

import dev.chuxin.bench.host.Stage;

/**
 * Attempts and saves that come straight into SQL, where starting and saving is not
 * measured; blocks.
 */
public final class Attempts {

	private static final String ENTER = """
			INSERT INTO quiz_entry (quiz_id, resident_id)
			SELECT q.id, %s FROM quiz q JOIN seq_1_to_%d WHERE q.code = '%s'
			ON DUPLICATE KEY UPDATE quiz_id = VALUES(quiz_id)""";

	private static final String START = """
			INSERT INTO attempt (quiz_id, resident_id, number, quiz_version, algorithm, seed, question_ids, day, started_at,
				deadline, late_after, state, full_score)
			SELECT q.id, %s, %d, 1, 1, RANDOM_BYTES(16), ?, DATE(UTC_TIMESTAMP() + INTERVAL 8 HOUR), UTC_TIMESTAMP(6),
				UTC_TIMESTAMP(6) + INTERVAL 1 HOUR, UTC_TIMESTAMP(6) + INTERVAL 3602 SECOND, 'OPEN', 10000
			FROM quiz q JOIN seq_1_to_%d WHERE q.code = '%s'""";

	private static final String SAVE = """
			INSERT INTO answer_save (quiz_id, resident_id, number, question, save_number, chosen, saved_at)
			SELECT q.id, %s, %d, p.seq, 1, 1 << FLOOR(RAND() * 4), UTC_TIMESTAMP(6)
			FROM quiz q JOIN (SELECT * FROM seq_1_to_%d) s JOIN (SELECT seq FROM seq_0_to_%d) p WHERE q.code = '%s'""";

	private static final String JOIN = """
			INSERT INTO standing (contest_id, resident_id, listed)
			SELECT c.id, %s, TRUE FROM contest c JOIN seq_1_to_%d WHERE c.code = '%s'
			ON DUPLICATE KEY UPDATE listed = TRUE""";

	private Attempts() {
	}

	/**
	 * Lets people agree to appear on a quiz's board.
	 * @param stage where
	 * @param wave whose people
	 */
	public static void join(Stage stage, Wave wave) {
		stage.execute(JOIN.formatted(People.ID, wave.people(), wave.quiz()));
	}

	/**
	 * Starts a wave.
	 * @param stage where
	 * @param wave which
	 */
	public static void start(Stage stage, Wave wave) {
		stage.execute(ENTER.formatted(People.ID, wave.people(), wave.quiz()));
		String text = START.formatted(People.ID, wave.number(), wave.people(), wave.quiz());
		try (Connection connection = stage.sql(); PreparedStatement statement = connection.prepareStatement(text)) {
			statement.setBytes(1, Papers.firstDrawn(stage, wave.quiz()));
			statement.execute();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Saves an answer to all questions of a wave but the last.
	 * @param stage where
	 * @param wave which
	 */
	public static void saveAllButTheLast(Stage stage, Wave wave) {
		stage.execute(SAVE.formatted(People.ID.replace("seq", "s.seq"), wave.number(), wave.people(),
				Papers.QUESTIONS - 2, wave.quiz()));
	}

}
