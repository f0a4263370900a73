package dev.chuxin.bench.data;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.chuxin.bench.host.Stage;

/**
 * Compares what was acknowledged with what SQL and the board hold: nothing lost, nothing
 * twice; blocks.
 */
public final class Checker {

	private static final String FINISHED = """
			SELECT a.resident_id FROM attempt a JOIN quiz q ON q.id = a.quiz_id
			WHERE q.code = '%s' AND a.number = %d AND a.state <> 'OPEN' AND a.score IS NOT NULL""";

	/** Standings and ledgers that differ from the best attempt of each day. */
	private static final String WRONG = """
			SELECT COUNT(*) FROM (
				SELECT quiz_id, resident_id, SUM(score) score, COUNT(*) days FROM (
					SELECT quiz_id, resident_id, day, MAX(score) score FROM attempt
					WHERE state <> 'OPEN' AND quiz_id = (SELECT id FROM quiz WHERE code = '%1$s')
					GROUP BY quiz_id, resident_id, day) d
				GROUP BY quiz_id, resident_id) a
			LEFT JOIN standing s ON s.contest_id = a.quiz_id AND s.resident_id = a.resident_id
			LEFT JOIN (SELECT contest_id, resident_id, SUM(amount) amount FROM ledger_entry
				WHERE contest_id = (SELECT id FROM quiz WHERE code = '%1$s') GROUP BY contest_id, resident_id) l
				ON l.contest_id = a.quiz_id AND l.resident_id = a.resident_id
			WHERE NOT (s.score <=> a.score AND s.counted <=> a.days AND l.amount <=> a.score)""";

	private Checker() {
	}

	/**
	 * Checks a wave of hand-ins.
	 * @param stage where
	 * @param wave which
	 * @param acknowledged whose hand-in was answered with success, by index from 0
	 * @throws IllegalStateException when a promise is broken
	 */
	public static void handIns(Stage stage, Wave wave, BitSet acknowledged) {
		List<Object> rows = Query.column(stage, FINISHED.formatted(wave.quiz(), wave.number()));
		Set<Object> finished = new HashSet<>(rows);
		long lost = acknowledged.stream().filter((index) -> !finished.contains(People.id(index + 1))).count();
		if (lost > 0 || rows.size() != finished.size()) {
			throw new IllegalStateException(lost + " acknowledged hand-ins of " + wave + " are not in SQL");
		}
		long wrong = Query.number(stage, WRONG.formatted(wave.quiz()));
		if (wrong > 0) {
			throw new IllegalStateException(
					wrong + " standings or ledgers of " + wave + " are not what its attempts yield");
		}
	}

	/**
	 * Checks that a board holds each shown standing once.
	 * @param stage where
	 * @param quiz public id
	 * @throws IllegalStateException when it does not within half a minute
	 */
	public static void board(Stage stage, String quiz) {
		long contest = Query.number(stage, "SELECT id FROM contest WHERE code = '" + quiz + "'");
		try (Board board = new Board(stage, contest)) {
			board.awaitSameAsSql();
		}
	}

}
