package org.chuxin.harness;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits for a condition instead of sleeping. */
public final class Eventually {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private Eventually() {
	}

	/**
	 * Repeats assertions until they hold.
	 * @param assertions what must hold within 20 s
	 */
	public static void eventually(Runnable assertions) {
		eventually(PATIENCE, assertions);
	}

	/**
	 * Repeats assertions until they hold.
	 * @param patience how long at most
	 * @param assertions what must hold by then
	 */
	public static void eventually(Duration patience, Runnable assertions) {
		long end = System.nanoTime() + patience.toNanos();
		while (true) {
			try {
				assertions.run();
				return;
			}
			catch (AssertionError | RuntimeException ex) {
				if (System.nanoTime() > end) {
					throw ex;
				}
				LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
			}
		}
	}

}
