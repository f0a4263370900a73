package org.chuxin.notice;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.chuxin.harness.RunningServer;
import org.chuxin.harness.Scale;
import org.chuxin.harness.ServerProcess;
import org.chuxin.harness.Sql;
import org.chuxin.harness.Surroundings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chuxin.harness.Eventually.eventually;

/** An instance that runs a plan is killed or stopped in the middle of it. */
class PlanKillIntegrationTests {

	private static final Duration PATIENCE = Duration.ofSeconds(90);

	private static final int MANY = 20_000;

	private static Surroundings surroundings;

	private static RunningServer writer;

	private static ServerProcess server;

	@BeforeAll
	static void start() {
		surroundings = new Surroundings();
		writer = RunningServer.start(surroundings, Map.of("db-scheduler.enabled", "false"));
		server = ServerProcess.start(ServerWithAudience.class, surroundings,
				Map.of("db-scheduler.heartbeat-interval", "1s"));
	}

	@AfterAll
	static void stop() {
		server.close();
		writer.close();
		surroundings.close();
	}

	@Test
	void everybodyIsToldOnceAfterAKill() {
		for (int kill = 0; kill < Scale.of(1, 20); kill++) {
			String key = aPlanThatRuns();
			server.kill();
			assertThat(NoticeVocabulary.inboxes(surroundings, key)).isLessThan(MANY);
			server.restart();
			eventually(PATIENCE, () -> assertThat(NoticeVocabulary.plans(surroundings, key)).isZero());
			assertThat(NoticeVocabulary.inboxes(surroundings, key)).isEqualTo(MANY);
			assertThat(NoticeVocabulary.outboxes(surroundings, key)).isEqualTo(MANY);
		}
	}

	@Test
	void anInstanceThatIsStoppedGivesItsPlanBackAtOnce() {
		String key = aPlanThatRuns();
		assertThat(server.stop()).isLessThan(Duration.ofSeconds(20));
		assertThat(Sql.number(surroundings, "SELECT COUNT(*) FROM plan WHERE picked")).isZero();
		server.restart();
		eventually(PATIENCE, () -> assertThat(NoticeVocabulary.plans(surroundings, key)).isZero());
		assertThat(NoticeVocabulary.inboxes(surroundings, key)).isEqualTo(MANY);
	}

	private static String aPlanThatRuns() {
		List<Long> residents = NoticeVocabulary.residents(surroundings, MANY);
		String key = ServerWithAudience.key(residents);
		NoticeVocabulary.put(writer, ServerWithAudience.AUDIENCE, key, Clock.systemUTC().instant());
		eventually(() -> assertThat(NoticeVocabulary.inboxes(surroundings, key)).isPositive());
		return key;
	}

}
