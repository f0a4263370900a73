package org.chuxin.leaderboard;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

import org.chuxin.harness.Api;
import org.chuxin.harness.People;
import org.chuxin.harness.RunningServer;
import org.chuxin.harness.Scale;
import org.chuxin.harness.ServerProcess;
import org.chuxin.harness.Sql;
import org.chuxin.harness.Surroundings;
import org.chuxin.quiz.QuizVocabulary;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chuxin.harness.Eventually.eventually;
import static org.chuxin.harness.Together.together;
import static org.chuxin.quiz.QuizVocabulary.attempt;

class KillIntegrationTests {

	private static final int ROUNDS = Scale.of(3, 20);

	private static final int PLAYERS = 12;

	private static final int ATTEMPTS = 20;

	private static final Map<String, String> NO_LIMITS = Map.of("chuxin.limits.session-rate", "100000",
			"chuxin.limits.session-burst", "100000");

	private static final Duration SOON = Duration.ofSeconds(10);

	/** What the server said it had done. */
	private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();

	private final Queue<Throwable> cutOff = new ConcurrentLinkedQueue<>();

	private final Queue<Throwable> refused = new ConcurrentLinkedQueue<>();

	@Test
	void whatWasAnsweredIsThereOnceHoweverTheServerDied() {
		try (Surroundings surroundings = new Surroundings()) {
			List<String> tokens = new ArrayList<>();
			List<String> quizIds = new ArrayList<>();
			prepare(surroundings, tokens, quizIds, ROUNDS);
			try (ServerProcess server = ServerProcess.start(surroundings, NO_LIMITS)) {
				List<Api> players = tokens.stream().map((token) -> new Api(server.url(), token)).toList();
				Random random = new Random();
				for (String quizId : quizIds) {
					aRound(surroundings, server, players, quizId, 1 + random.nextInt(300));
				}
			}
		}
	}

	@Test
	void aPoliteStopEndsSoonAndKeepsWhatWasAnswered() {
		try (Surroundings surroundings = new Surroundings()) {
			List<String> tokens = new ArrayList<>();
			List<String> quizIds = new ArrayList<>();
			prepare(surroundings, tokens, quizIds, 1);
			String quizId = quizIds.getFirst();
			try (ServerProcess server = ServerProcess.start(surroundings, NO_LIMITS)) {
				List<Api> players = tokens.stream().map((token) -> new Api(server.url(), token)).toList();
				playUntil(players, quizId, 200, () -> assertThat(server.stop()).isLessThan(Duration.ofSeconds(20)));
			}
			String written = "FROM %s t JOIN quiz q ON q.id = t.quiz_id WHERE q.code = ?";
			long starts = Sql.number(surroundings, "SELECT COUNT(*) " + written.formatted("attempt"), quizId);
			long saves = Sql.number(surroundings, "SELECT COUNT(*) " + written.formatted("answer_save"), quizId);
			long handIns = Sql.number(surroundings,
					"SELECT COUNT(*) " + written.formatted("attempt") + " AND t.state = 'HANDED_IN'", quizId);
			assertThat(this.refused).allSatisfy((refusal) -> assertThat(refusal).hasMessageContaining("BUSY"));
			assertThat(starts).isGreaterThanOrEqualTo(acknowledged("questions"));
			assertThat(saves).isGreaterThanOrEqualTo(acknowledged("saveNumber"));
			assertThat(handIns).isGreaterThanOrEqualTo(acknowledged("correctCount"));
			assertThat(starts + saves + handIns).isBetween((long) this.acknowledged.size(),
					(long) this.acknowledged.size() + this.cutOff.size());
		}
	}

	private long acknowledged(String member) {
		return this.acknowledged.stream().filter((each) -> each.answer.has(member)).count();
	}

	private static void prepare(Surroundings surroundings, List<String> tokens, List<String> quizIds, int rounds) {
		try (RunningServer server = RunningServer.start(surroundings, NO_LIMITS)) {
			People people = new People(surroundings, server);
			QuizVocabulary quizzes = new QuizVocabulary(surroundings, people);
			List<Api> players = new ArrayList<>();
			for (int i = 0; i < PLAYERS; i++) {
				players.add(people.resident());
			}
			for (int round = 0; round < rounds; round++) {
				String quizId = quizzes.aQuizWithABoard(Map.of("attemptsPerDay", ATTEMPTS));
				quizIds.add(quizId);
				players.forEach((player) -> player.put("/quizzes/" + quizId + "/board/consent", Map.of("adult", true))
					.expect(200));
			}
			players.forEach((player) -> tokens.add(Objects.requireNonNull(player.token())));
		}
	}

	private void aRound(Surroundings surroundings, ServerProcess server, List<Api> players, String quizId,
			int untilTheKill) {
		this.acknowledged.clear();
		this.cutOff.clear();
		this.refused.clear();
		playUntil(players, quizId, untilTheKill, server::kill);
		server.restart();
		everythingAcknowledgedIsThere();
		finishWhatIsOpen(players, quizId);
		eventually(SOON, () -> ledgerStandingsAndBoardAgree(surroundings, players.getFirst(), quizId));
	}

	private void playUntil(List<Api> players, String quizId, int untilTheEnd, Runnable end) {
		AtomicBoolean alive = new AtomicBoolean(true);
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			players.forEach((player) -> threads.execute(() -> playOn(player, quizId, alive)));
			eventually(() -> assertThat(this.acknowledged).as("%s %s", this.refused, this.cutOff)
				.hasSizeGreaterThanOrEqualTo(untilTheEnd));
			assertThat(this.refused).isEmpty();
			assertThat(this.cutOff).isEmpty();
			end.run();
			alive.set(false);
		}
	}

	private void playOn(Api player, String quizId, AtomicBoolean alive) {
		try {
			play(player, quizId, alive);
		}
		catch (UncheckedIOException ex) {
			this.cutOff.add(ex);
		}
		catch (RuntimeException | AssertionError ex) {
			this.refused.add(ex);
		}
	}

	/** Ends with the first call that the kill cuts off. */
	private void play(Api player, String quizId, AtomicBoolean alive) {
		for (int number = 1; number <= ATTEMPTS && alive.get(); number++) {
			String path = attempt(quizId, number);
			JsonNode paper = note(player, path, player.put(path).expect(201).json());
			int right = 0;
			for (JsonNode question : paper.path("questions")) {
				note(player, path,
						player
							.put(path + "/answers/" + question.path("questionId").asString(),
									QuizVocabulary.answer(question, 1, right++ < 3))
							.expect(200)
							.json());
			}
			note(player, path, player.put(path + "/hand-in", Map.of()).expect(200).json());
		}
	}

	private JsonNode note(Api player, String path, JsonNode answer) {
		this.acknowledged.add(new Acknowledged(player, path, answer));
		return answer;
	}

	private void everythingAcknowledgedIsThere() {
		for (Acknowledged each : this.acknowledged) {
			JsonNode kept = each.player.get(each.path).expect(200).json();
			if (each.answer.has("questions")) {
				assertThat(kept.path("questions")).isEqualTo(each.answer.path("questions"));
			}
			else if (each.answer.has("saveNumber")) {
				assertThat(kept.path("answers")).anySatisfy((saved) -> {
					assertThat(saved.path("questionId")).isEqualTo(each.answer.path("questionId"));
					assertThat(saved.path("optionIds")).isEqualTo(each.answer.path("optionIds"));
				});
			}
			else {
				JsonNode result = each.player.get(each.path + "/result").expect(200).json();
				for (String member : List.of("state", "score", "finishedAt", "timeUsedSeconds")) {
					assertThat(result.path(member)).isEqualTo(each.answer.path(member));
				}
			}
		}
	}

	private static void finishWhatIsOpen(List<Api> players, String quizId) {
		together(players.size(), (i) -> {
			JsonNode newest = players.get(i)
				.get("/quizzes/" + quizId + "/attempts")
				.expect(200)
				.json()
				.path("items")
				.path(0);
			if (newest.path("state").asString("").equals("OPEN")) {
				players.get(i).put(attempt(quizId, newest.path("number").asInt()) + "/hand-in", Map.of()).expect(200);
			}
			return true;
		});
	}

	private static void ledgerStandingsAndBoardAgree(Surroundings surroundings, Api reader, String quizId) {
		long contestId = BoardVocabulary.contestId(surroundings, quizId);
		assertThat(Sql.rows(surroundings, """
				SELECT resident_id, CAST(SUM(amount) AS SIGNED) FROM ledger_entry WHERE contest_id = ?
				GROUP BY resident_id ORDER BY resident_id""", contestId)).isEqualTo(Sql.rows(surroundings, """
				SELECT resident_id, CAST(score AS SIGNED) FROM standing WHERE contest_id = ? AND counted > 0
				ORDER BY resident_id""", contestId));
		assertThat(Sql.rows(surroundings, """
				SELECT resident_id, CAST(MAX(score) AS SIGNED) FROM attempt WHERE quiz_id = ? AND state <> 'OPEN'
				GROUP BY resident_id ORDER BY resident_id""", contestId)).isEqualTo(Sql.rows(surroundings, """
				SELECT resident_id, CAST(score AS SIGNED) FROM standing WHERE contest_id = ? AND counted > 0
				ORDER BY resident_id""", contestId));
		JsonNode board = reader.get("/quizzes/" + quizId + "/board").expect(200).json();
		List<List<Object>> shown = Sql.rows(surroundings, """
				SELECT CAST(score AS SIGNED), CAST(seconds AS SIGNED) FROM standing
				WHERE contest_id = ? AND listed AND finished_at IS NOT NULL
				ORDER BY score DESC, seconds, finished_at, resident_id""", contestId);
		assertThat(board.path("items")).hasSameSizeAs(shown);
		for (int i = 0; i < shown.size(); i++) {
			assertThat(board.path("items").path(i).path("score").asInt() * 100L).isEqualTo(shown.get(i).get(0));
			assertThat(board.path("items").path(i).path("timeUsedSeconds").asLong()).isEqualTo(shown.get(i).get(1));
		}
	}

	private record Acknowledged(Api player, String path, JsonNode answer) {
	}

}
