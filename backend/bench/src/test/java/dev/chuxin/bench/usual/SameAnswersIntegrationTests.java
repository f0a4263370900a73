package dev.chuxin.bench.usual;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

import dev.chuxin.bench.data.Attempts;
import dev.chuxin.bench.data.Board;
import dev.chuxin.bench.data.Organiser;
import dev.chuxin.bench.data.People;
import dev.chuxin.bench.data.Query;
import dev.chuxin.bench.data.Wave;
import dev.chuxin.bench.host.ChildJvm;
import dev.chuxin.bench.host.ServerBuild;
import dev.chuxin.bench.host.Stage;
import org.chuxin.quiz.paper.PooledQuestion;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nobody wins by doing less: the usual way answers and keeps what our server answers and
 * keeps.
 */
class SameAnswersIntegrationTests {

	private static final int HAND_INS = Boolean.getBoolean("chuxin.long") ? 10_000 : 300;

	private static final int NUMBERS = 3;

	private static final String KEPT = """
			SELECT CONCAT_WS(' ', a.resident_id, a.number, a.state, a.score, a.correct, a.key_version,
				(SELECT GROUP_CONCAT(s.question, ':', s.save_number, ':', COALESCE(s.chosen, s.written) ORDER BY s.question, s.save_number)
				FROM answer_save s WHERE s.quiz_id = a.quiz_id AND s.resident_id = a.resident_id AND s.number = a.number))
			FROM attempt a JOIN quiz q ON q.id = a.quiz_id WHERE q.code = '%s' ORDER BY a.resident_id, a.number""";

	private static final String BOOKED = """
			SELECT CONCAT_WS(' ', s.resident_id, s.score, s.counted, s.listed, s.revision,
				(SELECT GROUP_CONCAT(l.day, ':', l.correction, ':', l.amount ORDER BY l.day, l.correction)
				FROM ledger_entry l WHERE l.contest_id = s.contest_id AND l.resident_id = s.resident_id))
			FROM standing s JOIN contest c ON c.id = s.contest_id WHERE c.code = '%s' ORDER BY s.resident_id""";

	@Test
	void bothSidesAnswerAndKeepTheSame() throws Exception {
		long seed = System.nanoTime();
		int people = HAND_INS / NUMBERS;
		try (Stage stage = Stage.temporary(ServerBuild.plain())) {
			ChildJvm ours = stage.ours(Map.of("chuxin.quiz.finish-overdue-every", "1h"));
			ChildJvm usual = stage.usual();
			Twins twins = prepare(stage, ours, people, new Random(seed));
			List<Twins.Attempt> attempts = start(stage, twins, people);
			Collections.shuffle(attempts, new Random(seed));
			for (Twins.Attempt attempt : attempts) {
				String body = twins.handIn(attempt);
				assertThat(Twins.send(usual, Twins.QUIZZES.get(1), attempt, body))
					.as("seed %s, %s: %s", seed, attempt, body)
					.isEqualTo(Twins.send(ours, Twins.QUIZZES.getFirst(), attempt, body));
			}
			assertThat(rows(stage, KEPT, 1)).as("seed %s", seed).isEqualTo(rows(stage, KEPT, 0));
			assertThat(rows(stage, BOOKED, 1)).as("seed %s", seed).isEqualTo(rows(stage, BOOKED, 0));
			assertThat(boardSize(stage, 1)).isPositive().isEqualTo(boardSize(stage, 0));
		}
	}

	private static Twins prepare(Stage stage, ChildJvm ours, int people, Random random) {
		Organiser organiser = new Organiser(stage, ours.port());
		new People(people).settle(stage, organiser.guideline());
		for (String quiz : Twins.QUIZZES) {
			organiser.publish(quiz,
					List.of(Map.of("kind", "SINGLE", "count", 2, "marks", 10),
							Map.of("kind", "MULTIPLE", "count", 2, "marks", 15),
							Map.of("kind", "TRUE_FALSE", "count", 2, "marks", 5),
							Map.of("kind", "FILL", "count", 2, "marks", 20)),
					"PER_OPTION");
			Attempts.join(stage, new Wave(quiz, 1, people));
		}
		Twins.join(stage, people);
		String pool = Query.text(stage,
				"SELECT t.pool FROM quiz_text t JOIN quiz q ON q.id = t.quiz_id WHERE q.code = '"
						+ Twins.QUIZZES.getFirst() + "'");
		return new Twins(random, Arrays.asList(JsonMapper.builder().build().readValue(pool, PooledQuestion[].class)));
	}

	private static List<Twins.Attempt> start(Stage stage, Twins twins, int people) throws Exception {
		List<Twins.Attempt> attempts = new ArrayList<>();
		try (Connection sql = stage.sql()) {
			sql.setAutoCommit(false);
			for (int person = 1; person <= people; person++) {
				for (int number = 1; number <= NUMBERS; number++) {
					attempts.add(twins.start(sql, person, number));
				}
			}
			sql.commit();
		}
		return attempts;
	}

	private static List<Object> rows(Stage stage, String query, int side) {
		return Query.column(stage, query.formatted(Twins.QUIZZES.get(side)));
	}

	private static long boardSize(Stage stage, int side) {
		long contest = Query.number(stage, "SELECT id FROM contest WHERE code = '" + Twins.QUIZZES.get(side) + "'");
		try (Board board = new Board(stage, contest)) {
			return board.size();
		}
	}

}
