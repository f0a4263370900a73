package org.chuxin.platform.sql;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Where event loops send what must wait for SQL: cache loaders and reads without a cache.
 */
@Component
public class VirtualThreads implements Executor {

	private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

	@Override
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
		return Mono.fromFuture(() -> CompletableFuture.supplyAsync(read, this), true);
	}

}
