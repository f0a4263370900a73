package org.chuxin.quiz;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.chuxin.harness.Api;
import org.chuxin.harness.People;
import org.chuxin.harness.RunningServer;
import org.chuxin.harness.Sql;
import org.chuxin.harness.Surroundings;
import org.chuxin.platform.Ids;
import org.chuxin.platform.commit.Lane;
import org.chuxin.points.board.BoardConsents.Consent;
import org.chuxin.points.board.BoardConsents.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chuxin.harness.Eventually.eventually;
import static org.chuxin.quiz.QuizVocabulary.attempt;

class ClosedAccountIntegrationTests {

	private static final Surroundings SURROUNDINGS = Surroundings.shared();

	private static RunningServer server;

	private static People people;

	private static QuizVocabulary quizzes;

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
	void whatStillWaitsInALaneWhenTheAccountClosesIsRefused() throws SQLException {
		String running = quizzes.aPublishedQuiz(Map.of());
		String quizId = quizzes.aPublishedQuiz(Map.of());
		Api resident = people.resident();
		long id = id(resident);
		JsonNode question = resident.put(attempt(running, 1)).expect(201).json().path("questions").path(0);
		String answer = attempt(running, 1) + "/answers/" + question.path("questionId").asString();
		List<CompletableFuture<Api.Answer>> waiting;
		try (Connection organiser = SURROUNDINGS.sql();
				ExecutorService phones = Executors.newVirtualThreadPerTaskExecutor()) {
			organiser.setAutoCommit(false);
			organiser.createStatement().executeQuery("SELECT id FROM quiz FOR UPDATE");
			waiting = Stream.<Supplier<Api.Answer>>of(() -> resident.put(attempt(quizId, 1)),
					() -> resident.put(answer, QuizVocabulary.answer(question, 1, true)),
					() -> resident.put(attempt(running, 1) + "/hand-in", Map.of()))
				.map((call) -> CompletableFuture.supplyAsync(call, phones))
				.toList();
			eventually(() -> assertThat(Sql.number(SURROUNDINGS, """
					SELECT COUNT(*) FROM information_schema.processlist
					WHERE id <> CONNECTION_ID() AND info LIKE '%FROM quiz %LOCK IN SHARE MODE%'""")).isEqualTo(3));
			resident.delete("/me").expect(204);
			organiser.commit();
		}
		assertThat(waiting).allSatisfy((answered) -> answered.join().expect(401));
		assertThat(rows("attempt", id)).as("the one from before").isOne();
		assertThat(rows("quiz_entry", id)).isOne();
		assertThat(rows("answer_save", id)).isZero();
		assertThat(Sql.rows(SURROUNDINGS, "SELECT state FROM attempt WHERE resident_id = ?", id).getFirst())
			.containsExactly("OPEN");
	}

	@Test
	void aConsentThatComesAfterTheClosingBringsNobodyBack() {
		String quizId = quizzes.aQuizWithABoard(Map.of());
		long contest = Sql.number(SURROUNDINGS, "SELECT id FROM contest WHERE code = ?", quizId);
		Api resident = people.resident();
		long id = id(resident);
		resident.delete("/me").expect(204);
		for (boolean joins : List.of(true, false)) {
			assertThat(consents().submit(new Consent(contest, id, joins, SURROUNDINGS.clock().instant())).block())
				.isEqualTo(new Outcome.AccountClosed());
		}
		assertThat(rows("board_consent", id) + rows("standing", id)).isZero();
	}

	@Test
	void leavingABoardThatOneNeverJoinedLeavesNoTrace() {
		String path = "/quizzes/" + quizzes.aQuizWithABoard(Map.of()) + "/board/consent";
		Api resident = people.resident();
		resident.delete(path).expect(204);
		assertThat(rows("board_consent", id(resident)) + rows("standing", id(resident))).isZero();
	}

	@Test
	void whoJoinsAndLeavesInOneMomentIsOutAndBothAreAnswered() {
		long contest = Sql.number(SURROUNDINGS, "SELECT id FROM contest WHERE code = ?",
				quizzes.aQuizWithABoard(Map.of()));
		long id = id(people.resident());
		List<Outcome> outcomes = consents().submitAll(Stream.of(true, false)
			.map((joins) -> new Consent(contest, id, joins, SURROUNDINGS.clock().instant()))
			.toList());
		assertThat(outcomes).allSatisfy((outcome) -> assertThat(outcome).isInstanceOf(Outcome.Settled.class));
		assertThat(Sql.number(SURROUNDINGS, "SELECT COUNT(*) FROM standing WHERE resident_id = ? AND listed", id))
			.isZero();
	}

	@SuppressWarnings("unchecked")
	private static Lane<Consent, Outcome> consents() {
		return server.context().getBean("boardConsentLane", Lane.class);
	}

	private static long id(Api resident) {
		return Ids.parse(resident.get("/me").expect(200).json().path("residentId").asString()).orElseThrow();
	}

	private static long rows(String table, long residentId) {
		return Sql.number(SURROUNDINGS, "SELECT COUNT(*) FROM " + table + " WHERE resident_id = ?", residentId);
	}

}
