package org.chuxin.launch.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.chuxin.sandbox.sample.SampleQuestionBank;
import org.chuxin.harness.Api;
import org.chuxin.platform.Days;

/**
 * The question bank and three quizzes, made by an editor: one past, one open, one coming;
 * blocks.
 *
 * @param today the moment at which the demo data ends
 */
record DemoQuizzes(Instant today) {

	static final String PAST = "hongchuan-jingshen";

	static final String OPEN = "chuxin-rupan";

	private static final String COMING = "hongse-dibiao";

	Instant pastFrom() {
		return morning(20);
	}

	Instant pastUntil() {
		return morning(8);
	}

	Instant openFrom() {
		return morning(5);
	}

	private Instant openUntil() {
		return morning(-10);
	}

	/** Fills the bank, publishes the quizzes and switches their boards on. */
	void make(Api editor) {
		editor.send("POST", "/organiser/question-bank/imports", "text/csv", SampleQuestionBank.csv(), Map.of())
			.expect(200);
		publish(editor, PAST, past());
		publish(editor, OPEN, open());
		publish(editor, COMING, coming());
		board(editor, PAST, this.today.plus(Duration.ofDays(10)));
		board(editor, OPEN, openUntil());
	}

	private Map<String, Object> past() {
		return settings("《红船精神》线上答题", "从南湖红船出发，重温建党初心。每人一次机会，答案在活动结束后公布。", pastFrom(), pastUntil(),
				List.of(portion("SINGLE", 10, 6), portion("MULTIPLE", 4, 7), portion("TRUE_FALSE", 6, 2)),
				Map.of("clockSeconds", 900, "attemptsPerDay", 1, "attemptsInAll", 1, "counting", "SINGLE", "marking",
						"HALF", "answersShow", "AFTER_END"));
	}

	private Map<String, Object> open() {
		return settings("初心如磐·读书答题", "读一段党史，答十道题。每天三次机会，取当天最好的一次计入总分。", openFrom(), openUntil(),
				List.of(portion("SINGLE", 5, 10), portion("MULTIPLE", 2, 10), portion("TRUE_FALSE", 2, 10),
						portion("FILL", 1, 10)),
				Map.of("clockSeconds", 600, "attemptsPerDay", 3, "counting", "BEST_OF_DAY", "marking", "ALL_OR_NOTHING",
						"answersShow", "AFTER_HAND_IN"));
	}

	private Map<String, Object> coming() {
		return settings("身边的红色地标", "认识我们身边的红色地标，看展、走读之后再来答题。", morning(-3), morning(-17),
				List.of(portion("SINGLE", 12, 5), portion("TRUE_FALSE", 8, 5)),
				Map.of("clockSeconds", 720, "attemptsPerDay", 2, "counting", "BEST_OF_DAY", "marking", "ALL_OR_NOTHING",
						"answersShow", "AFTER_HAND_IN"));
	}

	private static Map<String, Object> settings(String title, String introduction, Instant opensAt, Instant closesAt,
			List<Map<String, Object>> questions, Map<String, Object> rules) {
		Map<String, Object> settings = new HashMap<>(rules);
		settings.put("title", title);
		settings.put("introduction", introduction);
		settings.put("opensAt", opensAt);
		settings.put("closesAt", closesAt);
		settings.put("questions", questions);
		settings.put("graceMs", 2000);
		return settings;
	}

	private static Map<String, Object> portion(String kind, int count, int marks) {
		return Map.of("kind", kind, "count", count, "marks", marks);
	}

	private static void publish(Api editor, String code, Map<String, Object> settings) {
		editor.put("/organiser/quizzes/" + code, settings).expect(201);
		editor.put("/organiser/quizzes/" + code + "/publication").expect(200);
	}

	private static void board(Api editor, String code, Instant endsAt) {
		editor.put("/organiser/quizzes/" + code + "/board", Map.of("endsAt", endsAt)).expect(200);
	}

	private Instant morning(int daysAgo) {
		return Days.of(this.today).minusDays(daysAgo).atTime(8, 0).atZone(Days.ZONE).toInstant();
	}

}
