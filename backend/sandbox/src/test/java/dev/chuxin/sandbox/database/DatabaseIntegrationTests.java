package dev.chuxin.sandbox.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

class DatabaseIntegrationTests {

	@TempDir
	Path folder;

	@Test
	void mariaDbIsDurableStrictAndKeepsItsDataAcrossARestart() throws SQLException {
		try (MariaDbProcess server = MariaDbProcess.start(this.folder, 0)) {
			try (Connection connection = connect(server); Statement sql = connection.createStatement()) {
				sql.execute("CREATE TABLE t (name VARCHAR(20))");
				sql.execute("INSERT INTO t VALUES ('初心')");
				assertThat(first(sql, "SELECT @@innodb_flush_log_at_trx_commit")).isEqualTo("1");
				assertThat(first(sql, "SELECT @@transaction_isolation")).isEqualTo("READ-COMMITTED");
				assertThat(first(sql, "SELECT @@character_set_database")).isEqualTo("utf8mb4");
				assertThat(first(sql, "SELECT @@version")).startsWith(MariaDbBinary.VERSION);
			}
		}
		try (MariaDbProcess server = MariaDbProcess.start(this.folder, 0);
				Connection connection = connect(server);
				Statement sql = connection.createStatement()) {
			assertThat(first(sql, "SELECT name FROM t")).isEqualTo("初心");
		}
	}

	@Test
	void redisAnswersAndEndsWhenClosed() {
		RedisProcess server = RedisProcess.start(this.folder, 0);
		assertThat(Greeting.isRedis(server.port())).isTrue();
		assertThat(server.url()).isEqualTo("redis://127.0.0.1:" + server.port());
		server.close();
		assertThat(ProcessHandle.of(server.pid())).isEmpty();
	}

	@Test
	void serverThatDiesIsSeenToBeDead() {
		try (RedisProcess server = RedisProcess.start(this.folder, 0)) {
			ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();
			await().until(() -> !server.isAlive());
		}
	}

	@Test
	void takenPortIsNamedWithTheRemedy() {
		try (RedisProcess server = RedisProcess.start(this.folder, 0)) {
			assertThatExceptionOfType(ServerStartException.class)
				.isThrownBy(() -> RedisProcess.start(this.folder.resolve("second"), server.port()))
				.withMessageContaining("in use")
				.withMessageContaining("CHUXIN_REDIS_URL");
		}
	}

	@Test
	void killedJvmLeavesNoServer() throws IOException {
		Process jvm = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), ServersMain.class.getName(), this.folder.toString())
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		String line = jvm.inputReader(StandardCharsets.UTF_8).readLine();
		List<Long> pids = Pattern.compile(" ").splitAsStream(line).map(Long::valueOf).toList();
		assertThat(pids).hasSize(2).allMatch((pid) -> ProcessHandle.of(pid).isPresent());
		jvm.destroyForcibly();
		await().atMost(Duration.ofSeconds(30))
			.until(() -> pids.stream().noneMatch((pid) -> ProcessHandle.of(pid).isPresent()));
		assertThat(Files.isDirectory(this.folder.resolve("sql/data"))).isTrue();
	}

	private static Connection connect(MariaDbProcess server) throws SQLException {
		return DriverManager.getConnection(server.jdbcUrl(), MariaDbProcess.USER, MariaDbProcess.PASSWORD);
	}

	private static String first(Statement sql, String query) throws SQLException {
		try (ResultSet rows = sql.executeQuery(query)) {
			assertThat(rows.next()).isTrue();
			return rows.getString(1);
		}
	}

}
