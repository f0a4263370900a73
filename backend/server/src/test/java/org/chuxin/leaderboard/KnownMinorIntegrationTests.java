package org.chuxin.leaderboard;

import java.util.Map;

import org.chuxin.harness.Api;
import org.chuxin.harness.People;
import org.chuxin.harness.RunningServer;
import org.chuxin.harness.Surroundings;
import org.chuxin.identity.volunteer.VolunteerVocabulary;
import org.chuxin.quiz.QuizVocabulary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chuxin.harness.Eventually.eventually;

/** DOMAIN.md A2: whoever is known to be under 18 is on no personal board. */
class KnownMinorIntegrationTests {

	private static final Surroundings SURROUNDINGS = Surroundings.shared();

	private static final VolunteerVocabulary WORDS = new VolunteerVocabulary(SURROUNDINGS);

	private static RunningServer server;

	private static People people;

	private static String board;

	@BeforeAll
	static void start() {
		server = RunningServer.start(SURROUNDINGS, Map.of());
		people = new People(SURROUNDINGS, server);
		for (int i = 0; i < 10; i++) {
			people.resident();
		}
		board = "/quizzes/" + new QuizVocabulary(SURROUNDINGS, people).aQuizWithABoard(Map.of()) + "/board";
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Test
	void a2AKnownBirthDateOverrulesWhatIsTicked() {
		Api minor = people.resident();
		minor.put("/me/volunteer", WORDS.registration(17)).expect(200);
		assertThat(minor.put(board + "/consent", Map.of("adult", true)).expect(409).code()).isEqualTo("UNDER_AGE");
		assertThat(minor.get(board + "/me").expect(200).json().path("joined").asBoolean()).isFalse();
		Api grown = WORDS.registered(people.resident());
		grown.put(board + "/consent", Map.of("adult", true)).expect(200);
	}

	@Test
	void a2ABirthDateThatBecomesKnownTakesAMinorOffTheBoard() {
		Api minor = people.resident();
		minor.put(board + "/consent", Map.of("adult", true)).expect(200);
		assertThat(minor.get(board + "/me").expect(200).json().path("joined").asBoolean()).isTrue();
		minor.put("/me/volunteer", WORDS.registration(17)).expect(200);
		eventually(() -> assertThat(minor.get(board + "/me").expect(200).json().path("joined").asBoolean()).isFalse());
	}

}
