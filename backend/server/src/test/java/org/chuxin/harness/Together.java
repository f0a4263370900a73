package org.chuxin.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Does things at the same time. */
public final class Together {

	private Together() {
	}

	/**
	 * Runs an act many times in parallel, all from one moment on.
	 * @param times how often
	 * @param act what to do, given 0, 1, 2 …
	 * @param <T> what it yields
	 * @return what all of them yielded, in order
	 */
	public static <T> List<T> together(int times, IntFunction<T> act) {
		CountDownLatch moment = new CountDownLatch(1);
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<T>> running = new ArrayList<>();
			for (int i = 0; i < times; i++) {
				int number = i;
				running.add(threads.submit(() -> {
					moment.await();
					return act.apply(number);
				}));
			}
			moment.countDown();
			List<T> results = new ArrayList<>();
			for (Future<T> each : running) {
				results.add(each.get());
			}
			return results;
		}
		catch (ExecutionException ex) {
			throw new AssertionError(ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
