package org.chuxin.platform.csv;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets imports of a kind run one after another, because each is held in memory and takes
 * a connection while it runs; blocks.
 */
public final class ImportTurn {

	private static final int PATIENCE_SECONDS = 8;

	private final Semaphore turn = new Semaphore(1, true);

	/**
	 * Runs an import when the ones before are done.
	 * @param work the import
	 * @param <T> what it comes to
	 * @return what it came to
	 * @throws IOException when it cannot read its file
	 * @throws org.chuxin.platform.web.Problem 503 {@code BUSY} after eight seconds
	 */
	public <T> T take(Work<T> work) throws IOException {
		await();
		try {
			return work.run();
		}
		finally {
			this.turn.release();
		}
	}

	private void await() {
		try {
			if (!this.turn.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
				throw ImportProblems.otherImportRuns();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw ImportProblems.otherImportRuns();
		}
	}

	/**
	 * An import.
	 *
	 * @param <T> what it comes to
	 */
	@FunctionalInterface
	public interface Work<T> {

		/**
		 * Imports.
		 * @return what it came to
		 * @throws IOException when the file cannot be read
		 */
		T run() throws IOException;

	}

}
