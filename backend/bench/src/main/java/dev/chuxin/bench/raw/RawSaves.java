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

	private static final String ABOVE = """
			SELECT s.quiz_id, s.resident_id, s.number, s.question, s.save_number, s.chosen, s.written, s.saved_at
			FROM attempt a JOIN answer_save s
				ON s.quiz_id = a.quiz_id AND s.resident_id = a.resident_id AND s.number = a.number
			WHERE a.quiz_id = ? AND s.save_number > 1 AND a.resident_id IN (%s) AND a.state = 'OPEN'""";

	@Override
	public void write(Statements statements, long quizId, int number, List<Long> residents) throws SQLException {
		statements.read("quiz", RawHandIns.QUIZ, quizId, List.of());
		RawHandIns.holdOpen(statements, residents);
		statements.read("lock", RawStarts.LOCK, quizId, residents);
		append(statements, quizId, number, residents, this.question, LocalDateTime.now(ZoneOffset.UTC));
		statements.read("above", ABOVE, quizId, residents);
	}

	static void append(Statements statements, long quizId, int number, List<Long> residents, int question,
			LocalDateTime now) throws SQLException {
		PreparedStatement append = statements.get("append", residents.size(),
				(n) -> "INSERT INTO answer_save (quiz_id, resident_id, number, question, save_number, chosen, written, "
						+ "saved_at) VALUES " + Statements.repeat("(?,?,?,?,?,?,?,?)", ",", n)
						+ " ON DUPLICATE KEY UPDATE saved_at = saved_at RETURNING quiz_id, resident_id, number, question, "
						+ "save_number, chosen, written, saved_at");
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
		Statements.drain(append);
	}

}
