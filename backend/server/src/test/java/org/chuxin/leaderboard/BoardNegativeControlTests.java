package org.chuxin.leaderboard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import org.chuxin.harness.RunningServer;
import org.chuxin.harness.Surroundings;
import org.chuxin.points.Standing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;

import static org.assertj.core.api.Assertions.assertThat;

/** Boards with one guard switched off: the fault must show. */
class BoardNegativeControlTests {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private static final Instant FINISH = Instant.parse("2026-07-01T04:00:00Z");

	private static RunningServer server;

	@BeforeAll
	static void start() {
		server = RunningServer.start(Surroundings.shared(), Map.of());
		server.bean(RedisConnections.class).connect();
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Test
	void withTheRevisionAHandInThatComesLateBringsNobodyBack() throws Exception {
		assertThat(boardAfterALateHandIn(-1, script())).isZero();
	}

	@Test
	void withoutTheRevisionItWould() throws Exception {
		String faulty = script().replace(
				"if not stands or tonumber(revision) > tonumber(string.sub(stands, 1, split - 1)) then",
				"if true then");
		assertThat(boardAfterALateHandIn(-2, faulty)).isOne();
	}

	@Test
	void withItsLifeABoardThatWasLostIsNotComplete() throws Exception {
		assertThat(completeAfterALoss(-3, script())).isFalse();
	}

	@Test
	void withoutItsLifeItWouldBeCalledComplete() throws Exception {
		String faulty = script().replace("redis.call('HGET', KEYS[3], 'life') == ARGV[1]", "true");
		assertThat(completeAfterALoss(-4, faulty)).isTrue();
	}

	@Test
	void withoutTheRuleForTiesEqualsStandApart() {
		List<Entry> equals = List.of(new Entry(1, 100, 60, 5), new Entry(2, 100, 60, 5), new Entry(3, 90, 60, 5));
		assertThat(Placed.places(equals, 0, 0)).extracting(Placed::place).containsExactly(1L, 1L, 3L);
		List<Placed> faulty = IntStream.range(0, 3).mapToObj((i) -> new Placed(i + 1, equals.get(i))).toList();
		assertThat(faulty).isNotEqualTo(Placed.places(equals, 0, 0));
	}

	private static long boardAfterALateHandIn(long contestId, String script) {
		apply(contestId, script, standing(contestId, true, 1));
		apply(contestId, script, standing(contestId, false, 3));
		apply(contestId, script, standing(contestId, true, 2));
		Long shown = redis().opsForZSet().size("{board:" + contestId + "}:places").block(PATIENCE);
		BoardVocabulary.lose(server, contestId);
		return Objects.requireNonNull(shown);
	}

	private static boolean completeAfterALoss(long contestId, String script) {
		RedisBoards boards = server.bean(RedisBoards.class);
		String life = Objects.requireNonNull(boards.life(contestId, "first").block(PATIENCE));
		BoardVocabulary.lose(server, contestId);
		run(contestId, script, List.of(life, FINISH.toString()));
		Boolean complete = redis().opsForHash().hasKey("{board:" + contestId + "}:marks", "complete").block(PATIENCE);
		BoardVocabulary.lose(server, contestId);
		return Boolean.TRUE.equals(complete);
	}

	private static void apply(long contestId, String script, Standing standing) {
		run(contestId, script, List.of("", "", Entry.resident(7), String.valueOf(standing.revision()),
				String.valueOf(-standing.score()), standing.shown() ? Entry.of(standing).criteria() : ""));
	}

	private static void run(long contestId, String script, List<String> arguments) {
		String slot = "{board:" + contestId + "}:";
		redis()
			.execute(RedisScript.of(script, Long.class), List.of(slot + "places", slot + "members", slot + "marks"),
					arguments)
			.blockLast(PATIENCE);
	}

	private static Standing standing(long contestId, boolean listed, long revision) {
		return new Standing(contestId, 7, 1_000, 60, FINISH, 1, listed, revision);
	}

	private static String script() throws IOException {
		return new ClassPathResource("apply.lua", RedisBoards.class).getContentAsString(StandardCharsets.UTF_8);
	}

	private static ReactiveStringRedisTemplate redis() {
		return server.bean(ReactiveStringRedisTemplate.class);
	}

}
