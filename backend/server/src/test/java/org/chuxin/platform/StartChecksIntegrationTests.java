package org.chuxin.platform;

import java.io.IOException;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

import org.chuxin.harness.Api;
import org.chuxin.harness.RunningServer;
import org.chuxin.harness.Surroundings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.RedisConnectionFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StartChecksIntegrationTests {

	private static final Map<String, String> PRODUCTION = Map.of("chuxin.installation.mode", "PRODUCTION");

	private static Surroundings surroundings;

	@BeforeAll
	static void start() {
		surroundings = new Surroundings();
	}

	@AfterAll
	static void stop() {
		surroundings.close();
	}

	@Test
	void productionRefusesSqlThatDoesNotFlushAndNamesSettingReasonAndRemedy() throws SQLException {
		try (Connection sql = surroundings.sql()) {
			sql.createStatement().execute("SET GLOBAL innodb_flush_log_at_trx_commit = 2");
			assertThatThrownBy(() -> RunningServer.start(surroundings, PRODUCTION))
				.hasStackTraceContaining("innodb_flush_log_at_trx_commit=2")
				.hasStackTraceContaining("could be lost in a power cut")
				.hasStackTraceContaining("set innodb_flush_log_at_trx_commit = 1");
			sql.createStatement().execute("SET GLOBAL innodb_flush_log_at_trx_commit = 1");
		}
	}

	@Test
	void productionRefusesSqlThatLosesCharacters() throws SQLException {
		try (Connection sql = surroundings.sql()) {
			sql.createStatement().execute("ALTER DATABASE CHARACTER SET latin1");
			assertThatThrownBy(() -> RunningServer.start(surroundings, PRODUCTION))
				.hasStackTraceContaining("character_set_database=latin1")
				.hasStackTraceContaining("could lose characters")
				.hasStackTraceContaining("set character_set_database = utf8mb4");
			sql.createStatement().execute("ALTER DATABASE CHARACTER SET utf8mb4");
		}
	}

	@Test
	void productionRefusesARedisThatEvicts() {
		try (RunningServer server = RunningServer.start(surroundings, Map.of());
				RedisConnection redis = server.bean(RedisConnectionFactory.class).getConnection()) {
			redis.serverCommands().setConfig("maxmemory-policy", "allkeys-lru");
			try {
				assertThatThrownBy(() -> RunningServer.start(surroundings, PRODUCTION))
					.hasStackTraceContaining("maxmemory-policy=allkeys-lru")
					.hasStackTraceContaining("boards would lose residents")
					.hasStackTraceContaining("set maxmemory-policy noeviction");
			}
			finally {
				redis.serverCommands().setConfig("maxmemory-policy", "noeviction");
			}
		}
	}

	@Test
	void productionRefusesOnePortForResidentsAndMetrics() throws IOException {
		String port = freePort();
		assertThatThrownBy(() -> RunningServer.start(surroundings,
				Map.of("chuxin.installation.mode", "PRODUCTION", "server.port", port, "management.server.port", port)))
			.hasStackTraceContaining("management.server.port: everybody who reaches the API could read the metrics");
	}

	@Test
	void productionRefusesAKeyThatCanBeGuessed() {
		assertThatThrownBy(() -> RunningServer.start(surroundings,
				Map.of("chuxin.installation.mode", "PRODUCTION", "chuxin.master-key", "short")))
			.hasStackTraceContaining("set CHUXIN_MASTER_KEY to 32 random characters or more");
	}

	private static String freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return String.valueOf(socket.getLocalPort());
		}
	}

	@Test
	void healthAndMetricsHaveAPortOfTheirOwn() {
		try (RunningServer server = RunningServer.start(surroundings, Map.of())) {
			Api management = Api.anonymous(server.managementUrl());
			assertThat(management.get("/health").expect(200).json().path("status").asString()).isEqualTo("UP");
			assertThat(management.get("/prometheus").expect(200).text()).contains("chuxin_lane_batch");
			assertThat(Api.anonymous(server.url().replace("/api/v1", "")).get("/actuator/health").status()).isIn(401,
					404);
		}
	}

}
