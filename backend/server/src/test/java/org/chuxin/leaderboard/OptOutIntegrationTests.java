package org.chuxin.leaderboard;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.chuxin.harness.Api;
import org.chuxin.harness.People;
import org.chuxin.harness.RunningServer;
import org.chuxin.harness.Surroundings;
import org.chuxin.quiz.QuizVocabulary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chuxin.harness.Eventually.eventually;

class OptOutIntegrationTests {

	private static final Duration ONE_SECOND = Duration.ofSeconds(1);

	/** Looks more often than a phone may. */
	private static final Map<String, String> UNLIMITED = Map.of("chuxin.limits.session-rate", "10000",
			"chuxin.limits.session-burst", "10000");

	private static final Surroundings SURROUNDINGS = Surroundings.shared();

	private static final AtomicInteger NEXT = new AtomicInteger(100);

	private static RunningServer one;

	private static RunningServer two;

	private static People people;

	private static QuizVocabulary quizzes;

	@BeforeAll
	static void start() {
		one = RunningServer.start(SURROUNDINGS, UNLIMITED);
		two = RunningServer.start(SURROUNDINGS, UNLIMITED);
		people = new People(SURROUNDINGS, one);
		quizzes = new QuizVocabulary(SURROUNDINGS, people);
		for (int i = 0; i < 10; i++) {
			people.resident();
		}
	}

	@AfterAll
	static void stop() {
		one.close();
		two.close();
	}

	@Test
	void whoOptsOutIsGoneFromEveryReaderWithinASecond() {
		Board board = aBoardOfTen();
		for (Api leaver : board.players.subList(0, 3)) {
			String name = board.everybodySees(leaver);
			leaver.delete(board.path + "/consent").expect(204);
			board.nobodySees(name);
			JsonNode mine = new Api(two.url(), leaver.token()).get(board.path + "/me").expect(200).json();
			assertThat(mine.path("joined").asBoolean()).isFalse();
			assertThat(mine.has("mine")).isFalse();
		}
	}

	@Test
	void theOthersCloseUp() {
		Board board = aBoardOfTen();
		board.players.getFirst().delete(board.path + "/consent").expect(204);
		eventually(ONE_SECOND, () -> Stream.of(one, two).forEach((server) -> {
			JsonNode top = new Api(server.url(), board.players.getLast().token()).get(board.path).json();
			assertThat(top.path("participants").asInt()).isEqualTo(9);
			assertThat(top.path("items").path(0).path("place").asInt()).isOne();
		}));
	}

	@Test
	void whoClosesTheAccountIsGoneFromEveryReaderWithinASecond() {
		Board board = aBoardOfTen();
		for (Api leaver : board.players.subList(0, 2)) {
			String name = board.everybodySees(leaver);
			leaver.delete("/me").expect(204);
			board.nobodySees(name);
		}
	}

	@Test
	void aHandInAfterTheOptOutBringsNobodyBack() {
		Board board = aBoardOfTen();
		Api leaver = board.players.getFirst();
		String name = board.everybodySees(leaver);
		leaver.delete(board.path + "/consent").expect(204);
		QuizVocabulary.play(leaver, board.quizId, 2, 5);
		board.nobodySees(name);
	}

	private static Board aBoardOfTen() {
		String quizId = quizzes.aQuizWithABoard(Map.of());
		String path = "/quizzes/" + quizId + "/board";
		List<Api> players = new ArrayList<>();
		for (int i = 0; i < 10; i++) {
			Api player = people.resident();
			player.put("/me/nickname", Map.of("nickname", "花名" + NEXT.incrementAndGet() + "号")).expect(200);
			QuizVocabulary.play(player, quizId, 1, 5 - i / 2);
			player.put(path + "/consent", Map.of("adult", true)).expect(200);
			players.add(player);
		}
		return new Board(quizId, path, players);
	}

	/** A board on which ten residents stand. */
	private record Board(String quizId, String path, List<Api> players) {

		/** Also fills every cache there is, at the worst moment. */
		String everybodySees(Api player) {
			String name = player.get("/me").expect(200).json().path("nickname").asString();
			eventually(() -> readings().forEach((reading) -> assertThat(reading).contains(name)));
			return name;
		}

		void nobodySees(String name) {
			eventually(ONE_SECOND, () -> readings().forEach((reading) -> assertThat(reading).doesNotContain(name)));
		}

		/** The top on both instances; a neighbour's view on both instances. */
		private Stream<String> readings() {
			return Stream.of(one, two)
				.map((server) -> new Api(server.url(), this.players.get(4).token()))
				.flatMap((api) -> Stream.of(api.get(this.path).expect(200).text(),
						api.get(this.path + "/me").expect(200).text()));
		}

	}

}
