package org.chuxin.contract;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.chuxin.harness.Api;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chuxin.contract.Problems.problem;
import static org.chuxin.contract.Problems.refused;
import static org.chuxin.contract.Problems.wrongFields;
import static org.chuxin.quiz.QuizVocabulary.attempt;

class BadAnswerIntegrationTests {

	private static Stage stage;

	private Api resident;

	private JsonNode paper;

	@BeforeAll
	static void start() {
		stage = new Stage();
	}

	@AfterAll
	static void stop() {
		stage.close();
	}

	@BeforeEach
	void startAnAttempt() {
		this.resident = stage.people().resident();
		this.paper = this.resident.put(attempt(stage.theQuiz(), 1)).expect(201).json();
	}

	private String id(String kind) {
		return Stage.question(this.paper, kind).path("questionId").asString();
	}

	private String option(String kind, int index) {
		return Stage.question(this.paper, kind).path("options").path(index).path("optionId").asString();
	}

	private Api.Answer save(String kind, String body) {
		return this.resident.send("PUT", attempt(stage.theQuiz(), 1) + "/answers/" + id(kind), body);
	}

	private void nothingIsSaved() {
		JsonNode attempt = this.resident.get(attempt(stage.theQuiz(), 1)).expect(200).json();
		assertThat(attempt.path("state").asString()).isEqualTo("OPEN");
		assertThat(attempt.path("answers")).isEmpty();
	}

	@Test
	void answersThatDoNotFitTheQuestionAreRefused() {
		String one = '"' + option("SINGLE", 0) + '"';
		String two = '"' + option("SINGLE", 1) + '"';
		String foreign = '"' + option("MULTIPLE", 0) + '"';
		wrongFields(save("SINGLE", "{\"saveNumber\":1,\"optionIds\":[" + one + "," + one + "]}"), "optionIds");
		wrongFields(save("SINGLE", "{\"saveNumber\":1,\"optionIds\":[" + one + "," + two + "]}"), "optionIds");
		wrongFields(save("SINGLE", "{\"saveNumber\":1,\"optionIds\":[" + foreign + "]}"), "optionIds");
		wrongFields(save("SINGLE", "{\"saveNumber\":1,\"optionIds\":[null]}"), "optionIds");
		wrongFields(save("SINGLE", "{\"saveNumber\":1,\"optionIds\":[1]}"), "optionIds[0]");
		wrongFields(save("SINGLE", "{\"saveNumber\":1,\"optionIds\":" + one + "}"), "optionIds");
		wrongFields(save("SINGLE", "{\"saveNumber\":1,\"text\":\"A\"}"), "optionIds");
		wrongFields(save("SINGLE", "{\"saveNumber\":1,\"text\":\"A\",\"optionIds\":[]}"), "optionIds");
		wrongFields(save("SINGLE", "{\"saveNumber\":1}"), "optionIds");
		wrongFields(save("MULTIPLE", "{\"saveNumber\":1,\"optionIds\":[" + (foreign + ",").repeat(11) + foreign + "]}"),
				"optionIds");
		wrongFields(save("FILL", "{\"saveNumber\":1,\"optionIds\":[]}"), "text");
		wrongFields(save("FILL", "{\"saveNumber\":1,\"text\":\"" + "字".repeat(201) + "\"}"), "text");
		wrongFields(save("FILL", "{\"saveNumber\":1,\"text\":23}"), "text");
		nothingIsSaved();
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "-1", "1001", "2147483648", "1.0", "\"1\"", "null", "true", "[1]" })
	void aSaveNumberThatIsNoneIsRefused(String number) {
		wrongFields(save("FILL", "{\"saveNumber\":" + number + ",\"text\":\"23\"}"), "saveNumber");
		wrongFields(
				this.resident.send("PUT", attempt(stage.theQuiz(), 1) + "/hand-in", "{\"answers\":[{\"questionId\":\""
						+ id("FILL") + "\",\"saveNumber\":" + number + ",\"text\":\"23\"}]}"),
				"answers[0].saveNumber");
		nothingIsSaved();
	}

	@Test
	void oneWrongAnswerLeavesTheWholeHandInUndone() {
		String good = "{\"questionId\":\"" + id("FILL") + "\",\"saveNumber\":1,\"text\":\"23\"}";
		refuseHandIn(good + "," + good);
		refuseHandIn(good + ",{\"questionId\":\"AAAAAAAAAAA\",\"saveNumber\":1,\"text\":\"\"}");
		refuseHandIn(good + ",{\"questionId\":null,\"saveNumber\":1,\"text\":\"\"}");
		refuseHandIn(good + ",{\"questionId\":\"" + id("SINGLE") + "\",\"saveNumber\":1,\"text\":\"A\"}");
		refuseHandIn(good + ",null");
		refuseHandIn(good + ",{}");
		refuseHandIn((good + ",").repeat(401) + good);
		nothingIsSaved();
	}

	private void refuseHandIn(String answers) {
		problem(this.resident.send("PUT", attempt(stage.theQuiz(), 1) + "/hand-in", "{\"answers\":[" + answers + "]}"));
	}

	@Test
	void aRepeatedTextIsTheSameText() {
		int number = 0;
		for (String text : List.of("二十三", "😀", "%_'\\\"", " ", "\\u0041")) {
			number++;
			String body = "{\"saveNumber\":" + number + ",\"text\":\"" + text + "\"}";
			JsonNode first = save("FILL", body).expect(200).json();
			assertThat(save("FILL", body).expect(200).json().path("savedAt")).isEqualTo(first.path("savedAt"));
		}
	}

	@Test
	void halfACharacterIsRefused() {
		wrongFields(save("FILL", "{\"saveNumber\":1,\"text\":\"\\ud800\"}"), "text");
		nothingIsSaved();
	}

	@Test
	void aQuestionOfAnotherPaperIsRefused() {
		Api other = stage.people().resident();
		JsonNode foreign = other.put(attempt(stage.theQuiz(), 1)).expect(201).json();
		refused(this.resident.put(
				attempt(stage.theQuiz(), 1) + "/answers/"
						+ Stage.question(foreign, "FILL").path("questionId").asString(),
				Map.of("saveNumber", 1, "text", "23")), 404, "QUESTION_NOT_ON_PAPER");
		nothingIsSaved();
	}

	@Test
	void otherPeoplesAttemptsAreAsIfTheyWereNot() {
		Api other = stage.people().resident();
		String path = attempt(stage.theQuiz(), 1);
		refused(other.get(path), 404, "ATTEMPT_NOT_FOUND");
		refused(other.get(path + "/result"), 404, "ATTEMPT_NOT_FOUND");
		refused(other.put(path + "/hand-in", Map.of()), 404, "ATTEMPT_NOT_FOUND");
		refused(other.put(path + "/answers/" + id("FILL"), Map.of("saveNumber", 1, "text", "23")), 404,
				"ATTEMPT_NOT_FOUND");
		nothingIsSaved();
	}

	@Test
	void aDraftIsAsIfItWereNot() {
		String draft = stage.quizzes().aDraft(Map.of());
		assertThat(refusalsOf(draft)).isEqualTo(refusalsOf("no-such-quiz"));
	}

	private List<String> refusalsOf(String quizId) {
		String quiz = "/quizzes/" + quizId;
		return Stream
			.of(this.resident.get(quiz), this.resident.get(quiz + "/rules"), this.resident.get(quiz + "/attempts"),
					this.resident.get(quiz + "/attempts/1"), this.resident.get(quiz + "/attempts/1/result"),
					this.resident.put(quiz + "/attempts/1"), this.resident.put(quiz + "/attempts/1/hand-in", Map.of()),
					this.resident.put(quiz + "/attempts/1/answers/AAAAAAAAAAA", Map.of("saveNumber", 1, "text", "")),
					this.resident.get(quiz + "/board"), this.resident.get(quiz + "/board/me"),
					this.resident.put(quiz + "/board/consent", Map.of("adult", true)),
					this.resident.delete(quiz + "/board/consent"))
			.map((answer) -> answer.status() + " " + (answer.text().isEmpty() ? "" : answer.code()))
			.toList();
	}

	@Test
	void aClosedQuizTakesNoStartsAndNoAnswers() {
		String quizId = stage.aQuizOfEachKind(Map.of());
		JsonNode open = this.resident.put(attempt(quizId, 1)).expect(201).json();
		stage.quizzes().editor().put("/organiser/quizzes/" + quizId + "/closure").expect(200);
		stage.surroundings().clock().advance(Duration.ofSeconds(3)); // past the grace
		String question = Stage.question(open, "FILL").path("questionId").asString();
		refused(this.resident.put(attempt(quizId, 1) + "/answers/" + question, Map.of("saveNumber", 1, "text", "23")),
				409, "ATTEMPT_OVER");
		refused(stage.people().resident().put(attempt(quizId, 1)), 409, "QUIZ_NOT_OPEN");
	}

	@Test
	void nobodyJoinsABoardWithoutSayingTheirAge() {
		String path = "/quizzes/" + stage.theQuiz() + "/board/consent";
		for (String body : List.of("{}", "{\"adult\":null}", "{\"adult\":\"true\"}", "{\"adult\":1}")) {
			wrongFields(this.resident.send("PUT", path, body), "adult");
		}
		assertThat(this.resident.get("/quizzes/" + stage.theQuiz() + "/board/me").json().path("joined").asBoolean())
			.isFalse();
	}

}
