package org.chuxin.quiz;

import java.util.Map;

import org.chuxin.harness.Api;
import org.chuxin.harness.People;
import org.chuxin.harness.RunningServer;
import org.chuxin.harness.Surroundings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FirstQuizIntegrationTests {

	private static RunningServer server;

	private static People people;

	@BeforeAll
	static void start() {
		server = RunningServer.start(Surroundings.shared(), Map.of());
		people = new People(Surroundings.shared(), server);
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Test
	void residentLogsIn() {
		Api resident = people.resident();
		assertThat(resident.get("/me").expect(200).json().path("residentId").asString()).hasSize(11);
	}

}
