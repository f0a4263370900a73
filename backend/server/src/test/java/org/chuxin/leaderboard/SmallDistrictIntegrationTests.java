package org.chuxin.leaderboard;

import java.util.Map;

import org.chuxin.harness.Api;
import org.chuxin.harness.People;
import org.chuxin.harness.RunningServer;
import org.chuxin.harness.Surroundings;
import org.chuxin.quiz.QuizVocabulary;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** DOMAIN.md A2. */
class SmallDistrictIntegrationTests {

	@Test
	void belowTenResidentsThereIsNoBoard() {
		try (Surroundings surroundings = new Surroundings()) {
			String quizId;
			Api ninth;
			try (RunningServer server = RunningServer.start(surroundings, Map.of())) {
				People people = new People(surroundings, server);
				ninth = residents(people, 9);
				quizId = new QuizVocabulary(surroundings, people).aQuizWithABoard(Map.of());
				assertThat(ninth.get("/quizzes/" + quizId).expect(200).json().has("boardEndsAt")).isFalse();
				assertThat(ninth.get(board(quizId)).expect(404).code()).isEqualTo("BOARD_OFF");
				assertThat(ninth.put(board(quizId) + "/consent", Map.of("adult", true)).expect(404).code())
					.isEqualTo("BOARD_OFF");
				residents(people, 1);
			}
			try (RunningServer server = RunningServer.start(surroundings, Map.of())) {
				Api same = new Api(server.url(), ninth.token());
				assertThat(same.get("/quizzes/" + quizId).expect(200).json().has("boardEndsAt")).isTrue();
				same.get(board(quizId)).expect(200);
			}
		}
	}

	private static Api residents(People people, int count) {
		for (int i = 1; i < count; i++) {
			people.resident();
		}
		return people.resident();
	}

	private static String board(String quizId) {
		return "/quizzes/" + quizId + "/board";
	}

}
