package org.chuxin.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

import dev.chuxin.sandbox.Simulator;
import dev.chuxin.sandbox.clock.SandboxClock;
import dev.chuxin.sandbox.database.MariaDbProcess;
import dev.chuxin.sandbox.database.RedisProcess;
import dev.chuxin.sandbox.wechat.WeChatAccount;

/** A real MariaDB, a real Redis and the simulated WeChat. */
public final class Surroundings implements AutoCloseable {

	private static final class Shared {

		private static final Surroundings SURROUNDINGS = new Surroundings();

	}

	private final SandboxClock clock = SandboxClock.inMemory();

	private final MariaDbProcess mariaDb;

	private final Path redisFolder;

	private RedisProcess redis;

	private final Simulator simulator;

	/** Starts a set of one's own, for tests that break it. */
	public Surroundings() {
		try {
			Path folder = Files.createTempDirectory("cx");
			this.mariaDb = MariaDbProcess.start(folder.resolve("sql"), 0);
			this.redisFolder = folder.resolve("redis");
			this.redis = RedisProcess.start(this.redisFolder, 0);
			this.simulator = Simulator.start(0, this.clock);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The set that a whole run shares; it ends with the run's process.
	 * @return running parts
	 */
	public static Surroundings shared() {
		return Shared.SURROUNDINGS;
	}

	/**
	 * How a server finds these parts.
	 * @return settings
	 */
	public Map<String, String> settings() {
		return Map.ofEntries(Map.entry("server.port", "0"), Map.entry("management.server.port", "0"),
				Map.entry("chuxin.sql.url", this.mariaDb.jdbcUrl()), Map.entry("chuxin.sql.user", MariaDbProcess.USER),
				Map.entry("chuxin.sql.password", MariaDbProcess.PASSWORD),
				Map.entry("spring.data.redis.url", this.redis.url()),
				Map.entry("chuxin.wechat.url", this.simulator.url()),
				Map.entry("chuxin.wechat.app-id", WeChatAccount.APP_ID),
				Map.entry("chuxin.wechat.secret", WeChatAccount.SECRET),
				Map.entry("chuxin.installation.mode", "SANDBOX"), Map.entry("chuxin.sql.connection-timeout", "10s"),
				Map.entry("chuxin.installation.district", "示例区"), Map.entry("chuxin.installation.host", "示例区新时代文明实践中心"),
				Map.entry("chuxin.installation.contact", "12345"),
				Map.entry("chuxin.master-key", "the key of all the tests, 32 characters"),
				Map.entry("chuxin.former.forget-every", "500ms"), Map.entry("db-scheduler.polling-interval", "200ms"),
				Map.entry("chuxin.quiz.finish-overdue-every", "500ms"),
				Map.entry("chuxin.leaderboard.reconcile-every", "500ms"));
	}

	/**
	 * The clock of simulator and servers.
	 * @return the clock, to be moved
	 */
	public SandboxClock clock() {
		return this.clock;
	}

	/**
	 * The simulated WeChat.
	 * @return the simulator
	 */
	public Simulator weChat() {
		return this.simulator;
	}

	/**
	 * Opens a connection of the test's own.
	 * @return a connection
	 * @throws SQLException if SQL does not answer
	 */
	public Connection sql() throws SQLException {
		return DriverManager.getConnection(this.mariaDb.jdbcUrl(), MariaDbProcess.USER, MariaDbProcess.PASSWORD);
	}

	/**
	 * Where Redis is.
	 * @return its address
	 */
	public String redisUrl() {
		return this.redis.url();
	}

	/** Takes Redis away. */
	public void stopRedis() {
		this.redis.close();
	}

	/** Brings an empty Redis back to the same port. */
	public void startRedis() {
		this.redis = RedisProcess.start(this.redisFolder, this.redis.port());
	}

	@Override
	public void close() {
		this.simulator.close();
		this.redis.close();
		this.mariaDb.close();
	}

}
