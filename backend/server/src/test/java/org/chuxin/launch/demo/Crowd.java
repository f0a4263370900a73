package org.chuxin.launch.demo;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** Lets many people do the same at the same time, but not too many at once; blocks. */
final class Crowd implements AutoCloseable {

	private static final int AT_ONCE = 32;

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final Semaphore places = new Semaphore(AT_ONCE);

	/**
	 * Waits until all have done it.
	 * @param act what each does; the first failure is thrown
	 */
	<T> void all(Collection<T> people, Consumer<T> act) {
		List<? extends Future<?>> acts = people.stream().map((one) -> this.threads.submit(() -> {
			this.places.acquireUninterruptibly();
			try {
				act.accept(one);
			}
			finally {
				this.places.release();
			}
		})).toList();
		for (Future<?> each : acts) {
			try {
				each.get();
			}
			catch (ExecutionException ex) {
				throw new IllegalStateException("the demo data could not be made: " + ex.getCause(), ex.getCause());
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException(ex);
			}
		}
	}

	@Override
	public void close() {
		this.threads.shutdownNow();
	}

}
