package org.chuxin.platform.sql;

import java.util.Map;

import org.chuxin.harness.RunningServer;
import org.chuxin.harness.Sql;
import org.chuxin.harness.Surroundings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A database that could lose what was answered, which production must refuse. */
class DurabilityCheckIntegrationTests {

	private static final Surroundings SURROUNDINGS = Surroundings.shared();

	@AfterEach
	void flushAgain() {
		Sql.change(SURROUNDINGS, "SET GLOBAL innodb_flush_log_at_trx_commit = 1");
	}

	@Test
	void productionDoesNotStartOnADatabaseThatDoesNotFlush() {
		Sql.change(SURROUNDINGS, "SET GLOBAL innodb_flush_log_at_trx_commit = 0");
		assertThatThrownBy(
				() -> RunningServer.start(SURROUNDINGS, Map.of("chuxin.installation.mode", "PRODUCTION")).close())
			.hasMessageContaining("innodb_flush_log_at_trx_commit=0")
			.hasMessageContaining("power cut")
			.hasMessageContaining("Remedy");
	}

	@Test
	void aSandboxOnlyWarns() {
		Sql.change(SURROUNDINGS, "SET GLOBAL innodb_flush_log_at_trx_commit = 0");
		RunningServer.start(SURROUNDINGS, Map.of()).close();
	}

}
