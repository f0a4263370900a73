package dev.chuxin.bench.raw;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.chuxin.platform.Days;

/** The statements of a batch of starts. */
public final class RawStarts implements RawBatches.Batch {

	private static final byte[] SEED = new byte[16];

	private static final byte[] DRAWN = new byte[20];

	private static final String COLUMNS = """
			quiz_id, resident_id, number, quiz_version, algorithm, seed, question_ids, day, started_at, deadline, late_after,
			state, finished_at, full_score, score, seconds, correct, key_version\s""";

	private static final String OF = "SELECT " + COLUMNS + """
			FROM attempt WHERE quiz_id = ? AND resident_id IN (%s) ORDER BY quiz_id, resident_id, number""";

	private static final String CARRIED = """
			SELECT quiz_id, resident_id, in_all, day, that_day FROM carried_attempts WHERE quiz_id = ? AND resident_id IN (%s)""";

	static final String LOCK = OF + " FOR UPDATE";

	private static final String REPLACE = " ON DUPLICATE KEY UPDATE state = VALUES(state), finished_at = VALUES(finished_at), "
			+ "score = VALUES(score), seconds = VALUES(seconds), correct = VALUES(correct), key_version = VALUES(key_version)";

	@Override
	public void write(Statements statements, long quizId, int number, List<Long> residents) throws SQLException {
		statements.read("quiz", RawHandIns.QUIZ, quizId, List.of());
		RawHandIns.holdOpen(statements, residents);
		PreparedStatement enter = statements.get("enter", residents.size(),
				(n) -> "INSERT INTO quiz_entry (quiz_id, resident_id) VALUES " + Statements.repeat("(?,?)", ",", n)
						+ " ON DUPLICATE KEY UPDATE quiz_id = VALUES(quiz_id)");
		pairs(enter, quizId, residents);
		enter.executeUpdate();
		statements.read("lock", LOCK, quizId, residents);
		statements.read("carried", CARRIED, quizId, residents);
		PreparedStatement write = statements.get("start", residents.size(), RawStarts::insert);
		bind(write, quizId, number, residents, LocalDateTime.now(ZoneOffset.UTC), false);
		write.executeUpdate();
	}

	static String insert(int rows) {
		return "INSERT INTO attempt (" + COLUMNS + ") VALUES "
				+ Statements.repeat("(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", ",", rows) + REPLACE;
	}

	private static void pairs(PreparedStatement statement, long quizId, List<Long> residents) throws SQLException {
		int i = 1;
		for (long resident : residents) {
			statement.setLong(i++, quizId);
			statement.setLong(i++, resident);
		}
	}

	static void bind(PreparedStatement write, long quizId, int number, List<Long> residents, LocalDateTime now,
			boolean finished) throws SQLException {
		LocalDate day = LocalDate.now(Days.ZONE);
		LocalDateTime deadline = now.plusHours(1);
		int i = 1;
		for (long resident : residents) {
			write.setLong(i++, quizId);
			write.setLong(i++, resident);
			write.setInt(i++, number);
			write.setInt(i++, 1);
			write.setInt(i++, 1);
			write.setBytes(i++, SEED);
			write.setBytes(i++, DRAWN);
			write.setObject(i++, day);
			write.setObject(i++, now);
			write.setObject(i++, deadline);
			write.setObject(i++, deadline);
			write.setString(i++, finished ? "HANDED_IN" : "OPEN");
			i = end(write, i, now, finished, (int) (resident % 600));
		}
	}

	private static int end(PreparedStatement write, int first, LocalDateTime now, boolean finished, int seconds)
			throws SQLException {
		int i = first;
		if (finished) {
			write.setObject(i++, now);
		}
		else {
			write.setNull(i++, Types.TIMESTAMP);
		}
		write.setInt(i++, 10_000);
		for (int value : new int[] { 4_000, seconds, 2, 1 }) {
			if (finished) {
				write.setInt(i++, value);
			}
			else {
				write.setNull(i++, Types.INTEGER);
			}
		}
		return i;
	}

}
