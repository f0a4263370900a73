package dev.chuxin.bench.data;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

import dev.chuxin.bench.host.Stage;
import io.lettuce.core.RedisClient;
import io.lettuce.core.ScoredValue;
import io.lettuce.core.api.StatefulRedisConnection;

/** A board as Redis holds it, beside what SQL says; blocks. */
public final class Board implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final int CRITERIA = 20;

	private static final String SHOWN = """
			SELECT CONCAT(HEX(resident_id ^ 0x8000000000000000), ':', score, ':', seconds) FROM standing
			WHERE contest_id = %d AND listed AND finished_at IS NOT NULL""";

	private final RedisClient client;

	private final StatefulRedisConnection<String, String> redis;

	private final Stage stage;

	private final long contestId;

	/**
	 * Opens a board.
	 * @param stage where
	 * @param contestId whose
	 */
	public Board(Stage stage, long contestId) {
		this.stage = stage;
		this.contestId = contestId;
		this.client = RedisClient.create(stage.redisUrl());
		this.redis = this.client.connect();
	}

	/** Waits until the board holds what SQL says. */
	void awaitSameAsSql() {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (true) {
			String difference = difference();
			if (difference.isEmpty()) {
				return;
			}
			if (System.nanoTime() > end) {
				throw new IllegalStateException("board " + this.contestId + ": " + difference);
			}
			LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
		}
	}

	private String difference() {
		Map<String, String> shown = new HashMap<>();
		for (Object row : Query.column(this.stage, SHOWN.formatted(this.contestId))) {
			String[] parts = String.valueOf(row).split(":", 2);
			shown.put(parts[0].toLowerCase(Locale.ROOT), parts[1]);
		}
		List<ScoredValue<String>> members = this.redis.sync().zrangeWithScores(places(), 0, -1);
		if (members.size() != shown.size()) {
			return members.size() + " members for " + shown.size() + " standings";
		}
		long wrong = members.stream().filter((member) -> !same(shown, member)).count();
		return (wrong == 0) ? "" : wrong + " members differ";
	}

	private static boolean same(Map<String, String> shown, ScoredValue<String> member) {
		String text = member.getValue();
		String expected = -(long) member.getScore() + ":" + Integer.parseInt(text.substring(0, 8), 16);
		return expected.equals(shown.get(text.substring(CRITERIA)));
	}

	/** How many it shows. */
	public long size() {
		return this.redis.sync().zcard(places());
	}

	/** Whether readers may rely on it. */
	public boolean complete() {
		return this.redis.sync().hexists("{board:" + this.contestId + "}:marks", "complete");
	}

	/** Loses everything, as Redis may at any moment. */
	public void lose() {
		this.redis.sync().flushall();
	}

	/** Bytes that Redis uses in all. */
	public long bytes() {
		return this.redis.sync()
			.info("memory")
			.lines()
			.filter((line) -> line.startsWith("used_memory:"))
			.mapToLong((line) -> Long.parseLong(line.substring("used_memory:".length()).strip()))
			.findFirst()
			.orElseThrow();
	}

	private String places() {
		return "{board:" + this.contestId + "}:places";
	}

	@Override
	public void close() {
		this.redis.close();
		this.client.shutdown();
	}

}
