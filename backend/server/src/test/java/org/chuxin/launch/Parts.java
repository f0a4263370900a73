package org.chuxin.launch;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

import dev.chuxin.sandbox.Simulator;
import dev.chuxin.sandbox.clock.SandboxClock;
import dev.chuxin.sandbox.database.MariaDbProcess;
import dev.chuxin.sandbox.database.RedisProcess;
import dev.chuxin.sandbox.wechat.WeChatAccount;
import org.chuxin.launch.folder.SandboxFolder;
import org.jspecify.annotations.Nullable;

/**
 * The running parts of a sandbox; whatever is external is left out. Closing ends them,
 * the server first; blocks.
 */
final class Parts implements AutoCloseable {

	private final Deque<AutoCloseable> running = new ArrayDeque<>();

	private final Map<String, String> settings = new HashMap<>();

	private final StringBuilder data = new StringBuilder();

	private final LaunchSettings launch;

	private final Ports ports;

	private @Nullable Simulator simulator;

	private boolean closed;

	Parts(LaunchSettings launch, Ports ports) {
		this.launch = launch;
		this.ports = ports;
	}

	/** Starts the databases. */
	void startDatabases(SandboxFolder folder) {
		if (!this.launch.externalSql()) {
			int port = this.ports.choose(Ports.MARIADB);
			MariaDbProcess mariaDb = running(MariaDbProcess.start(folder.file("mariadb"), port));
			this.settings.put("chuxin.sql.url", mariaDb.jdbcUrl());
			this.settings.put("chuxin.sql.user", MariaDbProcess.USER);
			this.settings.put("chuxin.sql.password", MariaDbProcess.PASSWORD);
			this.data.append(mariaDb.jdbcUrl() + "?user=" + MariaDbProcess.USER + "&password=" + MariaDbProcess.PASSWORD
					+ this.ports.note(Ports.MARIADB, mariaDb.port()) + "  ");
		}
		if (!this.launch.externalRedis()) {
			RedisProcess redis = running(RedisProcess.start(folder.file("redis"), this.ports.choose(Ports.REDIS)));
			this.settings.put("spring.data.redis.url", redis.url());
			this.data.append(redis.url() + this.ports.note(Ports.REDIS, redis.port()));
		}
	}

	/** Starts the simulated WeChat and the phone page. */
	void startWeChat(SandboxClock clock) {
		if (!this.launch.externalWeChat()) {
			this.simulator = running(Simulator.start(this.ports.choose(Ports.PHONE), clock));
			this.settings.put("chuxin.wechat.url", this.simulator.url());
			this.settings.put("chuxin.wechat.app-id", WeChatAccount.APP_ID);
			this.settings.put("chuxin.wechat.secret", WeChatAccount.SECRET);
		}
	}

	/** Starts the server on the other parts. */
	LaunchedServer startServer(SandboxClock clock) {
		this.settings.put("server.port", String.valueOf(this.ports.choose(Ports.SERVER)));
		this.settings.put("management.server.port", String.valueOf(this.ports.choose(Ports.MANAGEMENT)));
		LaunchedServer server = running(LaunchedServer.start(this.settings, clock));
		if (this.simulator != null) {
			this.simulator.serverAt(URI.create("http://127.0.0.1:" + server.port()));
		}
		return server;
	}

	/** The simulated WeChat, null when it is external. */
	@Nullable Simulator simulator() {
		return this.simulator;
	}

	/** Where SQL and Redis are, as far as they are ours. */
	String data() {
		return this.data.isEmpty() ? "external" : this.data.toString().strip();
	}

	@Override
	public void close() {
		synchronized (this.running) {
			this.closed = true;
			while (!this.running.isEmpty()) {
				close(this.running.pop());
			}
		}
	}

	// A part that was still starting when all was ended is ended at once.
	private <T extends AutoCloseable> T running(T part) {
		synchronized (this.running) {
			if (this.closed) {
				close(part);
				throw new LaunchException("stopped while it started");
			}
			this.running.push(part);
			return part;
		}
	}

	private static void close(AutoCloseable part) {
		try {
			part.close();
		}
		catch (Exception ex) {
			System.err.println("Stopping: " + ex);
		}
	}

}
