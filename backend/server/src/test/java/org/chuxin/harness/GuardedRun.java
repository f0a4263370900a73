package org.chuxin.harness;

import org.junit.jupiter.api.extension.Extension;

/**
 * Guards event loops before the first test of a run: later, the guard would break
 * schedulers that are at work.
 */
public final class GuardedRun implements Extension {

	/** Called by JUnit before any test class is initialised. */
	public GuardedRun() {
		EventLoops.guard();
	}

}
