package org.chuxin.platform.sql;

/**
 * What a connection is for; each purpose has its own pool, so that none starves another.
 */
public enum Pool {

	/** Group commit: one connection for each lane. */
	LANES,

	/** Plain requests and cache loaders; whoever names no pool is here. */
	REQUESTS,

	/** Sweepers, reconcilers and plans. */
	JOBS;

	private static final ScopedValue<Pool> CURRENT = ScopedValue.newInstance();

	/**
	 * Runs work on this pool's connections.
	 * @param work what to run, on this thread
	 */
	public void run(Runnable work) {
		ScopedValue.where(CURRENT, this).run(work);
	}

	static Pool current() {
		return CURRENT.orElse(REQUESTS);
	}

}
