package org.chuxin.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.chuxin.harness.RunningServer;
import org.chuxin.harness.Sql;
import org.chuxin.harness.Surroundings;
import org.chuxin.platform.commit.GroupCommit;
import org.chuxin.platform.commit.Lane;
import org.chuxin.platform.commit.Work;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chuxin.harness.Together.together;

/** Two lanes that tell the same people the same things and move the same plan. */
class NoticesInLanesIntegrationTests {

	private static final Surroundings SURROUNDINGS = Surroundings.shared();

	private static RunningServer server;

	@BeforeAll
	static void start() {
		server = RunningServer.start(SURROUNDINGS, Map.of());
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Test
	void twoLanesTellOnceAndPlanOnce() {
		String key = NoticeVocabulary.aKey();
		Instant later = SURROUNDINGS.clock().instant().plus(Duration.ofDays(3_650));
		List<Message> messages = new ArrayList<>();
		NoticeVocabulary.residents(SURROUNDINGS, 900).forEach((id) -> messages.add(NoticeVocabulary.message(id, key)));
		together(2, (number) -> {
			Lane<Message, Boolean> lane = server.bean(GroupCommit.class)
				.lane(new TellWork("tell-" + number, key, later.plusSeconds(number)));
			lane.start();
			List<Message> shuffled = new ArrayList<>(messages);
			Collections.shuffle(shuffled);
			List<Boolean> told = lane.submitAll(shuffled);
			lane.stop();
			assertThat(told).hasSize(900).containsOnly(true);
			return true;
		});
		assertThat(NoticeVocabulary.inboxes(SURROUNDINGS, key)).isEqualTo(900);
		assertThat(NoticeVocabulary.outboxes(SURROUNDINGS, key)).isEqualTo(900);
		assertThat(NoticeVocabulary.plans(SURROUNDINGS, key)).isOne();
		Sql.change(SURROUNDINGS, "DELETE FROM plan WHERE task_instance = ?", key);
	}

	private record TellWork(String name, String plan, Instant at) implements Work<Message, Boolean> {

		@Override
		public List<Boolean> decide(List<Message> commands) {
			server.bean(Notices.class).tell(commands);
			server.bean(Plans.class).put("nobody", this.plan, this.at);
			return Collections.nCopies(commands.size(), true);
		}

	}

}
