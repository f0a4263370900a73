package org.chuxin.leaderboard;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.chuxin.harness.RunningServer;
import org.chuxin.harness.Scale;
import org.chuxin.harness.Surroundings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chuxin.harness.Eventually.eventually;

class TiesIntegrationTests {

	private static final int LISTED = Scale.of(2_000, 10_000);

	private static final int ASKED = Scale.of(100, 2_000);

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
	void aPlaceIsTheSameInListOwnPlaceNeighboursAndAfterARebuild() throws SQLException {
		long seed = System.nanoTime();
		List<Entry> entries = PlacedPropertyTests.aBoardWithManyTies(seed, LISTED + LISTED / 10);
		List<Entry> listed = entries.stream().filter((entry) -> entry.residentId() % 11 != 0).toList();
		List<Entry> unlisted = entries.stream().filter((entry) -> entry.residentId() % 11 == 0).toList();
		long contestId = BoardVocabulary.aBoardOf(SURROUNDINGS, "ties-" + seed, listed, unlisted);
		List<Placed> truth = Placed.places(listed, 0, 0);
		allReadersAgree(contestId, truth, seed);
		eventually(() -> BoardVocabulary.lose(server, contestId));
		allReadersAgree(contestId, truth, seed + 1);
	}

	private static void allReadersAgree(long contestId, List<Placed> truth, long seed) {
		eventually(() -> assertThat(BoardVocabulary.topInRedis(server, contestId, 20_000))
			.isEqualTo(new Slice(truth.size(), false, truth)));
		assertThat(BoardVocabulary.topInSql(server, contestId, 20_000).entries()).isEqualTo(truth);
		Random random = new Random(seed);
		for (int i = 0; i < ASKED; i++) {
			int position = random.nextInt(truth.size());
			long residentId = truth.get(position).entry().residentId();
			Slice expected = new Slice(truth.size(), true,
					truth.subList(Math.max(0, position - 5), Math.min(truth.size(), position + 6)));
			assertThat(BoardVocabulary.aroundInRedis(server, contestId, residentId)).as("seed %d", seed)
				.isEqualTo(expected);
			assertThat(BoardVocabulary.aroundInSql(server, contestId, residentId)).as("seed %d", seed)
				.isEqualTo(expected);
		}
	}

}
