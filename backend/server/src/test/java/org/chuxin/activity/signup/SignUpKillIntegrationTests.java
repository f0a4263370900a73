package org.chuxin.activity.signup;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import org.chuxin.activity.ActivityVocabulary;
import org.chuxin.harness.Api;
import org.chuxin.harness.People;
import org.chuxin.harness.RunningServer;
import org.chuxin.harness.Scale;
import org.chuxin.harness.ServerProcess;
import org.chuxin.harness.Sql;
import org.chuxin.harness.Surroundings;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chuxin.activity.ActivityVocabulary.signUp;
import static org.chuxin.activity.ActivityVocabulary.withdraw;
import static org.chuxin.harness.Eventually.eventually;

class SignUpKillIntegrationTests {

	private static final int ROUNDS = Scale.of(2, 10);

	private static final int PEOPLE = 12;

	private static final int ACTIVITIES = 60;

	private static final int CAPACITY = 4;

	private static final Map<String, String> NO_LIMITS = Map.of("chuxin.limits.session-rate", "100000",
			"chuxin.limits.session-burst", "100000");

	/** Whether somebody's sign-up stands, by the last answer. */
	private final Map<List<String>, Boolean> acknowledged = new ConcurrentHashMap<>();

	private final Queue<Throwable> refused = new ConcurrentLinkedQueue<>();

	private final AtomicInteger answers = new AtomicInteger();

	@Test
	void everyAcknowledgedSignUpIsThereAndNobodyWaitsBesideAFreePlace() {
		try (Surroundings surroundings = new Surroundings()) {
			List<String> tokens = new ArrayList<>();
			List<List<String>> activities = new ArrayList<>();
			prepare(surroundings, tokens, activities);
			try (ServerProcess server = ServerProcess.start(surroundings, NO_LIMITS)) {
				for (List<String> round : activities) {
					aRound(surroundings, server, tokens, round);
				}
			}
		}
	}

	private static void prepare(Surroundings surroundings, List<String> tokens, List<List<String>> rounds) {
		try (RunningServer server = RunningServer.start(surroundings, NO_LIMITS)) {
			People people = new People(surroundings, server);
			ActivityVocabulary words = new ActivityVocabulary(surroundings, people);
			words.residents(PEOPLE).forEach((each) -> tokens.add(Objects.requireNonNull(each.token())));
			Instant start = surroundings.clock().instant();
			for (int round = 0; round < ROUNDS; round++) {
				List<String> activities = new ArrayList<>();
				for (int i = 0; i < ACTIVITIES; i++) {
					start = start.plus(Duration.ofDays(1));
					activities.add(words.anActivity(Map.of("capacity", CAPACITY, "startsAt", start.toString(), "endsAt",
							start.plus(Duration.ofHours(1)).toString())));
				}
				rounds.add(activities);
			}
		}
	}

	private void aRound(Surroundings surroundings, ServerProcess server, List<String> tokens, List<String> activities) {
		this.acknowledged.clear();
		this.refused.clear();
		this.answers.set(0);
		int untilTheKill = 20 + new Random().nextInt(PEOPLE * ACTIVITIES / 2);
		Queue<List<String>> underWay = new ConcurrentLinkedQueue<>();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			tokens.forEach((token) -> threads
				.execute(() -> comeAndGo(new Api(server.url(), token), token, activities, underWay)));
			eventually(
					() -> assertThat(this.answers.get()).as("%s", this.refused).isGreaterThanOrEqualTo(untilTheKill));
			server.kill();
		}
		assertThat(this.refused).isEmpty();
		underWay.forEach(this.acknowledged::remove);
		server.restart();
		this.acknowledged
			.forEach((who, stands) -> assertThat(stands(new Api(server.url(), who.getFirst()), who.getLast()))
				.as("%s", who.getLast())
				.isEqualTo(stands));
		assertThat(this.acknowledged).isNotEmpty();
		activities.forEach((activity) -> nobodyWaitsBesideAFreePlace(surroundings, activity));
	}

	private void comeAndGo(Api person, String token, List<String> activities, Queue<List<String>> underWay) {
		Random random = new Random(token.hashCode());
		for (String activity : activities) {
			List<String> key = List.of(token, activity);
			try {
				signUp(person, activity).expect(200);
				this.acknowledged.put(key, true);
				this.answers.incrementAndGet();
				if (random.nextBoolean()) {
					withdraw(person, activity).expect(200);
					this.acknowledged.put(key, false);
					this.answers.incrementAndGet();
				}
			}
			catch (UncheckedIOException ex) {
				underWay.add(key);
				return;
			}
			catch (RuntimeException | AssertionError ex) {
				this.refused.add(ex);
				return;
			}
		}
	}

	private static boolean stands(Api person, String activity) {
		return List.of("CONFIRMED", "WAITING").contains(ActivityVocabulary.state(person, activity));
	}

	private static void nobodyWaitsBesideAFreePlace(Surroundings surroundings, String activity) {
		String count = """
				SELECT COUNT(*) FROM sign_up s JOIN activity a ON a.id = s.activity_id WHERE a.code = ? AND s.state = ?""";
		long seated = Sql.number(surroundings, count, activity, "CONFIRMED");
		long waiting = Sql.number(surroundings, count, activity, "WAITING");
		assertThat(seated).isLessThanOrEqualTo(CAPACITY);
		assertThat(waiting == 0 || seated == CAPACITY).as("%s: %d seated, %d wait", activity, seated, waiting).isTrue();
	}

}
