package org.chuxin.launch.terminal;

import java.time.Duration;

/** Tells what is being done once it takes longer than ten seconds. */
public final class Progress implements AutoCloseable {

	private static final Duration SILENCE = Duration.ofSeconds(10);

	private static final Duration EVERY = Duration.ofSeconds(5);

	private final Thread teller = Thread.ofVirtual().unstarted(this::tell);

	private volatile String step = "starting";

	public static Progress start() {
		Progress progress = new Progress();
		progress.teller.start();
		return progress;
	}

	public void step(String now) {
		this.step = now;
	}

	@Override
	public void close() {
		this.teller.interrupt();
	}

	private void tell() {
		try {
			Thread.sleep(SILENCE);
			while (true) {
				System.err.println("… " + this.step);
				Thread.sleep(EVERY);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
