package org.chuxin.platform.sql;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Where event loops send what must wait for SQL: cache loaders and reads without a cache.
 * It is no {@link Executor} itself, since Spring Boot would take such a bean for the one
 * that runs plain controllers.
 */
@Component
public class VirtualThreads {

	private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

	/**
	 * Runs a task on a virtual thread of its own.
	 * @param task what to run; may block
	 */
	public void execute(Runnable task) {
		this.threads.execute(task);
	}

	/**
	 * Reads on a virtual thread; who cancels does not cancel the read for others.
	 * @param read what to read; may block
	 * @param <T> type of the value
	 * @return the value once read
	 */
	public <T> Mono<T> read(Supplier<T> read) {
		return Mono.fromFuture(() -> CompletableFuture.supplyAsync(read, this.threads), true);
	}

}
