package org.chuxin.leaderboard;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

import org.chuxin.harness.Api;
import org.chuxin.harness.People;
import org.chuxin.harness.RunningServer;
import org.chuxin.harness.Scale;
import org.chuxin.harness.Surroundings;
import org.chuxin.quiz.QuizVocabulary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.data.redis.core.ReactiveStringRedisTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chuxin.harness.Eventually.eventually;
import static org.chuxin.harness.Together.together;

class RedisIsACacheIntegrationTests {

	private static final Duration SOON = Duration.ofSeconds(10);

	private static final int ATTEMPTS = 20;

	private static final Duration PACE = Duration.ofMillis(20);

	private static final Duration ABSENCE = Duration.ofSeconds(Scale.of(5, 60));

	private static final int PLAYERS = Scale.of(20, 250);

	private static Surroundings surroundings;

	private static RunningServer server;

	private static People people;

	private static QuizVocabulary quizzes;

	@BeforeAll
	static void start() {
		surroundings = new Surroundings();
		server = RunningServer.start(surroundings, Map.of());
		people = new People(surroundings, server);
		quizzes = new QuizVocabulary(surroundings, people);
		together(PLAYERS, (_) -> people.resident()).forEach(RESIDENTS::add);
	}

	private static final Queue<Api> RESIDENTS = new ConcurrentLinkedQueue<>();

	@AfterAll
	static void stop() {
		server.close();
		surroundings.close();
	}

	@Test
	void whileRedisIsAwayHandInsCountAndReadsComeFromSql() {
		String quizId = quizzes.aQuizWithABoard(Map.of("attemptsPerDay", ATTEMPTS));
		List<Api> players = List.copyOf(RESIDENTS);
		together(players.size(), (i) -> join(players.get(i), quizId));
		boardIsWhatSqlSays(quizId);
		surroundings.stopRedis();
		try {
			long end = System.nanoTime() + ABSENCE.toNanos();
			together(4, (worker) -> playUntil(end, quizId,
					players.subList(worker * players.size() / 4, (worker + 1) * players.size() / 4)));
			JsonNode mine = players.getFirst().get(board(quizId) + "/me").expect(200).json();
			assertThat(mine.path("mine").path("score").asInt()).isEqualTo(60);
			assertThat(mine.path("participants").asInt()).isPositive();
		}
		finally {
			surroundings.startRedis();
		}
		boardIsWhatSqlSays(quizId);
	}

	@Test
	void aFlushedRedisFillsItself() {
		String quizId = quizzes.aQuizWithABoard(Map.of("attemptsPerDay", ATTEMPTS));
		List<Api> players = List.copyOf(RESIDENTS).subList(0, 8);
		players.forEach((player) -> join(player, quizId));
		boardIsWhatSqlSays(quizId);
		ReactiveStringRedisTemplate redis = server.bean(ReactiveStringRedisTemplate.class);
		together(8, (i) -> {
			for (int number = 1; number <= 3; number++) {
				if (i % 4 == 0) {
					flush(redis);
				}
				QuizVocabulary.play(players.get(i), quizId, number, i % 6);
				players.get(i).get(board(quizId)).expect(200);
			}
			return true;
		});
		flush(redis);
		boardIsWhatSqlSays(quizId);
	}

	@Test
	void aBoardThatIsLostWhileItIsReconciledIsNotCalledComplete() {
		String quizId = quizzes.aQuizWithABoard(Map.of());
		join(RESIDENTS.element(), quizId);
		boardIsWhatSqlSays(quizId);
		long contestId = BoardVocabulary.contestId(surroundings, quizId);
		RedisBoards boards = server.bean(RedisBoards.class);
		RedisBoards.Mark read = Objects.requireNonNull(boards.mark(contestId).block(SOON)).orElseThrow();
		BoardVocabulary.lose(server, contestId);
		boards.applyUpTo(contestId, List.of(), read).block(SOON);
		assertThat(boards.mark(contestId).block(SOON)).satisfiesAnyOf((mark) -> assertThat(mark).isEmpty(),
				(mark) -> assertThat(mark.orElseThrow().life()).isNotEqualTo(read.life()));
	}

	@Test
	void aBoardThatNobodyReconcilesAnyMoreGoesByItself() {
		String quizId = quizzes.aQuizWithABoard(Map.of());
		join(RESIDENTS.element(), quizId);
		QuizVocabulary.play(RESIDENTS.element(), quizId, 1, 3);
		boardIsWhatSqlSays(quizId);
		ReactiveStringRedisTemplate redis = server.bean(ReactiveStringRedisTemplate.class);
		List<Duration> lives = Objects
			.requireNonNull(redis.keys("{board:" + BoardVocabulary.contestId(surroundings, quizId) + "}:*")
				.flatMap(redis::getExpire)
				.collectList()
				.block(SOON));
		assertThat(lives).hasSize(3).allSatisfy((life) -> assertThat(life).isBetween(SOON, Duration.ofHours(1)));
	}

	private static boolean playUntil(long end, String quizId, List<Api> players) {
		for (int number = 1; number <= ATTEMPTS; number++) {
			for (Api player : players) {
				if (number > 1 && System.nanoTime() > end) {
					return false;
				}
				QuizVocabulary.play(player, quizId, number, 3);
				player.get(board(quizId)).expect(200);
				player.get(board(quizId) + "/me").expect(200);
				LockSupport.parkNanos(PACE.toNanos());
			}
		}
		return true;
	}

	private static boolean join(Api player, String quizId) {
		player.put(board(quizId) + "/consent", Map.of("adult", true)).expect(200);
		return true;
	}

	private static void flush(ReactiveStringRedisTemplate redis) {
		redis.getConnectionFactory().getReactiveConnection().serverCommands().flushAll().block(SOON);
	}

	private static String board(String quizId) {
		return "/quizzes/" + quizId + "/board";
	}

	private static void boardIsWhatSqlSays(String quizId) {
		long contestId = BoardVocabulary.contestId(surroundings, quizId);
		eventually(SOON, () -> {
			Slice redis = BoardVocabulary.topInRedis(server, contestId, 1_000);
			assertThat(redis).isEqualTo(BoardVocabulary.topInSql(server, contestId, 1_000));
		});
	}

}
