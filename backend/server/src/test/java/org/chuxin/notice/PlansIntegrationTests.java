package org.chuxin.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

import org.chuxin.harness.Eventually;
import org.chuxin.harness.RunningServer;
import org.chuxin.harness.Sql;
import org.chuxin.harness.Surroundings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chuxin.harness.Eventually.eventually;

/** Two instances on one database, whose clock is moved instead of waiting. */
class PlansIntegrationTests {

	private static final String AUDIENCE = "test";

	private static final Duration AHEAD = Duration.ofHours(24);

	private static Surroundings surroundings;

	private static final Told FIRST = new Told();

	private static final Told SECOND = new Told();

	private static RunningServer first;

	private static RunningServer second;

	@BeforeAll
	static void start() {
		surroundings = new Surroundings();
		Map<String, String> settings = Map.of("db-scheduler.heartbeat-interval", "1s");
		first = RunningServer.start(surroundings, settings,
				(context) -> context.registerBean(Audience.class, () -> FIRST));
		second = RunningServer.start(surroundings, settings,
				(context) -> context.registerBean(Audience.class, () -> SECOND));
	}

	@AfterAll
	static void stop() {
		second.close();
		first.close();
		surroundings.close();
	}

	@Test
	void aPlanIsToldWhenTheClockGetsThereAndNotBefore() {
		String key = aPlanFor(3, now().plus(AHEAD));
		settle();
		assertThat(NoticeVocabulary.inboxes(surroundings, key)).isZero();
		surroundings.clock().advance(AHEAD);
		eventually(() -> assertThat(NoticeVocabulary.inboxes(surroundings, key)).isEqualTo(3));
		assertThat(NoticeVocabulary.outboxes(surroundings, key)).isEqualTo(3);
		assertThat(NoticeVocabulary.plans(surroundings, key)).isZero();
	}

	@Test
	void aMovedPlanIsToldAtItsNewTimeOnly() {
		String key = aPlanFor(2, now().plus(AHEAD));
		NoticeVocabulary.put(first, AUDIENCE, key, now().plus(AHEAD.multipliedBy(2)));
		surroundings.clock().advance(AHEAD.plusHours(1));
		settle();
		assertThat(NoticeVocabulary.inboxes(surroundings, key)).isZero();
		surroundings.clock().advance(AHEAD);
		eventually(() -> assertThat(NoticeVocabulary.inboxes(surroundings, key)).isEqualTo(2));
	}

	@Test
	void aDroppedPlanIsNeverTold() {
		String key = aPlanFor(2, now().plus(AHEAD));
		NoticeVocabulary.drop(first, AUDIENCE, key);
		NoticeVocabulary.drop(first, AUDIENCE, key);
		surroundings.clock().advance(AHEAD.plusHours(1));
		settle();
		assertThat(NoticeVocabulary.inboxes(surroundings, key)).isZero();
	}

	@Test
	void puttingAPlanTwiceIsPuttingItOnce() {
		Instant at = now().plus(AHEAD);
		String key = aPlanFor(1, at);
		NoticeVocabulary.put(second, AUDIENCE, key, at);
		assertThat(NoticeVocabulary.plans(surroundings, key)).isOne();
		surroundings.clock().advance(AHEAD);
		eventually(() -> assertThat(NoticeVocabulary.inboxes(surroundings, key)).isOne());
	}

	@Test
	void manyArePutInPortionsOnceByOneOfTwoInstances() {
		List<String> keys = IntStream.range(0, 20).mapToObj((_) -> aPlanFor(1_203, now().plus(AHEAD))).toList();
		surroundings.clock().advance(AHEAD);
		keys.forEach((key) -> eventually(Duration.ofSeconds(60), () -> {
			assertThat(NoticeVocabulary.inboxes(surroundings, key)).isEqualTo(1_203);
			assertThat(NoticeVocabulary.plans(surroundings, key)).isZero();
		}));
		keys.forEach((key) -> assertThat(FIRST.asked(key) + SECOND.asked(key)).as(key).isOne());
		assertThat(keys.stream().mapToInt(FIRST::asked).sum()).as("both take part").isBetween(1, 19);
	}

	@Test
	void whatIsDroppedWhileItRunsTellsNobody() throws InterruptedException {
		Halt halt = new Halt();
		String key = aPlan(now(), (plan, _) -> {
			halt.here();
			return NoticeVocabulary.residents(surroundings, 1)
				.stream()
				.map((id) -> NoticeVocabulary.message(id, plan))
				.toList();
		});
		halt.awaitReached();
		NoticeVocabulary.drop(first, AUDIENCE, key);
		halt.goOn();
		settle();
		assertThat(NoticeVocabulary.inboxes(surroundings, key)).isZero();
	}

	@Test
	void whatIsMovedWhileItRunsIsToldAtTheNewTime() throws InterruptedException {
		Halt halt = new Halt();
		List<Long> residents = NoticeVocabulary.residents(surroundings, 1);
		String key = aPlan(now(), (plan, _) -> {
			halt.here();
			return residents.stream().map((id) -> NoticeVocabulary.message(id, plan)).toList();
		});
		halt.awaitReached();
		NoticeVocabulary.put(first, AUDIENCE, key, now().plus(AHEAD));
		halt.goOn();
		settle();
		assertThat(NoticeVocabulary.inboxes(surroundings, key)).isZero();
		surroundings.clock().advance(AHEAD.plusHours(1));
		eventually(() -> assertThat(NoticeVocabulary.inboxes(surroundings, key)).isOne());
	}

	/**
	 * A jump past four heartbeats makes a run look dead; the other instance repeats it.
	 */
	@Test
	void aJumpOfTheClockWhileAPlanRunsDoesNoHarm() throws InterruptedException {
		Halt halt = new Halt();
		List<Long> residents = NoticeVocabulary.residents(surroundings, 700);
		String key = aPlan(now(), (plan, _) -> {
			halt.here();
			return residents.stream().map((id) -> NoticeVocabulary.message(id, plan)).toList();
		});
		halt.awaitReached();
		eventually(() -> {
			surroundings.clock().advance(Duration.ofHours(1));
			assertThat(FIRST.asked(key) + SECOND.asked(key)).isGreaterThan(1);
		});
		halt.goOn();
		eventually(() -> assertThat(NoticeVocabulary.plans(surroundings, key)).isZero());
		assertThat(NoticeVocabulary.inboxes(surroundings, key)).isEqualTo(700);
	}

	@Test
	void anAudienceThatFailsIsAskedAgain() {
		AtomicInteger asked = new AtomicInteger();
		List<Long> residents = NoticeVocabulary.residents(surroundings, 1);
		String key = aPlan(now(), (plan, _) -> {
			if (asked.incrementAndGet() == 1) {
				throw new IllegalStateException("a failure that the test wants");
			}
			return residents.stream().map((id) -> NoticeVocabulary.message(id, plan)).toList();
		});
		eventually(() -> assertThat(Sql.number(surroundings,
				"SELECT COUNT(*) FROM plan WHERE task_instance = ? AND consecutive_failures = 1", key))
			.isOne());
		surroundings.clock().advance(Duration.ofMinutes(1));
		eventually(() -> assertThat(NoticeVocabulary.inboxes(surroundings, key)).isOne());
	}

	@Test
	void aPlanOfAnAudienceThatOnlyTheNextVersionKnowsStays() {
		String key = NoticeVocabulary.aKey();
		NoticeVocabulary.put(first, "next-version", key, now());
		settle();
		assertThat(NoticeVocabulary.plans(surroundings, key)).isOne();
		NoticeVocabulary.drop(first, "next-version", key);
	}

	private static Instant now() {
		return surroundings.clock().instant();
	}

	private static String aPlanFor(int residents, Instant at) {
		List<Long> ids = NoticeVocabulary.residents(surroundings, residents);
		return aPlan(at, (plan, _) -> ids.stream().map((id) -> NoticeVocabulary.message(id, plan)).toList());
	}

	private static String aPlan(Instant at, BiFunction<String, Instant, List<Message>> told) {
		String key = NoticeVocabulary.aKey();
		FIRST.plans.put(key, told);
		SECOND.plans.put(key, told);
		NoticeVocabulary.put(first, AUDIENCE, key, at);
		return key;
	}

	/**
	 * Long enough that both instances look for due plans: another plan is told meanwhile.
	 */
	private static void settle() {
		for (int i = 0; i < 4; i++) {
			String marker = aPlanFor(1, now());
			Eventually.eventually(() -> assertThat(NoticeVocabulary.plans(surroundings, marker)).isZero());
		}
	}

	/** An audience that remembers how often it was asked. */
	private static final class Told implements Audience {

		private final Map<String, BiFunction<String, Instant, List<Message>>> plans = new ConcurrentHashMap<>();

		private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();

		@Override
		public String name() {
			return AUDIENCE;
		}

		@Override
		public List<Message> due(String key, Instant now) {
			this.asked.computeIfAbsent(key, (_) -> new AtomicInteger()).incrementAndGet();
			return this.plans.getOrDefault(key, (_, _) -> List.of()).apply(key, now);
		}

		int asked(String key) {
			return this.asked.getOrDefault(key, new AtomicInteger()).get();
		}

	}

	/** Stops whoever comes first until the test lets them go on. */
	private static final class Halt {

		private final CountDownLatch reached = new CountDownLatch(1);

		private final CountDownLatch free = new CountDownLatch(1);

		void here() {
			boolean mine = this.reached.getCount() > 0;
			this.reached.countDown();
			try {
				if (mine && !this.free.await(20, TimeUnit.SECONDS)) {
					throw new AssertionError("nobody lets this run go on");
				}
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException(ex);
			}
		}

		void awaitReached() throws InterruptedException {
			assertThat(this.reached.await(20, TimeUnit.SECONDS)).isTrue();
		}

		void goOn() {
			this.free.countDown();
		}

	}

}
