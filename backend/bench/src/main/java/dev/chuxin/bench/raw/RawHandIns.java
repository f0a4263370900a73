package dev.chuxin.bench.raw;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

import dev.chuxin.bench.data.Papers;
import org.chuxin.platform.Days;

/**
 * The statements of a batch of hand-ins as the lane sends them, with nothing decided
 * between them.
 */
public final class RawHandIns implements RawBatches.Batch {

	static final String QUIZ = """
			SELECT id, code, state, version, key_version, settings, opens_at, closes_at, closed_at FROM quiz WHERE id IN (?)
			ORDER BY id LOCK IN SHARE MODE""";

	private static final String COLUMNS = """
			quiz_id, resident_id, number, quiz_version, algorithm, seed, question_ids, day, started_at, deadline, late_after,
			state, finished_at, full_score, score, seconds, correct, key_version\s""";

	private static final String KEY = "(quiz_id = ? AND resident_id = ? AND number = ?)";

	private static final String ENTRANT = "(quiz_id = ? AND resident_id = ?)";

	private static final String NEWEST = """
			SELECT s.quiz_id, s.resident_id, s.number, s.question, s.save_number, s.chosen, s.written, s.saved_at
			FROM answer_save s JOIN (
				SELECT quiz_id, resident_id, number, question, MAX(save_number) AS newest FROM answer_save
				WHERE %s GROUP BY quiz_id, resident_id, number, question) m
			ON s.quiz_id = m.quiz_id AND s.resident_id = m.resident_id AND s.number = m.number
				AND s.question = m.question AND s.save_number = m.newest""";

	private static final String HELD = """
			SELECT contest_id, resident_id, day, SUM(amount) AS amount, MAX(correction) AS correction, MAX(at) AS at
			FROM ledger_entry WHERE %s GROUP BY contest_id, resident_id, day""";

	private static final String STAND = """
			INSERT INTO standing (contest_id, resident_id, score, seconds, finished_at, counted) VALUES %s
			ON DUPLICATE KEY UPDATE score = VALUES(score), seconds = VALUES(seconds), finished_at = VALUES(finished_at),
				counted = VALUES(counted), revision = revision + 1
			RETURNING contest_id, resident_id, score, seconds, finished_at, counted, listed, revision""";

	@Override
	public void write(Statements statements, long quizId, int number, List<Long> residents) throws SQLException {
		read(statements, quizId, number, residents);
		LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
		ride(statements, quizId, number, residents, now);
		finish(statements, quizId, number, residents, now);
		each(statements, "of", (n) -> "SELECT " + COLUMNS + "FROM attempt WHERE "
				+ Statements.repeat(ENTRANT, " OR ", n) + " ORDER BY quiz_id, resident_id, number", quizId, residents);
		each(statements, "held",
				(n) -> HELD.formatted(Statements.repeat("(contest_id = ? AND resident_id = ?)", " OR ", n)), quizId,
				residents);
		book(statements, quizId, residents, now);
	}

	private static void read(Statements statements, long quizId, int number, List<Long> residents) throws SQLException {
		PreparedStatement quiz = statements.get("quiz", 1, (_) -> QUIZ);
		quiz.setLong(1, quizId);
		Statements.drain(quiz);
		each(statements, "lockEntrants", (n) -> "SELECT quiz_id, resident_id FROM quiz_entry WHERE "
				+ Statements.repeat(ENTRANT, " OR ", n) + " ORDER BY quiz_id, resident_id FOR UPDATE", quizId,
				residents);
		PreparedStatement lock = statements.get("lock", residents.size(),
				(n) -> "SELECT " + COLUMNS + "FROM attempt WHERE " + Statements.repeat(KEY, " OR ", n)
						+ " ORDER BY quiz_id, resident_id, number FOR UPDATE");
		keys(lock, quizId, number, residents);
		PreparedStatement newest = statements.get("newest", residents.size(),
				(n) -> NEWEST.formatted(Statements.repeat(KEY, " OR ", n)));
		keys(newest, quizId, number, residents);
	}

	private static void keys(PreparedStatement statement, long quizId, int number, List<Long> residents)
			throws SQLException {
		int i = 1;
		for (long resident : residents) {
			statement.setLong(i++, quizId);
			statement.setLong(i++, resident);
			statement.setInt(i++, number);
		}
		Statements.drain(statement);
	}

	private static void each(Statements statements, String name, java.util.function.IntFunction<String> text,
			long quizId, List<Long> residents) throws SQLException {
		PreparedStatement statement = statements.get(name, residents.size(), text);
		int i = 1;
		for (long resident : residents) {
			statement.setLong(i++, quizId);
			statement.setLong(i++, resident);
		}
		Statements.drain(statement);
	}

	private static void ride(Statements statements, long quizId, int number, List<Long> residents, LocalDateTime now)
			throws SQLException {
		RawSaves.append(statements, quizId, number, residents, Papers.QUESTIONS - 1, now);
	}

	private static void finish(Statements statements, long quizId, int number, List<Long> residents, LocalDateTime now)
			throws SQLException {
		PreparedStatement write = statements.get("write", residents.size(), RawStarts::insert);
		RawStarts.bind(write, quizId, number, residents, now, true);
		write.executeUpdate();
	}

	private static void book(Statements statements, long quizId, List<Long> residents, LocalDateTime now)
			throws SQLException {
		PreparedStatement ledger = statements.get("ledger", residents.size(),
				(n) -> "INSERT INTO ledger_entry (contest_id, resident_id, source, day, correction, amount, at) VALUES "
						+ Statements.repeat("(?,?,?,?,?,?,?)", ",", n));
		PreparedStatement standing = statements.get("standing", residents.size(),
				(n) -> STAND.formatted(Statements.repeat("(?,?,?,?,?,?)", ",", n)));
		LocalDate day = LocalDate.now(Days.ZONE);
		int i = 1;
		int j = 1;
		for (long resident : residents) {
			ledger.setLong(i++, quizId);
			ledger.setLong(i++, resident);
			ledger.setString(i++, "QUIZ");
			ledger.setObject(i++, day);
			ledger.setInt(i++, 0);
			ledger.setInt(i++, 4_000);
			ledger.setObject(i++, now);
			standing.setLong(j++, quizId);
			standing.setLong(j++, resident);
			standing.setInt(j++, 4_000);
			standing.setInt(j++, (int) (resident % 600));
			standing.setObject(j++, now);
			standing.setInt(j++, 1);
		}
		ledger.executeUpdate();
		Statements.drain(standing);
	}

}
