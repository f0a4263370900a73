package dev.chuxin.bench.raw;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * The statements of a batch of saves.
 *
 * @param question position of the question that all of them answer
 */
public record RawSaves(int question) implements RawBatches.Batch {

	private static final String COLUMNS = "s.quiz_id, s.resident_id, s.number, s.question, s.save_number, s.chosen, s.written, s.saved_at ";

	private static final String USED = "SELECT " + COLUMNS + """
			FROM answer_save s WHERE %s UNION SELECT\s""" + COLUMNS + """
			FROM answer_save s JOIN (
				SELECT quiz_id, resident_id, number, question, MAX(save_number) AS newest FROM answer_save
				WHERE %s GROUP BY quiz_id, resident_id, number, question) m
			ON s.quiz_id = m.quiz_id AND s.resident_id = m.resident_id AND s.number = m.number
				AND s.question = m.question AND s.save_number = m.newest""";

	private static final String LOCK = """
			SELECT quiz_id, resident_id, number, quiz_version, algorithm, seed, question_ids, day, started_at, deadline,
				late_after, state, finished_at, full_score, score, seconds, correct, key_version
			FROM attempt WHERE %s ORDER BY quiz_id, resident_id, number FOR UPDATE""";

	@Override
	public void write(Statements statements, long quizId, int number, List<Long> residents) throws SQLException {
		PreparedStatement quiz = statements.get("quiz", 1, (_) -> RawHandIns.QUIZ);
		quiz.setLong(1, quizId);
		Statements.drain(quiz);
		PreparedStatement lock = statements.get("lock", residents.size(), (n) -> LOCK
			.formatted(Statements.repeat("(quiz_id = ? AND resident_id = ? AND number = ?)", " OR ", n)));
		bind(lock, 1, quizId, number, residents, 0, 0);
		Statements.drain(lock);
		PreparedStatement used = statements.get("used", residents.size(), (n) -> USED.formatted(Statements
			.repeat("(quiz_id = ? AND resident_id = ? AND number = ? AND question = ? AND save_number = ?)", " OR ", n),
				Statements.repeat("(quiz_id = ? AND resident_id = ? AND number = ? AND question = ?)", " OR ", n)));
		int next = bind(used, 1, quizId, number, residents, 2, this.question);
		bind(used, next, quizId, number, residents, 1, this.question);
		Statements.drain(used);
		append(statements, quizId, number, residents, this.question, LocalDateTime.now(ZoneOffset.UTC));
	}

	private static int bind(PreparedStatement statement, int first, long quizId, int number, List<Long> residents,
			int more, int question) throws SQLException {
		int i = first;
		for (long resident : residents) {
			statement.setLong(i++, quizId);
			statement.setLong(i++, resident);
			statement.setInt(i++, number);
			if (more > 0) {
				statement.setInt(i++, question);
			}
			if (more > 1) {
				statement.setInt(i++, 1);
			}
		}
		return i;
	}

	static void append(Statements statements, long quizId, int number, List<Long> residents, int question,
			LocalDateTime now) throws SQLException {
		PreparedStatement append = statements.get("append", residents.size(),
				(n) -> "INSERT INTO answer_save (quiz_id, resident_id, number, question, save_number, chosen, written, "
						+ "saved_at) VALUES " + Statements.repeat("(?,?,?,?,?,?,?,?)", ",", n));
		int i = 1;
		for (long resident : residents) {
			append.setLong(i++, quizId);
			append.setLong(i++, resident);
			append.setInt(i++, number);
			append.setInt(i++, question);
			append.setInt(i++, 1);
			append.setInt(i++, 1 << (int) (resident & 3));
			append.setNull(i++, Types.VARCHAR);
			append.setObject(i++, now);
		}
		append.executeUpdate();
	}

}
