package org.chuxin.platform.commit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import org.chuxin.platform.sql.Pool;
import org.chuxin.platform.web.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes commands from event loops and runs them in shared transactions on one thread. An
 * answer means that its transaction is committed.
 *
 * @param <C> command
 * @param <R> result
 */
public final class Lane<C, R> implements SmartLifecycle {

	static final int CAP = 256;

	private static final Duration PATIENCE = Duration.ofSeconds(8);

	private static final long ONE_SECOND = Duration.ofSeconds(1).toNanos();

	private static final Logger log = LoggerFactory.getLogger(Lane.class);

	private final Queue<Pending<C, R>> queue = new ConcurrentLinkedQueue<>();

	private final AtomicInteger queued = new AtomicInteger();

	private final Work<C, R> work;

	private final BatchRunner<C, R> runner;

	private final DistributionSummary batchSize;

	private final Thread thread;

	private volatile boolean open = true;

	private volatile long nanosPerBatch = ONE_SECOND / 50;

	Lane(Work<C, R> work, TransactionTemplate transaction, MeterRegistry metrics) {
		this.work = work;
		this.runner = new BatchRunner<>(work, transaction);
		this.batchSize = metrics.summary("chuxin.lane.batch", "lane", work.name());
		metrics.gauge("chuxin.lane.queued", List.of(Tag.of("lane", work.name())), this.queued);
		this.thread = Thread.ofPlatform().name("lane-" + work.name()).unstarted(() -> Pool.LANES.run(this::serve));
	}

	/**
	 * Hands over a command; never blocks. Whoever cancels gives up the answer, not the
	 * act.
	 * @param command the command
	 * @return its result once committed, or a {@link Problem} of status 503 when more
	 * than a second of work waits or the database stays away
	 */
	public Mono<R> submit(C command) {
		return Mono.create((sink) -> {
			if (!this.open || this.queued.get() * this.nanosPerBatch / CAP > ONE_SECOND) {
				sink.error(Problem.busy(Duration.ofSeconds(1)));
				return;
			}
			this.queued.incrementAndGet();
			this.queue.add(new Pending<>(command, sink, System.nanoTime() + PATIENCE.toNanos()));
			LockSupport.unpark(this.thread);
			if (!this.open && !this.thread.isAlive()) {
				refuseQueued();
			}
		});
	}

	/**
	 * Hands over commands and waits for all of them; for jobs and other callers that may
	 * block.
	 * @param commands the commands
	 * @return their results, in order
	 * @throws Problem status 503, if one could not be committed
	 */
	public List<R> submitAll(List<C> commands) {
		return Objects
			.requireNonNull(Flux.fromIterable(commands).flatMapSequential(this::submit).collectList().block());
	}

	/** For commands that came while the lane closed: nobody would take them any more. */
	private void refuseQueued() {
		Pending<C, R> next;
		while ((next = this.queue.poll()) != null) {
			this.queued.decrementAndGet();
			next.fail(Problem.busy(Duration.ofSeconds(1)));
		}
	}

	private void serve() {
		while (true) {
			List<Pending<C, R>> batch = take();
			if (!batch.isEmpty()) {
				run(batch);
			}
			else if (this.open) {
				LockSupport.park(this);
			}
			else {
				return;
			}
		}
	}

	private List<Pending<C, R>> take() {
		List<Pending<C, R>> batch = new ArrayList<>();
		long now = System.nanoTime();
		Pending<C, R> next;
		while (batch.size() < CAP && (next = this.queue.poll()) != null) {
			this.queued.decrementAndGet();
			if (next.deadline() - now > 0) {
				batch.add(next);
			}
			else {
				next.fail(Problem.busy(Duration.ofSeconds(1)));
			}
		}
		return batch;
	}

	private void run(List<Pending<C, R>> batch) {
		long start = System.nanoTime();
		List<Pending<C, R>> committed = commit(batch);
		if (!committed.isEmpty()) {
			publish(committed.stream().map(Pending::result).toList());
		}
		this.batchSize.record(batch.size());
		this.nanosPerBatch = (this.nanosPerBatch * 7 + System.nanoTime() - start) / 8;
	}

	private List<Pending<C, R>> commit(List<Pending<C, R>> batch) {
		try {
			List<Pending<C, R>> committed = this.runner.run(batch);
			committed.stream()
				.collect(Collectors.groupingBy(Pending::home))
				.forEach((home, some) -> home.execute(() -> some.forEach(Pending::complete)));
			return committed;
		}
		catch (RuntimeException | Error ex) {
			// A lane that dies would leave all later callers waiting.
			log.error("lane {}: a batch of {} is lost", this.work.name(), batch.size(), ex);
			batch.forEach((pending) -> pending.fail(Problem.busy(Duration.ofSeconds(2))));
			return List.of();
		}
	}

	private void publish(List<R> results) {
		try {
			this.work.committed(results);
		}
		catch (RuntimeException | Error ex) {
			log.error("lane {}: effects of a committed batch failed; the reconciler repeats them", this.work.name(),
					ex);
		}
	}

	@Override
	public void start() {
		this.thread.start();
	}

	@Override
	public void stop() {
		this.open = false;
		LockSupport.unpark(this.thread);
		try {
			this.thread.join(Duration.ofSeconds(20));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		if (!this.thread.isAlive()) {
			refuseQueued();
		}
	}

	/** Before the web server takes requests, and until it has answered them. */
	@Override
	public int getPhase() {
		return DEFAULT_PHASE - 4096;
	}

	@Override
	public boolean isRunning() {
		return this.thread.isAlive();
	}

}
