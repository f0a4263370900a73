package org.chuxin.launch.demo;

import java.time.Duration;
import java.time.Instant;
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
		publish(editor, PAST,
				Map.of("title", "《红船精神》线上答题", "introduction", "从南湖红船出发，重温建党初心。每人一次机会，答案在活动结束后公布。", "opensAt",
						pastFrom(), "closesAt", pastUntil(), "questions",
						List.of(portion("SINGLE", 10, 6), portion("MULTIPLE", 4, 7), portion("TRUE_FALSE", 6, 2)),
						"clockSeconds", 900, "attemptsInAll", 1, "counting", "SINGLE", "marking", "HALF", "answersShow",
						"AFTER_END"));
		publish(editor, OPEN,
				Map.of("title", "初心如磐·读书答题", "introduction", "读一段党史，答十道题。每天三次机会，取当天最好的一次计入总分。", "opensAt", openFrom(),
						"closesAt", openUntil(), "questions", List.of(portion("SINGLE", 5, 10),
								portion("MULTIPLE", 2, 10), portion("TRUE_FALSE", 2, 10), portion("FILL", 1, 10)),
						"clockSeconds", 600));
		publish(editor, COMING,
				Map.of("title", "身边的红色地标", "introduction", "认识我们身边的红色地标。看展、走读之后再来答题。", "opensAt", morning(-3),
						"closesAt", morning(-17), "questions",
						List.of(portion("SINGLE", 12, 5), portion("TRUE_FALSE", 8, 5)), "clockSeconds", 720,
						"answersShow", "AFTER_END"));
		board(editor, PAST, this.today.plus(Duration.ofDays(10)));
		board(editor, OPEN, openUntil());
	}

	private static void publish(Api editor, String code, Map<String, Object> settings) {
		editor.put("/organiser/quizzes/" + code, settings).expect(201);
		editor.put("/organiser/quizzes/" + code + "/publication").expect(200);
	}

	private static void board(Api editor, String code, Instant endsAt) {
		editor.put("/organiser/quizzes/" + code + "/board", Map.of("endsAt", endsAt)).expect(200);
	}

	private static Map<String, Object> portion(String kind, int count, int marks) {
		return Map.of("kind", kind, "count", count, "marks", marks);
	}

	private Instant morning(int daysAgo) {
		return Days.of(this.today).minusDays(daysAgo).atTime(8, 0).atZone(Days.ZONE).toInstant();
	}

}
