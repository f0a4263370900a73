package org.chuxin.quiz;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

import org.chuxin.harness.Api;
import org.chuxin.harness.People;
import org.chuxin.harness.RunningServer;
import org.chuxin.harness.Sql;
import org.chuxin.harness.Surroundings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chuxin.harness.Eventually.eventually;
import static org.chuxin.harness.Together.together;
import static org.chuxin.quiz.QuizVocabulary.attempt;

class OnceIntegrationTests {

	private static final int COPIES = 200;

	private static final int STARTS = 100;

	private static final Surroundings SURROUNDINGS = Surroundings.shared();

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static RunningServer one;

	private static RunningServer two;

	private static People people;

	private static QuizVocabulary quizzes;

	@BeforeAll
	static void start() {
		Map<String, String> noLimits = Map.of("chuxin.limits.session-rate", "100000", "chuxin.limits.session-burst",
				"100000");
		one = RunningServer.start(SURROUNDINGS, noLimits);
		two = RunningServer.start(SURROUNDINGS, noLimits);
		people = new People(SURROUNDINGS, one);
		quizzes = new QuizVocabulary(SURROUNDINGS, people);
		for (int i = 0; i < 10; i++) {
			people.resident();
		}
	}

	@AfterAll
	static void stop() {
		one.close();
		two.close();
	}

	@Test
	void manyCopiesOfOneHandInAreOneHandIn() {
		Entrant entrant = anEntrantOnTheBoard();
		List<Api.Answer> answers = together(COPIES, (_) -> entrant.handIn(entrant.api));
		entrant.isFinishedOnceWith(answers);
	}

	@Test
	void manyCopiesOverTwoInstancesAreOneHandIn() {
		Entrant entrant = anEntrantOnTheBoard();
		List<Api.Answer> answers = together(COPIES, (i) -> entrant.handIn(either(entrant.api, i)));
		entrant.isFinishedOnceWith(answers);
	}

	@Test
	void whoMissedTheAnswerGetsTheFirstOneAgain() throws IOException {
		Entrant entrant = anEntrantOnTheBoard();
		try (Socket _ = entrant.sendsAndDoesNotListen()) {
			eventually(() -> assertThat(entrant.finishedAttempts()).isOne());
		}
		List<Api.Answer> answers = together(COPIES, (i) -> entrant.handIn(either(entrant.api, i)));
		entrant.isFinishedOnceWith(answers);
	}

	@Test
	void copiesOfOneStartGetTheSamePaper() {
		String quizId = quizzes.aPublishedQuiz(Map.of());
		Api resident = people.resident();
		List<Api.Answer> answers = together(STARTS, (i) -> either(resident, i).put(attempt(quizId, 1)));
		assertThat(answers).extracting(Api.Answer::status).containsOnlyOnce(201).containsOnly(200, 201);
		assertThat(different(answers)).hasSize(1);
	}

	@Test
	void theLimitOfTheDayHoldsOverTwoInstances() {
		assertThat(attemptsAfter(Map.of("attemptsPerDay", 3), (i) -> i)).isEqualTo(3);
	}

	@Test
	void theLimitInAllHoldsUnderParallelStarts() {
		assertThat(attemptsAfter(Map.of("attemptsPerDay", 20, "attemptsInAll", 2), (_) -> 0)).isEqualTo(2);
	}

	@Test
	void savesThatOvertakeEachOtherLeaveTheNewest() {
		String quizId = quizzes.aPublishedQuiz(Map.of());
		Api resident = people.resident();
		JsonNode question = resident.put(attempt(quizId, 1)).expect(201).json().path("questions").path(0);
		int newest = 61; // odd numbers are right
		together(newest,
				(i) -> save(either(resident, i), quizId, question, newest - i, (newest - i) % 2 == 1).expect(200));
		JsonNode standing = resident.get(attempt(quizId, 1)).expect(200).json().path("answers").path(0);
		assertThat(standing.path("saveNumber").asInt()).isEqualTo(newest);
		assertThat(resident.put(attempt(quizId, 1) + "/hand-in", Map.of()).expect(200).json().path("score").asInt())
			.isEqualTo(20);
	}

	@Test
	void aUsedSaveNumberWithOtherContentIsRefusedWithWhatStands() {
		String quizId = quizzes.aPublishedQuiz(Map.of());
		Api resident = people.resident();
		JsonNode question = resident.put(attempt(quizId, 1)).expect(201).json().path("questions").path(0);
		JsonNode first = save(resident, quizId, question, 1, true).expect(200).json();
		Api.Answer refusal = save(resident, quizId, question, 1, false).expect(409);
		assertThat(refusal.code()).isEqualTo("SAVE_NUMBER_USED");
		assertThat(refusal.json().path("standing").path("saveNumber").asInt()).isEqualTo(1);
		assertThat(refusal.json().path("standing").path("optionIds")).isEqualTo(first.path("optionIds"));
	}

	@Test
	void aUsedSaveNumberWithTheSameContentGetsTheFirstAnswer() {
		String quizId = quizzes.aPublishedQuiz(Map.of());
		Api resident = people.resident();
		JsonNode question = resident.put(attempt(quizId, 1)).expect(201).json().path("questions").path(0);
		List<Api.Answer> answers = together(STARTS, (i) -> save(either(resident, i), quizId, question, 1, true));
		assertThat(different(answers)).hasSize(1);
	}

	@Test
	void aSaveThatRidesAlongUnderAUsedNumberChangesNothing() {
		String quizId = quizzes.aPublishedQuiz(Map.of());
		Api resident = people.resident();
		JsonNode paper = resident.put(attempt(quizId, 1)).expect(201).json();
		save(resident, quizId, paper.path("questions").path(0), 1, true).expect(200);
		JsonNode finished = resident.put(attempt(quizId, 1) + "/hand-in", QuizVocabulary.handIn(paper, 0))
			.expect(200)
			.json();
		assertThat(finished.path("score").asInt()).isEqualTo(20);
	}

	@Test
	void ofParallelContentsUnderOneNumberOneStands() {
		String quizId = quizzes.aPublishedQuiz(Map.of());
		Api resident = people.resident();
		JsonNode question = resident.put(attempt(quizId, 1)).expect(201).json().path("questions").path(0);
		List<Integer> statuses = together(20,
				(i) -> save(either(resident, i / 2), quizId, question, 1, i % 2 == 0).status());
		assertThat(statuses.stream().filter((status) -> status == 200)).hasSize(10);
		assertThat(statuses.stream().filter((status) -> status == 409)).hasSize(10);
	}

	private static Api.Answer save(Api api, String quizId, JsonNode question, int saveNumber, boolean right) {
		return api.put(attempt(quizId, 1) + "/answers/" + question.path("questionId").asString(),
				QuizVocabulary.answer(question, saveNumber, right));
	}

	private static Api either(Api api, int i) {
		return (i % 2 == 0) ? api : new Api(two.url(), api.token());
	}

	private static Set<JsonNode> different(List<Api.Answer> answers) {
		return answers.stream()
			.map((answer) -> ((ObjectNode) answer.json()).without("serverNow"))
			.collect(Collectors.toSet());
	}

	private static long attemptsAfter(Map<String, Object> settings, IntFunction<Integer> instance) {
		String quizId = quizzes.aPublishedQuiz(settings);
		Api resident = people.resident();
		List<Integer> statuses = together(STARTS, (i) -> {
			Api api = either(resident, instance.apply(i));
			int worst = 0;
			for (int number = 1; number <= 4; number++) {
				worst = Math.max(worst, api.put(attempt(quizId, number)).status());
				worst = Math.max(worst, api.put(attempt(quizId, number) + "/hand-in", Map.of()).status());
			}
			return worst;
		});
		assertThat(statuses).allMatch((status) -> status < 500);
		return Sql.number(SURROUNDINGS,
				"SELECT COUNT(*) FROM attempt a JOIN quiz q ON q.id = a.quiz_id WHERE q.code = ?", quizId);
	}

	private static Entrant anEntrantOnTheBoard() {
		String quizId = quizzes.aQuizWithABoard(Map.of());
		Api resident = people.resident();
		resident.put("/quizzes/" + quizId + "/board/consent", Map.of("adult", true)).expect(200);
		JsonNode paper = resident.put(attempt(quizId, 1)).expect(201).json();
		return new Entrant(quizId, resident, QuizVocabulary.handIn(paper, 4));
	}

	/** Somebody who has answered and is about to hand in. */
	private record Entrant(String quizId, Api api, Map<String, Object> answers) {

		Api.Answer handIn(Api through) {
			return through.put(attempt(this.quizId, 1) + "/hand-in", this.answers);
		}

		Socket sendsAndDoesNotListen() throws IOException {
			URI url = URI.create(this.api.url() + attempt(this.quizId, 1) + "/hand-in");
			byte[] body = JSON.writeValueAsBytes(this.answers);
			String head = "PUT " + url.getPath() + " HTTP/1.1\r\nHost: " + url.getAuthority()
					+ "\r\nAuthorization: Bearer " + this.api.token()
					+ "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n";
			Socket phone = new Socket(url.getHost(), url.getPort());
			phone.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
			phone.getOutputStream().write(body);
			phone.getOutputStream().flush();
			return phone;
		}

		long finishedAttempts() {
			return Sql.number(SURROUNDINGS, """
					SELECT COUNT(*) FROM attempt a JOIN quiz q ON q.id = a.quiz_id
					WHERE q.code = ? AND a.state = 'HANDED_IN'""", this.quizId);
		}

		void isFinishedOnceWith(List<Api.Answer> answers) {
			assertThat(answers).extracting(Api.Answer::status).containsOnly(200);
			assertThat(different(answers)).hasSize(1);
			assertThat(finishedAttempts()).isOne();
			List<List<Object>> ledger = Sql.rows(SURROUNDINGS, """
					SELECT CAST(l.amount AS SIGNED) FROM ledger_entry l JOIN contest c ON c.id = l.contest_id
					WHERE c.code = ?""", this.quizId);
			assertThat(ledger).hasSize(1);
			assertThat(((Number) ledger.getFirst().getFirst()).intValue()).isEqualTo(8_000);
			eventually(() -> {
				JsonNode board = this.api.get("/quizzes/" + this.quizId + "/board").expect(200).json();
				assertThat(board.path("participants").asInt()).isOne();
				assertThat(board.path("items")).hasSize(1);
				assertThat(board.path("items").path(0).path("score").asInt()).isEqualTo(80);
			});
		}

	}

}
