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
 * What a batch of hand-ins must lock, read and write, in the cheapest statements that are
 * known (lists of residents within one quiz: OR over whole keys costs the database six
 * times as much), with nothing decided between them.
 */
public final class RawHandIns implements RawBatches.Batch {

	static final String QUIZ = """
			SELECT id, code, state, version, key_version, settings, opens_at, closes_at, closed_at FROM quiz WHERE id IN (?)
			ORDER BY id LOCK IN SHARE MODE""";

	private static final String OPEN = """
			SELECT id FROM resident WHERE id IN (%s) AND closed_at IS NULL ORDER BY id LOCK IN SHARE MODE""";

	private static final String SAVES = """
			SELECT quiz_id, resident_id, number, question, save_number, chosen, written, saved_at FROM answer_save
			WHERE quiz_id = ? AND resident_id IN (%s) AND number = 1""";

	private static final String HELD = """
			SELECT contest_id, resident_id, day, amount, correction, at FROM ledger_entry
			WHERE contest_id = ? AND resident_id IN (%s)""";

	private static final String STAND = """
			INSERT INTO standing (contest_id, resident_id, score, seconds, finished_at, counted) VALUES %s
			ON DUPLICATE KEY UPDATE score = VALUES(score), seconds = VALUES(seconds), finished_at = VALUES(finished_at),
				counted = VALUES(counted), revision = revision + 1
			RETURNING contest_id, resident_id, score, seconds, finished_at, counted, listed, revision""";

	@Override
	public void write(Statements statements, long quizId, int number, List<Long> residents) throws SQLException {
		statements.read("quiz", QUIZ, quizId, List.of());
		holdOpen(statements, residents);
		statements.read("lock", RawStarts.LOCK, quizId, residents);
		statements.read("saves", SAVES, quizId, residents);
		LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
		ride(statements, quizId, number, residents, now);
		finish(statements, quizId, number, residents, now);
		statements.read("held", HELD, quizId, residents);
		book(statements, quizId, residents, now);
	}

	/** Nobody of a batch may close the account meanwhile. */
	static void holdOpen(Statements statements, List<Long> residents) throws SQLException {
		PreparedStatement open = statements.get("open", residents.size(),
				(n) -> OPEN.formatted(Statements.repeat("?", ",", n)));
		int i = 1;
		for (long resident : residents) {
			open.setLong(i++, resident);
		}
		Statements.drain(open);
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
