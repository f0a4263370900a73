package org.chuxin.platform.commit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.chuxin.harness.Surroundings;
import org.chuxin.platform.web.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.chuxin.harness.Eventually.eventually;

class LaneIntegrationTests {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final Surroundings SURROUNDINGS = Surroundings.shared();

	private final JdbcTemplate sql = new JdbcTemplate(new ShortWaits());

	private final Notes notes = new Notes(this.sql);

	private final Lane<String, String> lane = new GroupCommit(
			new JdbcTransactionManager(Objects.requireNonNull(this.sql.getDataSource())), new SimpleMeterRegistry())
		.lane(this.notes);

	@BeforeEach
	void start() {
		this.sql.execute("DROP TABLE IF EXISTS lane_note");
		this.sql.execute("CREATE TABLE lane_note (text VARCHAR(20) NOT NULL PRIMARY KEY) ENGINE = InnoDB");
		this.lane.start();
	}

	@AfterEach
	void stop() {
		this.notes.gate.countDown();
		this.lane.stop();
		this.sql.execute("DROP TABLE lane_note");
	}

	@Test
	void anAnswerMeansThatTheRowIsCommitted() {
		assertThat(this.lane.submit("a").block(PATIENCE)).isEqualTo("a");
		assertThat(rows()).containsExactly("a");
	}

	@Test
	void whatQueuesUpSharesATransaction() {
		queueUp(List.of("a", "b", "c", "d"));
		eventually(() -> assertThat(rows()).hasSize(5));
		assertThat(this.notes.batches).contains(List.of("a", "b", "c", "d"));
	}

	@Test
	void aLockWaitRepeatsTheWholeBatch() throws SQLException {
		try (Connection other = SURROUNDINGS.sql()) {
			other.setAutoCommit(false);
			other.createStatement().execute("INSERT INTO lane_note VALUES ('b')");
			queueUp(List.of("a", "b", "c"));
			eventually(() -> assertThat(this.notes.batches.stream().filter(List.of("a", "b", "c")::equals)).hasSize(2));
			other.rollback();
		}
		eventually(() -> assertThat(rows()).containsExactly("a", "b", "c", "first"));
		assertThat(this.notes.batches)
			.allSatisfy((batch) -> assertThat(batch).isIn(List.of("first"), List.of("a", "b", "c")));
	}

	@Test
	void aDeadlockRepeatsTheWholeBatch() throws SQLException {
		try (Connection other = SURROUNDINGS.sql()) {
			other.setAutoCommit(false);
			other.createStatement().execute("INSERT INTO lane_note VALUES ('b'), ('heavier-1'), ('heavier-2')");
			queueUp(List.of("a", "b"));
			eventually(() -> assertThat(this.notes.batches).contains(List.of("a", "b")));
			eventually(() -> assertThat(waiting()).isPositive());
			other.createStatement().execute("INSERT INTO lane_note VALUES ('a')");
			other.rollback();
		}
		eventually(() -> assertThat(rows()).containsExactly("a", "b", "first"));
	}

	@Test
	void ofDataErrorsOnlyTheCulpritFails() {
		String tooLong = "x".repeat(21);
		List<String> commands = new ArrayList<>(IntStream.range(0, 30).mapToObj((i) -> "n" + i).toList());
		commands.add(17, tooLong);
		List<String> failed = new CopyOnWriteArrayList<>();
		List<String> done = new CopyOnWriteArrayList<>();
		this.notes.gate = new CountDownLatch(1);
		this.lane.submit("first").subscribe();
		commands.forEach((command) -> this.lane.submit(command).subscribe(done::add, (_) -> failed.add(command)));
		this.notes.gate.countDown();
		eventually(() -> assertThat(done.size() + failed.size()).isEqualTo(31));
		assertThat(failed).containsExactly(tooLong);
		assertThat(rows()).hasSize(31);
	}

	@Test
	void aDefectOfOneBatchDoesNotEndTheLane() {
		this.notes.before = (_) -> {
			throw new StackOverflowError("test");
		};
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> this.lane.submit("a").block(PATIENCE));
		this.notes.before = (_) -> {
		};
		assertThat(this.lane.submit("b").block(PATIENCE)).isEqualTo("b");
	}

	@Test
	void aLostConnectionRepeatsTheBatchUntilSqlIsBack() {
		AtomicInteger left = new AtomicInteger(2);
		this.notes.after = (_) -> {
			if (left.getAndDecrement() > 0) {
				throw new DataAccessResourceFailureException("lost", new SQLException("lost", "08000"));
			}
		};
		assertThat(this.lane.submit("a").block(PATIENCE)).isEqualTo("a");
		assertThat(rows()).containsExactly("a");
	}

	@Test
	void aCommitWhoseFateIsUnknownIsRepeatedAndGetsTheFirstAnswer() {
		AtomicInteger left = new AtomicInteger(1);
		this.notes.after = (commands) -> {
			if (left.getAndDecrement() > 0) {
				commands.forEach((command) -> elsewhere("INSERT INTO lane_note VALUES ('" + command + "')"));
				throw new DataAccessResourceFailureException("lost", new SQLException("lost", "08000"));
			}
		};
		this.notes.write = false;
		assertThat(this.lane.submit("a").block(PATIENCE)).isEqualTo("a");
		assertThat(rows()).containsExactly("a");
	}

	@Test
	void moreThanASecondOfWorkIsRefusedAtOnceWithRetryAfter() {
		this.notes.write = false;
		this.notes.gate = new CountDownLatch(1);
		List<Throwable> refusals = new CopyOnWriteArrayList<>();
		List<Disposable> waiting = IntStream.range(0, 20_000)
			.mapToObj((i) -> this.lane.submit("q" + i).subscribe((_) -> {
			}, refusals::add))
			.toList();
		assertThat(refusals).isNotEmpty().allSatisfy((refusal) -> {
			assertThat(refusal).isInstanceOf(Problem.class);
			assertThat(((Problem) refusal).getStatusCode().value()).isEqualTo(503);
			assertThat(((Problem) refusal).getHeaders().getFirst("Retry-After")).isEqualTo("1");
		});
		assertThat(refusals).hasSizeLessThan(19_000);
		waiting.forEach(Disposable::dispose);
	}

	@Test
	void aQuietLaneTakesASuddenCrowd() {
		for (int i = 0; i < 20; i++) {
			this.notes.before = (_) -> LockSupport.parkNanos(20_000_000);
			this.lane.submit("slow" + i).block(PATIENCE);
		}
		List<String> crowd = IntStream.range(0, 2_000).mapToObj((i) -> "c" + i).toList();
		assertThat(Flux.fromIterable(crowd).flatMap(this.lane::submit, 2_000).count().block(PATIENCE)).isEqualTo(2_000);
	}

	@Test
	void whoGivesUpTheAnswerDoesNotUndoTheAct() {
		this.notes.gate = new CountDownLatch(1);
		this.lane.submit("first").subscribe();
		Disposable gone = this.lane.submit("a").subscribe();
		gone.dispose();
		this.notes.gate.countDown();
		eventually(() -> assertThat(rows()).containsExactly("a", "first"));
	}

	@Test
	void stoppingEmptiesTheQueueFirst() {
		this.notes.gate = new CountDownLatch(1);
		List<String> commands = IntStream.range(0, 1_000).mapToObj((i) -> "n" + i).toList();
		Mono<Long> all = Flux.fromIterable(commands).flatMap(this.lane::submit, 1_000).count().cache();
		all.subscribe();
		this.notes.gate.countDown();
		this.lane.stop();
		assertThat(all.block(PATIENCE)).isEqualTo(1_000);
		assertThat(rows()).hasSize(1_000);
	}

	@Test
	void aStoppedLaneRefuses() {
		this.lane.stop();
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> this.lane.submit("a").block(PATIENCE));
	}

	@Test
	void failedEffectsDoNotSpoilTheAnswer() {
		this.notes.effects = () -> {
			throw new IllegalStateException("test");
		};
		assertThat(this.lane.submit("a").block(PATIENCE)).isEqualTo("a");
	}

	private void queueUp(List<String> commands) {
		this.notes.gate = new CountDownLatch(1);
		this.lane.submit("first").subscribe();
		eventually(() -> assertThat(this.notes.batches).contains(List.of("first")));
		commands.forEach((command) -> this.lane.submit(command).subscribe());
		this.notes.gate.countDown();
	}

	private List<String> rows() {
		return this.sql.queryForList("SELECT text FROM lane_note ORDER BY text", String.class);
	}

	private long waiting() {
		return Objects.requireNonNull(
				this.sql.queryForObject("SELECT COUNT(*) FROM information_schema.innodb_lock_waits", Long.class));
	}

	private static void elsewhere(String statement) {
		try (Connection connection = SURROUNDINGS.sql()) {
			connection.createStatement().execute(statement);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Gives up a wait for a lock after a second, so that tests need not wait for three.
	 */
	private static final class ShortWaits extends AbstractDataSource {

		@Override
		public Connection getConnection() throws SQLException {
			Connection connection = SURROUNDINGS.sql();
			connection.createStatement().execute("SET SESSION innodb_lock_wait_timeout = 1");
			return connection;
		}

		@Override
		public Connection getConnection(String user, String password) throws SQLException {
			return getConnection();
		}

	}

	/** Work that writes down words, one row each, in the order in which they came. */
	private static final class Notes implements Work<String, String> {

		private final JdbcTemplate sql;

		private final List<List<String>> batches = new CopyOnWriteArrayList<>();

		private volatile CountDownLatch gate = new CountDownLatch(0);

		private volatile Consumer<List<String>> before = (_) -> {
		};

		private volatile Consumer<List<String>> after = (_) -> {
		};

		private volatile Runnable effects = () -> {
		};

		private volatile boolean write = true;

		private Notes(JdbcTemplate sql) {
			this.sql = sql;
		}

		@Override
		public String name() {
			return "test";
		}

		@Override
		public List<String> decide(List<String> commands) {
			this.batches.add(List.copyOf(commands));
			try {
				this.gate.await();
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
			this.before.accept(commands);
			List<String> known = this.sql.queryForList("SELECT text FROM lane_note", String.class);
			for (String command : commands) {
				if (this.write && !known.contains(command)) {
					this.sql.update("INSERT INTO lane_note VALUES (?)", command);
				}
			}
			this.after.accept(commands);
			return commands;
		}

		@Override
		public void committed(List<String> results) {
			this.effects.run();
		}

	}

}
