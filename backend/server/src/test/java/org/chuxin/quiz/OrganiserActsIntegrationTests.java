package org.chuxin.quiz;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.chuxin.harness.Api;
import org.chuxin.harness.People;
import org.chuxin.harness.RunningServer;
import org.chuxin.harness.Surroundings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chuxin.harness.Eventually.eventually;
import static org.chuxin.quiz.QuizVocabulary.attempt;

class OrganiserActsIntegrationTests {

	private static final Surroundings SURROUNDINGS = Surroundings.shared();

	private static RunningServer server;

	private static People people;

	private static QuizVocabulary quizzes;

	@BeforeAll
	static void start() {
		server = RunningServer.start(SURROUNDINGS, Map.of());
		people = new People(SURROUNDINGS, server);
		quizzes = new QuizVocabulary(SURROUNDINGS, people);
		for (int i = 0; i < 10; i++) {
			people.resident();
		}
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Test
	void everyActOnAQuizIsAudited() {
		String quizId = quizzes.aQuizWithABoard(Map.of());
		quizzes.editor().delete("/organiser/quizzes/" + quizId + "/board").expect(204);
		quizzes.editor().put("/organiser/quizzes/" + quizId + "/closure").expect(200);
		JsonNode entries = people.organiser("AUDITOR").get("/organiser/audit").expect(200).json().path("items");
		List<String> acts = StreamSupport.stream(entries.spliterator(), false)
			.filter((entry) -> entry.path("subject").asString().equals("quiz/" + quizId))
			.map((entry) -> entry.path("action").asString())
			.toList();
		assertThat(acts).containsExactlyInAnyOrder("quiz.save", "quiz.publish", "quiz.board", "quiz.board",
				"quiz.close");
	}

	@Test
	void a1ABoardIsOffUntilItIsSwitchedOnAndGoesOffByItselfAtItsEnd() {
		String quizId = quizzes.aPublishedQuiz(Map.of());
		Api resident = people.resident();
		assertThat(resident.get("/quizzes/" + quizId + "/board").expect(404).code()).isEqualTo("BOARD_OFF");
		Instant end = SURROUNDINGS.clock().instant().plus(Duration.ofMinutes(30));
		quizzes.editor().put("/organiser/quizzes/" + quizId + "/board", Map.of("endsAt", end.toString())).expect(200);
		eventually(() -> resident.get("/quizzes/" + quizId + "/board").expect(200));
		SURROUNDINGS.clock().advance(Duration.ofMinutes(31));
		assertThat(resident.get("/quizzes/" + quizId + "/board").expect(404).code()).isEqualTo("BOARD_OFF");
	}

	@Test
	void a2NobodyUnder18JoinsABoard() {
		String quizId = quizzes.aQuizWithABoard(Map.of());
		Api resident = people.resident();
		assertThat(resident.put("/quizzes/" + quizId + "/board/consent", Map.of("adult", false)).expect(409).code())
			.isEqualTo("UNDER_AGE");
	}

	@Test
	void answersThatShowAfterTheEndWaitUntilNobodyCanSaveAnyMore() {
		String quizId = quizzes.aPublishedQuiz(Map.of("answersShow", "AFTER_END", "graceMs", 10_000));
		Api resident = people.resident();
		QuizVocabulary.play(resident, quizId, 1, 5);
		SURROUNDINGS.clock().advance(Duration.ofHours(1).plusSeconds(1));
		JsonNode withheld = resident.get(attempt(quizId, 1) + "/result").expect(200).json();
		assertThat(withheld.has("review")).isFalse();
		SURROUNDINGS.clock().advance(Duration.ofSeconds(11));
		assertThat(resident.get(attempt(quizId, 1) + "/result").expect(200).json().path("review")).hasSize(5);
	}

}
