package org.chuxin.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.chuxin.activity.ActivityVocabulary;
import org.chuxin.harness.Api;
import org.chuxin.harness.People;
import org.chuxin.harness.RunningServer;
import org.chuxin.harness.Surroundings;
import org.chuxin.identity.Role;
import org.chuxin.identity.organiser.Invitations;
import org.chuxin.quiz.QuizVocabulary;
import tools.jackson.databind.JsonNode;

/** A server with people, questions and a board, for who plays the contract's scenes. */
final class Stage implements AutoCloseable {

	private static final Map<String, String> UNLIMITED = Map.of("chuxin.limits.session-rate", "10000",
			"chuxin.limits.session-burst", "10000", "chuxin.limits.log-in-rate", "10000", "chuxin.limits.log-in-burst",
			"10000", "chuxin.limits.nicknames-a-minute", "10000", "chuxin.limits.phones-a-minute", "10000");

	private static final AtomicInteger NEXT = new AtomicInteger();

	private final Surroundings surroundings;

	private final RunningServer server;

	private final People people;

	private final QuizVocabulary quizzes;

	private final ActivityVocabulary activities;

	private final String quizId;

	Stage() {
		this(Surroundings.shared(), Map.of());
	}

	/** A stage of one's own, for who leaves it in disorder. */
	Stage(Surroundings surroundings, Map<String, String> settings) {
		this.surroundings = surroundings;
		Map<String, String> all = new HashMap<>(UNLIMITED);
		all.putAll(settings);
		this.server = RunningServer.start(this.surroundings, all);
		this.people = new People(this.surroundings, this.server);
		this.quizzes = new QuizVocabulary(this.surroundings, this.people);
		this.activities = new ActivityVocabulary(this.surroundings, this.people);
		for (int i = 0; i < 10; i++) {
			this.people.resident();
		}
		this.quizId = aQuizOfEachKind(Map.of());
	}

	RunningServer server() {
		return this.server;
	}

	Surroundings surroundings() {
		return this.surroundings;
	}

	People people() {
		return this.people;
	}

	ActivityVocabulary activities() {
		return this.activities;
	}

	QuizVocabulary quizzes() {
		return this.quizzes;
	}

	Api nobody() {
		return Api.anonymous(this.server.url());
	}

	/** A code of somebody new, and the key by which WeChat knows them. */
	LogInCode aLogInCode() {
		String key = "contract-" + NEXT.incrementAndGet();
		this.surroundings.weChat().addPerson(key, key);
		return new LogInCode(key, this.surroundings.weChat().loginCode(key));
	}

	String anInvitationCode() {
		String account = "contract-" + NEXT.incrementAndGet();
		return this.server.bean(Invitations.class).invite(account, "某某", Role.GUIDE).invitationCode();
	}

	/** The account of a guide who was invited and did not come yet. */
	String anAccount() {
		String account = "contract-" + NEXT.incrementAndGet();
		this.server.bean(Invitations.class).invite(account, "某某", Role.GUIDE);
		return account;
	}

	/**
	 * A published quiz with one question of each kind and a board, for who needs none of
	 * their own.
	 */
	String theQuiz() {
		return this.quizId;
	}

	/** A published quiz with one question of each kind and these settings changed. */
	String aQuizOfEachKind(Map<String, Object> changes) {
		return this.quizzes.aQuizWithABoard(ofEachKind(changes));
	}

	static Map<String, Object> ofEachKind(Map<String, Object> changes) {
		Map<String, Object> settings = new HashMap<>();
		settings.put("questions",
				List.of(portion("SINGLE"), portion("MULTIPLE"), portion("TRUE_FALSE"), portion("FILL")));
		settings.putAll(changes);
		return settings;
	}

	private static Map<String, Object> portion(String kind) {
		return Map.of("kind", kind, "count", 1, "marks", 25);
	}

	/** The question of a kind on a paper of {@link #aQuizOfEachKind}. */
	static JsonNode question(JsonNode paper, String kind) {
		return paper.path("questions")
			.valueStream()
			.filter((question) -> question.path("kind").asString().equals(kind))
			.findFirst()
			.orElseThrow();
	}

	/** Lets the next call of a path of WeChat fail. */
	void fault(String json) {
		new Api(this.surroundings.weChat().url(), null).send("POST", "/control/faults", json).expect(204);
	}

	/** How many faults still wait for their call. */
	int faults() {
		return new Api(this.surroundings.weChat().url(), null).get("/control/faults")
			.expect(200)
			.json()
			.path("items")
			.size();
	}

	void flag(String person) {
		new Api(this.surroundings.weChat().url(), null)
			.send("PUT", "/control/people/" + person + "/risk", "{\"risk\":true}")
			.expect(200);
	}

	@Override
	public void close() {
		new Api(this.surroundings.weChat().url(), null).delete("/control/faults");
		this.server.close();
	}

	/** What {@code wx.login} gives somebody. */
	record LogInCode(String person, String code) {
	}

}
