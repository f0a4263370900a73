package dev.chuxin.bench.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.chuxin.sandbox.Simulator;
import dev.chuxin.sandbox.clock.SandboxClock;
import dev.chuxin.sandbox.database.MariaDbProcess;
import dev.chuxin.sandbox.database.RedisProcess;
import dev.chuxin.sandbox.wechat.WeChatAccount;

import org.springframework.util.FileSystemUtils;

/**
 * A database, a Redis and a simulated WeChat on free ports, and the servers on them;
 * blocks.
 */
public final class Stage implements AutoCloseable {

	private final Path folder;

	private final boolean temporary;

	private final ServerBuild server;

	private final MariaDbProcess mariaDb;

	private final RedisProcess redis;

	private final Simulator simulator;

	private final List<ChildJvm> servers = new ArrayList<>();

	private Stage(Path folder, boolean temporary, ServerBuild server) {
		this.folder = folder;
		this.temporary = temporary;
		this.server = server;
		this.mariaDb = MariaDbProcess.start(folder.resolve("sql"), 0);
		this.redis = RedisProcess.start(folder.resolve("redis"), 0);
		this.simulator = Simulator.start(0, SandboxClock.inMemory());
		// what a city's machine gives it, for ten million attempts; the same for all
		// sides
		execute("SET GLOBAL innodb_buffer_pool_size = 4294967296");
		execute("SET GLOBAL innodb_log_file_size = 2147483648");
	}

	/**
	 * An empty one, which goes away afterwards.
	 * @param server how our server is started
	 * @return the stage
	 */
	public static Stage temporary(ServerBuild server) {
		try {
			return new Stage(Files.createTempDirectory("chuxin-bench"), true, server);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * One whose data stays between runs.
	 * @param folder where the data is
	 * @param server how our server is started
	 * @return the stage
	 */
	public static Stage kept(Path folder, ServerBuild server) {
		return new Stage(folder, false, server);
	}

	/**
	 * Starts our server.
	 * @param settings settings that differ from the usual
	 * @return the server
	 */
	public ChildJvm ours(Map<String, String> settings) {
		return keep(ours(this.server, settings));
	}

	/**
	 * Starts our server; the caller ends it.
	 * @param build which
	 * @param settings settings that differ from the usual
	 * @return the server
	 */
	public ChildJvm ours(ServerBuild build, Map<String, String> settings) {
		int port = ChildJvm.freePort();
		List<String> program = new ArrayList<>(List.of("-jar", build.jar().toString()));
		program.addAll(arguments(port));
		program.addAll(
				List.of("--chuxin.wechat.url=" + this.simulator.url(), "--chuxin.wechat.app-id=" + WeChatAccount.APP_ID,
						"--chuxin.wechat.secret=" + WeChatAccount.SECRET, "--chuxin.installation.mode=SANDBOX",
						"--chuxin.installation.district=示例区", "--chuxin.installation.host=示例区新时代文明实践中心",
						"--chuxin.installation.contact=12345", "--management.server.port=0"));
		settings.forEach((name, value) -> program.add("--" + name + "=" + value));
		return ChildJvm.start(build.flags(), program, port, "/api/v1/about", log("ours"));
	}

	/** Starts the usual way on the same data. */
	public ChildJvm usual() {
		int port = ChildJvm.freePort();
		List<String> program = new ArrayList<>(ChildJvm.own("dev.chuxin.bench.usual.UsualApplication"));
		program.addAll(arguments(port));
		return keep(ChildJvm.start(ChildJvm.FLAGS, program, port, "/ready", log("usual")));
	}

	/**
	 * Starts one of the bench's own servers, which needs no data.
	 * @param mainClass which
	 * @param arguments beside the port
	 * @return the server
	 */
	public ChildJvm bare(String mainClass, String... arguments) {
		int port = ChildJvm.freePort();
		List<String> program = new ArrayList<>(ChildJvm.own(mainClass));
		program.add("--server.port=" + port);
		program.addAll(List.of(arguments));
		return keep(ChildJvm.start(ChildJvm.FLAGS, program, port, "/ready", log(mainClass)));
	}

	/** How a server finds the data. */
	public List<String> arguments(int port) {
		return List.of("--server.port=" + port, "--server.address=127.0.0.1",
				"--chuxin.sql.url=" + this.mariaDb.jdbcUrl(), "--chuxin.sql.user=" + MariaDbProcess.USER,
				"--chuxin.sql.password=" + MariaDbProcess.PASSWORD, "--spring.data.redis.url=" + this.redis.url());
	}

	private ChildJvm keep(ChildJvm server) {
		this.servers.add(server);
		return server;
	}

	private Path log(String name) {
		return this.folder.resolve(name + "-" + this.servers.size() + ".log");
	}

	/**
	 * Opens a connection with server-prepared statements.
	 * @return a connection, as the server's lanes have it
	 */
	public Connection sql() {
		try {
			Connection connection = DriverManager.getConnection(
					this.mariaDb.jdbcUrl() + "?useServerPrepStmts=true&prepStmtCacheSize=1024", MariaDbProcess.USER,
					MariaDbProcess.PASSWORD);
			connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
			return connection;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Runs a statement.
	 * @param statement any
	 */
	public void execute(String statement) {
		try (Connection connection = sql(); Statement each = connection.createStatement()) {
			each.execute(statement);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(statement, ex);
		}
	}

	/** The simulated WeChat. */
	public Simulator weChat() {
		return this.simulator;
	}

	/** Address of Redis. */
	public String redisUrl() {
		return this.redis.url();
	}

	/** Process id of the database. */
	public long sqlPid() {
		return this.mariaDb.pid();
	}

	/** Process id of Redis. */
	public long redisPid() {
		return this.redis.pid();
	}

	@Override
	public void close() {
		this.servers.reversed().forEach(ChildJvm::close);
		this.simulator.close();
		this.redis.close();
		this.mariaDb.close();
		if (this.temporary) {
			deleteFolder();
		}
	}

	private void deleteFolder() {
		try {
			FileSystemUtils.deleteRecursively(this.folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
