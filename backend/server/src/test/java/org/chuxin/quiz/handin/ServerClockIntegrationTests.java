package org.chuxin.quiz.handin;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import org.chuxin.harness.Api;
import org.chuxin.harness.People;
import org.chuxin.harness.RunningServer;
import org.chuxin.harness.Scale;
import org.chuxin.harness.Sql;
import org.chuxin.harness.Surroundings;
import org.chuxin.identity.OpenAccounts;
import org.chuxin.points.Standings;
import org.chuxin.quiz.QuizVocabulary;
import org.chuxin.quiz.attempt.AttemptKey;
import org.chuxin.quiz.attempt.AttemptRow;
import org.chuxin.quiz.attempt.AttemptState;
import org.chuxin.quiz.attempt.Attempts;
import org.chuxin.quiz.attempt.LaneAttempts;
import org.chuxin.quiz.attempt.LaneSaves;
import org.chuxin.quiz.attempt.Save;
import org.chuxin.quiz.handin.HandInWork.HandIn;
import org.chuxin.quiz.handin.HandInWork.Outcome;
import org.chuxin.quiz.marking.Key;
import org.chuxin.quiz.publication.LiveQuizzes;
import org.chuxin.quiz.publication.QuizTexts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chuxin.harness.Eventually.eventually;
import static org.chuxin.quiz.QuizVocabulary.attempt;

class ServerClockIntegrationTests {

	private static final Surroundings SURROUNDINGS = Surroundings.shared();

	/** The grace that nobody set. */
	private static final Duration GRACE = Duration.ofSeconds(2);

	private static final int OVERDUE = Scale.of(1_200, 3_000);

	private static RunningServer server;

	private static QuizVocabulary quizzes;

	private static People people;

	@BeforeAll
	static void start() {
		server = RunningServer.start(SURROUNDINGS, Map.of());
		people = new People(SURROUNDINGS, server);
		quizzes = new QuizVocabulary(SURROUNDINGS, people);
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Test
	void aHandInAtTheLastMillisecondOfTheGraceCounts() {
		AttemptRow running = aRunningAttempt();
		AttemptRow finished = handIn(running, running.deadline().plus(GRACE), allRight(running));
		assertThat(finished.state()).isEqualTo(AttemptState.HANDED_IN);
		assertThat(finished.score()).isEqualTo(finished.fullScore());
		assertThat(finished.finishedAt()).isEqualTo(running.deadline());
	}

	@Test
	void oneMillisecondLaterIsLateAndTheSavedAnswersCount() {
		AttemptRow running = aRunningAttempt();
		server.bean(LaneSaves.class).keep(allRight(running).subList(0, 2));
		AttemptRow finished = handIn(running, running.deadline().plus(GRACE).plusMillis(1), allRight(running));
		assertThat(finished.state()).isEqualTo(AttemptState.EXPIRED);
		assertThat(finished.correct()).isEqualTo(2);
		assertThat(finished.finishedAt()).isEqualTo(running.deadline());
	}

	/** Negative control: the guard is the attempt's last moment. */
	@Test
	void withoutALastMomentALateHandInWouldCount() {
		AttemptRow running = aRunningAttempt();
		Sql.change(SURROUNDINGS, "UPDATE attempt SET late_after = '9999-01-01' WHERE quiz_id = ?", running.quizId());
		AttemptRow finished = handIn(running, running.deadline().plus(GRACE).plusMillis(1), allRight(running));
		assertThat(finished.state()).isEqualTo(AttemptState.HANDED_IN);
		assertThat(finished.score()).isEqualTo(finished.fullScore());
	}

	@Test
	void overHttpAHandInAfterTheGraceIsLate() {
		String quizId = quizzes.aPublishedQuiz(Map.of());
		Api resident = people.resident();
		JsonNode paper = resident.put(attempt(quizId, 1)).expect(201).json();
		saveFirst(resident, quizId, paper);
		SURROUNDINGS.clock().advance(Duration.ofSeconds(603));
		JsonNode finished = resident.put(attempt(quizId, 1) + "/hand-in", QuizVocabulary.handIn(paper, 5))
			.expect(200)
			.json();
		assertThat(finished.path("state").asString()).isEqualTo("EXPIRED");
		assertThat(finished.path("score").asInt()).isEqualTo(20);
		assertThat(finished.path("timeUsedSeconds").asInt()).isEqualTo(600);
	}

	@Test
	void overHttpAHandInWithinALongGraceCounts() {
		String quizId = quizzes.aPublishedQuiz(Map.of("graceMs", 10_000));
		Api resident = people.resident();
		JsonNode paper = resident.put(attempt(quizId, 1)).expect(201).json();
		SURROUNDINGS.clock().advance(Duration.ofSeconds(601));
		JsonNode finished = resident.put(attempt(quizId, 1) + "/hand-in", QuizVocabulary.handIn(paper, 5))
			.expect(200)
			.json();
		assertThat(finished.path("state").asString()).isEqualTo("HANDED_IN");
		assertThat(finished.path("score").asInt()).isEqualTo(100);
		assertThat(finished.path("timeUsedSeconds").asInt()).isEqualTo(600);
	}

	@Test
	void thePhonesTimeIsNotRead() {
		String quizId = quizzes.aPublishedQuiz(Map.of());
		Api resident = people.resident();
		JsonNode paper = resident.put(attempt(quizId, 1)).expect(201).json();
		Instant started = Instant.parse(paper.path("startedAt").asString());
		byte[] body = "{}".getBytes(StandardCharsets.US_ASCII);
		JsonNode finished = resident
			.send("PUT", attempt(quizId, 1) + "/hand-in", "application/json", body, Map.of("X-Client-Time",
					"2020-01-01T00:00:00Z", "If-Unmodified-Since", "Wed, 01 Jan 2020 00:00:00 GMT"))
			.expect(200)
			.json();
		assertThat(Instant.parse(finished.path("finishedAt").asString())).isBetween(started,
				SURROUNDINGS.clock().instant());
	}

	@Test
	void aTimeInTheBodyIsRefused() {
		String quizId = quizzes.aPublishedQuiz(Map.of());
		Api resident = people.resident();
		resident.put(attempt(quizId, 1)).expect(201);
		for (String field : List.of("finishedAt", "timeUsedMs", "timeUsedSeconds", "clientNow")) {
			resident.put(attempt(quizId, 1) + "/hand-in", Map.of(field, "1")).expect(400);
		}
	}

	@Test
	void overdueAttemptsAreFinishedAlsoAfterARestart() {
		String quizId = quizzes.aPublishedQuiz(Map.of());
		Api resident = people.resident();
		JsonNode paper = resident.put(attempt(quizId, 1)).expect(201).json();
		saveFirst(resident, quizId, paper);
		server.close();
		SURROUNDINGS.clock().advance(Duration.ofMinutes(11));
		server = RunningServer.start(SURROUNDINGS, Map.of("chuxin.quiz.finish-overdue-every", "3s"));
		people = new People(SURROUNDINGS, server);
		quizzes = new QuizVocabulary(SURROUNDINGS, people);
		eventually(Duration.ofSeconds(15), () -> assertThat(state(quizId)).isEqualTo("EXPIRED"));
		JsonNode result = new Api(server.url(), resident.token()).get(attempt(quizId, 1) + "/result")
			.expect(200)
			.json();
		assertThat(result.path("score").asInt()).isEqualTo(20);
		assertThat(result.path("finishedAt").asString()).isEqualTo(paper.path("deadline").asString());
	}

	@Test
	void closingAQuizEndsItsOpenAttempts() {
		String quizId = quizzes.aPublishedQuiz(Map.of());
		Api resident = people.resident();
		JsonNode paper = resident.put(attempt(quizId, 1)).expect(201).json();
		saveFirst(resident, quizId, paper);
		quizzes.editor().put("/organiser/quizzes/" + quizId + "/closure").expect(200);
		SURROUNDINGS.clock().advance(Duration.ofSeconds(4));
		eventually(Duration.ofSeconds(15), () -> assertThat(state(quizId)).isEqualTo("EXPIRED"));
		JsonNode result = resident.get(attempt(quizId, 1) + "/result").expect(200).json();
		assertThat(result.path("score").asInt()).isEqualTo(20);
		assertThat(result.path("timeUsedSeconds").asInt()).isLessThan(60);
	}

	@Test
	void moreOverdueAttemptsThanOnePortionAreFinishedInTime() {
		String quizId = quizzes.aPublishedQuiz(Map.of());
		people.resident().put(attempt(quizId, 1)).expect(201);
		Sql.change(SURROUNDINGS, """
				INSERT INTO quiz_entry (quiz_id, resident_id)
				SELECT q.id, s.seq FROM quiz q JOIN seq_1_to_%d s WHERE q.code = ?""".formatted(OVERDUE - 1), quizId);
		Sql.change(SURROUNDINGS,
				"""
						INSERT INTO attempt SELECT a.quiz_id, s.seq, 1, a.quiz_version, a.algorithm, a.seed, a.question_ids, a.day,
						a.started_at, a.deadline, a.late_after, a.state, a.finished_at, a.full_score, a.score, a.seconds, a.correct,
						a.key_version FROM attempt a JOIN quiz q ON q.id = a.quiz_id JOIN seq_1_to_%d s WHERE q.code = ?"""
					.formatted(OVERDUE - 1),
				quizId);
		SURROUNDINGS.clock().advance(Duration.ofSeconds(604));
		eventually(Duration.ofSeconds(15), () -> assertThat(Sql.number(SURROUNDINGS, """
				SELECT COUNT(*) FROM attempt a JOIN quiz q ON q.id = a.quiz_id
				WHERE q.code = ? AND a.state = 'EXPIRED'""", quizId)).isEqualTo(OVERDUE));
	}

	private static void saveFirst(Api resident, String quizId, JsonNode paper) {
		JsonNode first = paper.path("questions").path(0);
		resident
			.put(attempt(quizId, 1) + "/answers/" + first.path("questionId").asString(),
					QuizVocabulary.answer(first, 1, true))
			.expect(200);
	}

	private static String state(String quizId) {
		return String.valueOf(
				Sql.rows(SURROUNDINGS, "SELECT a.state FROM attempt a JOIN quiz q ON q.id = a.quiz_id WHERE q.code = ?",
						quizId)
					.getFirst()
					.getFirst());
	}

	private static AttemptRow aRunningAttempt() {
		String quizId = quizzes.aPublishedQuiz(Map.of());
		people.resident().put(attempt(quizId, 1)).expect(201);
		List<Object> key = Sql.rows(SURROUNDINGS, """
				SELECT a.quiz_id, a.resident_id FROM attempt a JOIN quiz q ON q.id = a.quiz_id
				WHERE q.code = ?""", quizId).getFirst();
		return server.bean(Attempts.class)
			.find(new AttemptKey(((Number) key.get(0)).longValue(), ((Number) key.get(1)).longValue(), 1))
			.orElseThrow();
	}

	private static List<Save> allRight(AttemptRow attempt) {
		List<Long> questions = attempt.questions();
		return IntStream.range(0, questions.size()).mapToObj((position) -> {
			Key key = Objects
				.requireNonNull(
						server.bean(QuizTexts.class).keys(attempt.quizId(), 1).entries().get(questions.get(position)))
				.key();
			return new Save(attempt.quizId(), attempt.residentId(), 1, position, 1, ((Key.Choices) key).mask(), null,
					attempt.startedAt());
		}).toList();
	}

	private static AttemptRow handIn(AttemptRow attempt, Instant at, List<Save> riding) {
		HandInWork work = new HandInWork(server.bean(LaneAttempts.class), server.bean(LaneSaves.class),
				server.bean(LiveQuizzes.class), server.bean(QuizTexts.class), server.bean(Standings.class),
				server.bean(OpenAccounts.class), server.context());
		List<Outcome> outcomes = new TransactionTemplate(server.bean(PlatformTransactionManager.class))
			.execute((_) -> work.decide(List.of(new HandIn(attempt.key(), riding, at, false))));
		return ((Outcome.Finished) Objects.requireNonNull(outcomes).getFirst()).attempt();
	}

}
