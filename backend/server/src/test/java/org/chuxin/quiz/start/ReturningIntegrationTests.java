package org.chuxin.quiz.start;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.chuxin.harness.Api;
import org.chuxin.harness.People;
import org.chuxin.harness.RunningServer;
import org.chuxin.harness.Sql;
import org.chuxin.harness.Surroundings;
import org.chuxin.quiz.QuizVocabulary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chuxin.harness.Eventually.eventually;
import static org.chuxin.quiz.QuizVocabulary.attempt;
import static org.chuxin.quiz.QuizVocabulary.play;

/** Who closes the account in a running quiz and comes back. */
class ReturningIntegrationTests {

	private static final Surroundings SURROUNDINGS = Surroundings.shared();

	private static final AtomicInteger NEXT = new AtomicInteger();

	private static RunningServer server;

	private static People people;

	private QuizVocabulary quizzes;

	@BeforeAll
	static void start() {
		server = RunningServer.start(SURROUNDINGS, Map.of());
		people = new People(SURROUNDINGS, server);
	}

	@BeforeEach
	void anEditorWhoseSessionTheClockDidNotEnd() {
		this.quizzes = new QuizVocabulary(SURROUNDINGS, people);
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Test
	void getsNoNewAttemptsAlsoAfterClosingAgain() {
		String quizId = this.quizzes.aPublishedQuiz(Map.of("attemptsInAll", 3));
		String person = aPerson();
		Api first = enter(person);
		play(first, quizId, 1, 5);
		play(first, quizId, 2, 5);
		first.delete("/me").expect(204);
		Api second = enter(person);
		JsonNode mine = second.get("/quizzes/" + quizId + "/attempts").expect(200).json();
		assertThat(mine.path("items")).as("what was closed stays closed").isEmpty();
		assertThat(mine.path("attemptsLeft").asInt()).isOne();
		play(second, quizId, 1, 5);
		assertThat(second.put(attempt(quizId, 2)).expect(409).code()).isEqualTo("ATTEMPTS_USED_UP");
		assertThat(second.get("/me/export").expect(200).text()).contains("注销前的账号已用的次数");
		second.delete("/me").expect(204);
		assertThat(enter(person).put(attempt(quizId, 1)).expect(409).code()).isEqualTo("ATTEMPTS_USED_UP");
	}

	@Test
	void getsTheAttemptsOfTheNextDay() {
		String quizId = this.quizzes.aPublishedQuiz(Map.of("attemptsPerDay", 1, "closesAt",
				SURROUNDINGS.clock().instant().plus(Duration.ofDays(3)).toString()));
		String person = aPerson();
		Api first = enter(person);
		play(first, quizId, 1, 5);
		first.delete("/me").expect(204);
		Api second = enter(person);
		assertThat(second.put(attempt(quizId, 1)).expect(409).code()).isEqualTo("ATTEMPTS_USED_TODAY");
		SURROUNDINGS.clock().advance(Duration.ofDays(1));
		play(second, quizId, 1, 5);
	}

	@Test
	void leavesNothingBehindAfterTheEnd() {
		String quizId = this.quizzes.aPublishedQuiz(Map.of());
		for (boolean returns : new boolean[] { false, true }) {
			String person = aPerson();
			Api resident = enter(person);
			play(resident, quizId, 1, 5);
			resident.delete("/me").expect(204);
			if (returns) {
				enter(person);
			}
		}
		assertThat(former(quizId)).isOne();
		assertThat(carried(quizId)).isOne();
		this.quizzes.editor().put("/organiser/quizzes/" + quizId + "/closure").expect(200);
		eventually(() -> assertThat(former(quizId) + carried(quizId)).isZero());
	}

	@Test
	void isForgottenTheNextDayWhereOnlyDaysAreLimited() {
		String quizId = this.quizzes.aPublishedQuiz(Map.of("attemptsPerDay", 1, "closesAt",
				SURROUNDINGS.clock().instant().plus(Duration.ofDays(3)).toString()));
		Api resident = enter(aPerson());
		play(resident, quizId, 1, 5);
		resident.delete("/me").expect(204);
		assertThat(former(quizId)).isOne();
		SURROUNDINGS.clock().advance(Duration.ofDays(1).plusMinutes(2));
		eventually(() -> assertThat(former(quizId)).isZero());
	}

	@Test
	void isForgottenAtOnceWhereNothingRuns() {
		String quizId = this.quizzes.aPublishedQuiz(Map.of());
		Api resident = enter(aPerson());
		play(resident, quizId, 1, 5);
		this.quizzes.editor().put("/organiser/quizzes/" + quizId + "/closure").expect(200);
		resident.delete("/me").expect(204);
		assertThat(former(quizId)).isZero();
	}

	private static long former(String quizId) {
		return Sql.number(SURROUNDINGS, """
				SELECT COUNT(*) FROM former_account f JOIN attempt a ON a.resident_id = f.resident_id
				JOIN quiz q ON q.id = a.quiz_id WHERE q.code = ?""", quizId);
	}

	private static long carried(String quizId) {
		return Sql.number(SURROUNDINGS,
				"SELECT COUNT(*) FROM carried_attempts c JOIN quiz q ON q.id = c.quiz_id WHERE q.code = ?", quizId);
	}

	private static String aPerson() {
		String key = "returning-" + NEXT.incrementAndGet();
		SURROUNDINGS.weChat().addPerson(key, key);
		return key;
	}

	private static Api enter(String person) {
		Api resident = people.logIn(person);
		String version = resident.get("/privacy-guideline").json().path("version").asString();
		resident.put("/me/privacy-consent", Map.of("version", version)).expect(200);
		return resident;
	}

}
