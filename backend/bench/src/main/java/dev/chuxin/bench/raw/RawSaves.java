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

	private static final String STANDING = """
			SELECT quiz_id, resident_id, number, question, save_number, chosen, written, saved_at FROM answer_save
			WHERE quiz_id = ? AND resident_id IN (%s) AND number = 1 AND question = 0""";

	@Override
	public void write(Statements statements, long quizId, int number, List<Long> residents) throws SQLException {
		statements.read("quiz", RawHandIns.QUIZ, quizId, List.of());
		statements.read("lock", RawStarts.LOCK, quizId, residents);
		statements.read("standing", STANDING, quizId, residents);
		append(statements, quizId, number, residents, this.question, LocalDateTime.now(ZoneOffset.UTC));
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
