package org.chuxin.leaderboard;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

import org.chuxin.harness.RunningServer;
import org.chuxin.harness.Sql;
import org.chuxin.harness.Surroundings;

import org.springframework.data.redis.core.ReactiveStringRedisTemplate;

/** What tests of boards say: both readers of a board, and boards made in SQL. */
final class BoardVocabulary {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private BoardVocabulary() {
	}

	static long contestId(Surroundings surroundings, String code) {
		return Sql.number(surroundings, "SELECT id FROM contest WHERE code = ?", code);
	}

	static Slice topInRedis(RunningServer server, long contestId, int size) {
		return Objects.requireNonNull(server.bean(RedisBoards.class).top(contestId, size).block(PATIENCE));
	}

	static Slice topInSql(RunningServer server, long contestId, int size) {
		return Objects.requireNonNull(server.bean(SqlBoards.class).top(contestId, size).block(PATIENCE));
	}

	static Slice aroundInRedis(RunningServer server, long contestId, long residentId) {
		return Objects.requireNonNull(server.bean(RedisBoards.class).around(contestId, residentId, 5).block(PATIENCE));
	}

	static Slice aroundInSql(RunningServer server, long contestId, long residentId) {
		return Objects.requireNonNull(server.bean(SqlBoards.class).around(contestId, residentId, 5).block(PATIENCE));
	}

	/** Redis forgets a board. */
	static void lose(RunningServer server, long contestId) {
		String slot = "{board:" + contestId + "}:";
		server.bean(ReactiveStringRedisTemplate.class)
			.unlink(slot + "places", slot + "members", slot + "marks")
			.block(PATIENCE);
	}

	/** A contest whose board is on, with these standings and no attempts behind them. */
	static long aBoardOf(Surroundings surroundings, String code, List<Entry> listed, List<Entry> unlisted)
			throws SQLException {
		LocalDateTime now = LocalDateTime.ofInstant(surroundings.clock().instant(), ZoneOffset.UTC);
		Sql.change(surroundings, "INSERT INTO contest (code, board_since, board_ends_at) VALUES (?, ?, ?)", code, now,
				now.plusDays(1));
		long contestId = contestId(surroundings, code);
		try (Connection connection = surroundings.sql(); PreparedStatement insert = connection.prepareStatement("""
				INSERT INTO standing (contest_id, resident_id, score, seconds, finished_at, counted, listed)
				VALUES (?, ?, ?, ?, ?, 1, ?)""")) {
			connection.setAutoCommit(false);
			add(insert, contestId, listed, true);
			add(insert, contestId, unlisted, false);
			insert.executeBatch();
			connection.commit();
		}
		return contestId;
	}

	private static void add(PreparedStatement insert, long contestId, List<Entry> entries, boolean listed)
			throws SQLException {
		for (Entry entry : entries) {
			insert.setLong(1, contestId);
			insert.setLong(2, entry.residentId());
			insert.setInt(3, entry.score());
			insert.setInt(4, entry.seconds());
			insert.setObject(5, LocalDateTime.ofInstant(Instant.ofEpochMilli(entry.finishedAt()), ZoneOffset.UTC));
			insert.setBoolean(6, listed);
			insert.addBatch();
		}
	}

}
