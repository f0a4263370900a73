package org.chuxin.platform.commit;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

import org.chuxin.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings a batch to its commit: repeats it whole after deadlocks and lost connections
 * (natural keys give the first answer), halves it only when a command's data is at fault.
 * Blocks.
 */
final class BatchRunner<C, R> {

	private static final Logger log = LoggerFactory.getLogger(BatchRunner.class);

	private static final int CONFLICT_REPEATS = 5;

	private final Work<C, R> work;

	private final TransactionTemplate transaction;

	BatchRunner(Work<C, R> work, TransactionTemplate transaction) {
		this.work = work;
		this.transaction = transaction;
	}

	/**
	 * Commits a batch, or fails what cannot be committed.
	 * @param batch at least one command
	 * @return those that are committed, results set
	 */
	List<Pending<C, R>> run(List<Pending<C, R>> batch) {
		int conflicts = 0;
		while (true) {
			try {
				List<C> commands = batch.stream().map(Pending::command).toList();
				List<R> results = Objects.requireNonNull(this.transaction.execute((_) -> this.work.decide(commands)));
				for (int i = 0; i < batch.size(); i++) {
					batch.get(i).succeed(results.get(i));
				}
				return batch;
			}
			catch (RuntimeException ex) {
				switch (Fault.of(ex)) {
					case CONFLICT -> {
						if (++conflicts > CONFLICT_REPEATS) {
							return refuse(batch, ex);
						}
						pause(Duration.ofMillis(10L * conflicts));
					}
					case CONNECTION -> {
						if (batch.stream().anyMatch((pending) -> pending.deadline() - System.nanoTime() <= 0)) {
							return refuse(batch, ex);
						}
						pause(Duration.ofMillis(200));
					}
					case DATA -> {
						return halve(batch, ex);
					}
					case DEFECT -> {
						return fail(batch, ex);
					}
				}
			}
		}
	}

	private List<Pending<C, R>> halve(List<Pending<C, R>> batch, RuntimeException ex) {
		if (batch.size() == 1) {
			return fail(batch, ex);
		}
		int middle = batch.size() / 2;
		List<Pending<C, R>> committed = new ArrayList<>(run(batch.subList(0, middle)));
		committed.addAll(run(batch.subList(middle, batch.size())));
		return committed;
	}

	/** The database is the bottleneck: the client may come back. */
	private List<Pending<C, R>> refuse(List<Pending<C, R>> batch, RuntimeException ex) {
		log.warn("lane {}: a batch of {} is refused", this.work.name(), batch.size(), ex);
		batch.forEach((pending) -> pending.fail(Problem.busy(Duration.ofSeconds(2))));
		return List.of();
	}

	/** Our own mistake: coming back would not help. */
	private List<Pending<C, R>> fail(List<Pending<C, R>> batch, RuntimeException ex) {
		batch.forEach((pending) -> pending.fail(ex));
		return List.of();
	}

	private static void pause(Duration about) {
		LockSupport.parkNanos(about.toNanos() / 2 + ThreadLocalRandom.current().nextLong(about.toNanos()));
	}

	/** What a failed batch tells about its repetition. */
	enum Fault {

		/** Another transaction won: 1213, 1205, 1020. */
		CONFLICT,

		/** Nobody knows whether the commit arrived. */
		CONNECTION,

		/** A value does not fit: SQLState 22 and 23. */
		DATA,

		/** Our own mistake. */
		DEFECT;

		static Fault of(RuntimeException ex) {
			SQLException cause = sqlCause(ex);
			if (cause == null) {
				return (ex instanceof TransactionException) ? CONNECTION : DEFECT;
			}
			String state = Objects.requireNonNullElse(cause.getSQLState(), "");
			return switch (cause.getErrorCode()) {
				case 1213, 1205, 1020 -> CONFLICT;
				case 1390 -> DATA; // too many placeholders: smaller batches fit
				default -> {
					if (state.startsWith("22") || state.startsWith("23")) {
						yield DATA;
					}
					yield (state.startsWith("42")) ? DEFECT : CONNECTION;
				}
			};
		}

		private static @Nullable SQLException sqlCause(Throwable ex) {
			for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
				if (cause instanceof SQLException sql) {
					return sql;
				}
			}
			return null;
		}

	}

}
