package org.chuxin.quiz;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import dev.chuxin.sandbox.sample.SampleQuestion;
import dev.chuxin.sandbox.sample.SampleQuestionBank;
import org.chuxin.harness.Api;
import org.chuxin.harness.People;
import org.chuxin.harness.Surroundings;
import tools.jackson.databind.JsonNode;

/** What tests of quizzes say: a published quiz, an attempt, an answer that is right. */
public final class QuizVocabulary {

	private static final AtomicInteger NEXT = new AtomicInteger();

	private static final Map<String, SampleQuestion> SAMPLE = SampleQuestionBank.questions()
		.stream()
		.collect(Collectors.toMap(SampleQuestion::stem, (question) -> question));

	private final Surroundings surroundings;

	private final Api editor;

	/** Imports the sample bank. */
	public QuizVocabulary(Surroundings surroundings, People people) {
		this.surroundings = surroundings;
		this.editor = people.organiser("CONTENT_EDITOR");
		this.editor.send("POST", "/organiser/question-bank/imports", "text/csv", SampleQuestionBank.csv(), Map.of())
			.expect(200);
	}

	/** The content editor. */
	public Api editor() {
		return this.editor;
	}

	/**
	 * Settings of a quiz that is open for an hour: five single-choice questions of 20
	 * marks.
	 */
	public Map<String, Object> settings() {
		Instant now = this.surroundings.clock().instant();
		Map<String, Object> settings = new HashMap<>();
		settings.put("title", "《红船精神》线上答题");
		settings.put("opensAt", now.minus(Duration.ofMinutes(1)).toString());
		settings.put("closesAt", now.plus(Duration.ofHours(1)).toString());
		settings.put("questions", List.of(Map.of("kind", "SINGLE", "count", 5, "marks", 20)));
		settings.put("clockSeconds", 600);
		return settings;
	}

	/** A published quiz with these settings changed. */
	public String aPublishedQuiz(Map<String, Object> changes) {
		String quizId = aDraft(changes);
		this.editor.put("/organiser/quizzes/" + quizId + "/publication").expect(200);
		return quizId;
	}

	/** A draft with these settings changed. */
	public String aDraft(Map<String, Object> changes) {
		String quizId = "quiz-" + NEXT.incrementAndGet() + "-" + Long.toString(System.nanoTime(), 36);
		Map<String, Object> settings = settings();
		settings.putAll(changes);
		this.editor.put("/organiser/quizzes/" + quizId, settings).expect(201);
		return quizId;
	}

	/** A published quiz whose board is on for an hour. */
	public String aQuizWithABoard(Map<String, Object> changes) {
		String quizId = aPublishedQuiz(changes);
		Instant end = this.surroundings.clock().instant().plus(Duration.ofHours(1));
		this.editor.put("/organiser/quizzes/" + quizId + "/board", Map.of("endsAt", end.toString())).expect(200);
		return quizId;
	}

	/** Path of an attempt. */
	public static String attempt(String quizId, int number) {
		return "/quizzes/" + quizId + "/attempts/" + number;
	}

	/** An answer to a question of a paper. */
	public static Map<String, Object> answer(JsonNode question, int saveNumber, boolean right) {
		Map<String, Object> answer = new HashMap<>();
		answer.put("saveNumber", saveNumber);
		SampleQuestion sample = Objects.requireNonNull(SAMPLE.get(question.path("stem").asString()));
		if (question.path("kind").asString().equals("FILL")) {
			answer.put("text", right ? sample.answers().getFirst() : "不知道");
			return answer;
		}
		List<String> rightTexts = rightTexts(sample);
		List<String> chosen = new ArrayList<>();
		for (JsonNode option : question.path("options")) {
			boolean correct = rightTexts.contains(option.path("text").asString());
			if (right ? correct : (!correct && chosen.isEmpty())) {
				chosen.add(option.path("optionId").asString());
			}
		}
		answer.put("optionIds", chosen);
		return answer;
	}

	private static List<String> rightTexts(SampleQuestion sample) {
		if (sample.type().equals("true_false")) {
			return List.of(sample.answers().getFirst().equals("T") ? "正确" : "错误");
		}
		return sample.answers().stream().map((letter) -> sample.options().get(letter.charAt(0) - 'A')).toList();
	}

	/** A hand-in with the first answers right and the others wrong. */
	public static Map<String, Object> handIn(JsonNode attempt, int right) {
		List<Map<String, Object>> answers = new ArrayList<>();
		for (JsonNode question : attempt.path("questions")) {
			Map<String, Object> answer = answer(question, 1, answers.size() < right);
			answer.put("questionId", question.path("questionId").asString());
			answers.add(answer);
		}
		return Map.of("answers", answers);
	}

	/** Starts an attempt and hands it in with so many right answers. */
	public static JsonNode play(Api resident, String quizId, int number, int right) {
		JsonNode attempt = resident.put(attempt(quizId, number)).expect(201).json();
		return resident.put(attempt(quizId, number) + "/hand-in", handIn(attempt, right)).expect(200).json();
	}

}
