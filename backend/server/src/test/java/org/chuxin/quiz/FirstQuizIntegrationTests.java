package org.chuxin.quiz;

import java.time.Duration;
import java.util.Map;

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

class FirstQuizIntegrationTests {

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
	void goesFromTheLogInToAPlaceOnTheBoard() {
		String quizId = quizzes.aQuizWithABoard(Map.of());
		Api resident = people.resident();
		JsonNode paper = resident.put(attempt(quizId, 1)).expect(201).json();
		JsonNode first = paper.path("questions").path(0);
		resident
			.put(attempt(quizId, 1) + "/answers/" + first.path("questionId").asString(),
					QuizVocabulary.answer(first, 1, true))
			.expect(200);
		resident.put(attempt(quizId, 1) + "/hand-in", Map.of()).expect(200);
		resident.put("/quizzes/" + quizId + "/board/consent", Map.of("adult", true)).expect(200);
		eventually(() -> {
			JsonNode mine = resident.get("/quizzes/" + quizId + "/board/me").expect(200).json();
			assertThat(mine.path("mine").path("place").asInt()).isEqualTo(1);
			assertThat(mine.path("mine").path("score").asInt()).isEqualTo(20);
		});
	}

	@Test
	void startingTwiceGivesTheSameAttempt() {
		String quizId = quizzes.aPublishedQuiz(Map.of());
		Api resident = people.resident();
		JsonNode first = resident.put(attempt(quizId, 1)).expect(201).json();
		JsonNode second = resident.put(attempt(quizId, 1)).expect(200).json();
		assertThat(second.path("questions")).isEqualTo(first.path("questions"));
	}

	@Test
	void marksWhatWasSavedWhenTheTimeIsOver() {
		String quizId = quizzes.aPublishedQuiz(Map.of());
		Api resident = people.resident();
		JsonNode paper = resident.put(attempt(quizId, 1)).expect(201).json();
		JsonNode first = paper.path("questions").path(0);
		resident
			.put(attempt(quizId, 1) + "/answers/" + first.path("questionId").asString(),
					QuizVocabulary.answer(first, 1, true))
			.expect(200);
		SURROUNDINGS.clock().advance(Duration.ofSeconds(603));
		eventually(() -> {
			JsonNode result = resident.get(attempt(quizId, 1) + "/result").expect(200).json();
			assertThat(result.path("state").asString()).isEqualTo("EXPIRED");
			assertThat(result.path("score").asInt()).isEqualTo(20);
			assertThat(result.path("timeUsedSeconds").asInt()).isEqualTo(600);
		});
	}

	@Test
	void showsRightAnswersWithExplanationAndSourceAfterTheHandIn() {
		String quizId = quizzes.aPublishedQuiz(Map.of());
		Api resident = people.resident();
		QuizVocabulary.play(resident, quizId, 1, 3);
		JsonNode result = resident.get(attempt(quizId, 1) + "/result").expect(200).json();
		assertThat(result.path("correctCount").asInt()).isEqualTo(3);
		assertThat(result.path("review")).hasSize(5)
			.allSatisfy((question) -> assertThat(question.path("source").asString()).isNotEmpty());
	}

	@Test
	void theNewestOfManySavesCountsAndAnOldNumberGetsItsFirstAnswer() {
		String quizId = quizzes.aPublishedQuiz(Map.of());
		Api resident = people.resident();
		JsonNode question = resident.put(attempt(quizId, 1)).expect(201).json().path("questions").path(0);
		String answers = attempt(quizId, 1) + "/answers/" + question.path("questionId").asString();
		JsonNode first = resident.put(answers, QuizVocabulary.answer(question, 1, false)).expect(200).json();
		resident.put(answers, QuizVocabulary.answer(question, 2, false)).expect(200);
		resident.put(answers, QuizVocabulary.answer(question, 3, true)).expect(200);
		assertThat(resident.put(answers, QuizVocabulary.answer(question, 1, false)).expect(200).json().path("savedAt"))
			.isEqualTo(first.path("savedAt"));
		assertThat(
				resident.put(attempt(quizId, 1) + "/hand-in", Map.of()).expect(200).json().path("correctCount").asInt())
			.isEqualTo(1);
	}

}
