package org.chuxin.launch.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

import dev.chuxin.sandbox.Simulator;
import org.chuxin.harness.Api;
import org.chuxin.harness.Api.Answer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An invented resident, who does one thing at a time; blocks. */
final class DemoResident {

	private static final int MOST_TRIES = 50;

	private static final Duration PAUSE = Duration.ofMillis(200);

	private final String key;

	private final String nickname;

	private final boolean seeksTheBoard;

	private final double ability;

	private final double pace;

	private final Random random;

	private final Map<String, Integer> attempts = new HashMap<>();

	private final Map<String, JsonNode> papers = new HashMap<>();

	private @Nullable Api api;

	/**
	 * Somebody with a phone.
	 * @param seeksTheBoard whether they join the board
	 */
	DemoResident(String key, String nickname, boolean seeksTheBoard, Random random) {
		this.key = key;
		this.nickname = nickname;
		this.seeksTheBoard = seeksTheBoard;
		this.random = random;
		this.ability = Math.clamp(0.72 + 0.18 * random.nextGaussian(), 0.2, 0.97);
		this.pace = Math.clamp(0.5 + 0.22 * random.nextGaussian(), 0.02, 0.98);
	}

	Random random() {
		return this.random;
	}

	/** How long this resident takes for a paper, from 0 to 1. */
	double pace() {
		return Math.clamp(this.pace + 0.12 * this.random.nextGaussian(), 0, 0.99);
	}

	/**
	 * Logs in, agrees, chooses a nickname and says where they belong, unless that is
	 * done.
	 */
	void arrive(Simulator phones, String url, String guideline, DemoPlaces places) {
		if (this.api == null) {
			Answer opened = patiently(
					() -> Api.anonymous(url).post("/sessions", Map.of("code", phones.loginCode(this.key))))
				.expect(201);
			Api mine = new Api(url, opened.json().path("token").asString());
			patiently(() -> mine.put("/me/privacy-consent", Map.of("version", guideline))).expect(200);
			patiently(() -> mine.put("/me/nickname", Map.of("nickname", this.nickname))).expect(200);
			places.claims(new Random(this.key.hashCode()))
				.forEach((kind, claim) -> patiently(() -> mine.put("/me/places/" + kind, claim)).expect(200));
			this.api = mine;
		}
	}

	/** Opens the next paper of a quiz. */
	void start(String quiz) {
		int number = this.attempts.merge(quiz, 1, Integer::sum);
		Answer paper = patiently(() -> session().put("/quizzes/" + quiz + "/attempts/" + number)).expect(201);
		this.papers.put(quiz, paper.json().path("questions"));
	}

	/** Answers what is on the paper, hands it in, and joins the board after the first. */
	void handIn(String quiz, AnswerKey answerKey) {
		List<Map<String, Object>> answers = new ArrayList<>();
		JsonNode paper = this.papers.remove(quiz);
		if (paper != null) {
			paper.forEach((question) -> answers.add(answerKey.answer(question, this.ability, this.random)));
		}
		int number = this.attempts.getOrDefault(quiz, 0);
		String path = "/quizzes/" + quiz;
		patiently(() -> session().put(path + "/attempts/" + number + "/hand-in", Map.of("answers", answers)))
			.expect(200);
		if (this.seeksTheBoard && number == 1) {
			patiently(() -> session().put(path + "/board/consent", Map.of("adult", true))).expect(200);
		}
	}

	/** Signs up for an activity, or waits. */
	void signUp(String activity) {
		patiently(() -> session().put("/activities/" + activity + "/sign-up", Map.of())).expect(200);
	}

	private Api session() {
		if (this.api == null) {
			throw new IllegalStateException(this.key + " did not arrive");
		}
		return this.api;
	}

	// A server that is asked to wait says so; so many clients at once are none of a
	// district's.
	private static Answer patiently(Supplier<Answer> request) {
		Answer answer = request.get();
		for (int tries = 1; tries < MOST_TRIES && (answer.status() == 503 || answer.status() == 429); tries++) {
			try {
				Thread.sleep(PAUSE);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException(ex);
			}
			answer = request.get();
		}
		return answer;
	}

}
