package org.chuxin;

import java.util.Map;

import org.chuxin.harness.RunningServer;
import org.chuxin.harness.Surroundings;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SmokeIntegrationTests {

	@Test
	void starts() {
		try (RunningServer server = RunningServer.start(Surroundings.shared(), Map.of())) {
			assertThat(server.url()).isNotEmpty();
		}
	}

}
