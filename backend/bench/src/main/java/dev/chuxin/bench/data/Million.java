package dev.chuxin.bench.data;

import java.util.HexFormat;

import dev.chuxin.bench.host.Stage;

/**
 * A quiz that people have answered for ten days, and its board; blocks.
 *
 * @param residents how many
 */
public record Million(int residents) {

	/** Public id of the quiz. */
	public static final String QUIZ = "bench-million";

	/** Attempts of each resident, one a day. */
	public static final int DAYS = 10;

	private static final int PORTION = 50_000;

	private static final String PEOPLE = """
			INSERT INTO resident (id, openid, nickname, privacy_version, privacy_at, created_at)
			SELECT r.id, CONCAT('bench-', r.seq), CONCAT('居民', r.seq), '%s', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6)
			FROM bench_person r WHERE r.place > %d AND r.place <= %d ORDER BY r.place""";

	private static final String ENTRIES = """
			INSERT INTO quiz_entry (quiz_id, resident_id)
			SELECT q.id, r.id FROM bench_person r JOIN quiz q ON q.code = 'bench-million'
			WHERE r.place > %d AND r.place <= %d ORDER BY r.place""";

	private static final String ATTEMPTS = """
			INSERT INTO attempt (quiz_id, resident_id, number, quiz_version, algorithm, seed, question_ids, day, started_at,
				deadline, late_after, state, finished_at, full_score, score, seconds, correct, key_version)
			SELECT q.id, r.id, d.seq, 1, 1, UNHEX(LEFT(SHA2(r.seq * 10 + d.seq, 256), 32)), UNHEX('%s'), q.day + INTERVAL d.seq DAY,
				q.day + INTERVAL d.seq DAY, q.day + INTERVAL d.seq DAY, q.day + INTERVAL d.seq DAY, 'HANDED_IN',
				q.day + INTERVAL d.seq DAY + INTERVAL r.seq * 86000 MICROSECOND, 10000, 2000 * (CRC32(r.seq * 10 + d.seq) %% 6),
				60 + r.seq %% 500, CRC32(r.seq * 10 + d.seq) %% 6, 1
			FROM bench_person r JOIN seq_1_to_10 d
			JOIN (SELECT id, DATE(opens_at) + INTERVAL 1 DAY AS day FROM quiz WHERE code = 'bench-million') q
			WHERE r.place > %d AND r.place <= %d ORDER BY r.place, d.seq""";

	private static final String LEDGER = """
			INSERT INTO ledger_entry (contest_id, resident_id, source, day, correction, amount, at)
			SELECT q.id, r.id, 'QUIZ', q.day + INTERVAL d.seq DAY, 0, 2000 * (CRC32(r.seq * 10 + d.seq) %% 6),
				q.day + INTERVAL d.seq DAY + INTERVAL r.seq * 86000 MICROSECOND
			FROM bench_person r JOIN seq_1_to_10 d
			JOIN (SELECT id, DATE(opens_at) + INTERVAL 1 DAY AS day FROM quiz WHERE code = 'bench-million') q
			WHERE r.place > %d AND r.place <= %d ORDER BY r.place, d.seq""";

	private static final String STANDINGS = """
			INSERT INTO standing (contest_id, resident_id, score, seconds, finished_at, counted, listed)
			SELECT q.id, r.id, SUM(2000 * (CRC32(r.seq * 10 + d.seq) %% 6)), 10 * (60 + r.seq %% 500),
				MAX(q.day) + INTERVAL 10 DAY + INTERVAL r.seq * 86000 MICROSECOND, 10, TRUE
			FROM bench_person r JOIN seq_1_to_10 d
			JOIN (SELECT id, DATE(opens_at) + INTERVAL 1 DAY AS day FROM quiz WHERE code = 'bench-million') q
			WHERE r.place > %d AND r.place <= %d GROUP BY r.place ORDER BY r.place""";

	/**
	 * Fills an empty database; the quiz must be published.
	 * @param stage where
	 * @param guideline the version that residents agree to
	 */
	public void fill(Stage stage, String guideline) {
		stage.execute("""
				CREATE TABLE bench_person (place INT NOT NULL PRIMARY KEY, seq INT NOT NULL, id BIGINT NOT NULL)
				SELECT CAST(ROW_NUMBER() OVER (ORDER BY p.id) AS INT) AS place, p.seq AS seq, CAST(p.id AS INT) AS id
				FROM (SELECT seq, CAST(%s AS INT) AS id FROM seq_1_to_%d) p""".formatted(People.ID, this.residents));
		String drawn = HexFormat.of().formatHex(Papers.firstDrawn(stage, QUIZ));
		for (int from = 0; from < this.residents; from += PORTION) {
			int to = Math.min(from + PORTION, this.residents);
			stage.execute(PEOPLE.formatted(guideline, from, to));
			stage.execute(ENTRIES.formatted(from, to));
			stage.execute(ATTEMPTS.formatted(drawn, from, to));
			stage.execute(LEDGER.formatted(from, to));
			stage.execute(STANDINGS.formatted(from, to));
			System.err.printf("  filling: %,d of %,d residents%n", to, this.residents);
		}
		stage.execute("DROP TABLE bench_person");
	}

	/**
	 * Takes back what a comparison added to the first people.
	 * @param stage where
	 * @param people how many
	 */
	public static void takeBack(Stage stage, int people) {
		String some = " JOIN (SELECT CAST(" + People.ID + " AS INT) AS id FROM seq_1_to_" + people
				+ ") p ON x.resident_id = p.id" + " WHERE x.%s = (SELECT id FROM quiz WHERE code = '" + QUIZ
				+ "') AND ";
		stage.execute("DELETE x FROM attempt x" + some.formatted("quiz_id") + "x.number > " + DAYS);
		stage.execute("DELETE x FROM answer_save x" + some.formatted("quiz_id") + "x.number > " + DAYS);
		stage.execute("DELETE x FROM ledger_entry x" + some.formatted("contest_id")
				+ "x.day > (SELECT DATE(opens_at) + INTERVAL 11 DAY FROM quiz WHERE code = '" + QUIZ + "')");
	}

}
