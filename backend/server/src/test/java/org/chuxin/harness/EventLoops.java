package org.chuxin.harness;

import reactor.blockhound.BlockHound;

/** Watches event loops for calls that block. */
public final class EventLoops {

	static {
		BlockHound.install();
	}

	private EventLoops() {
	}

	/** From here on, a blocking call on an event loop fails where it happens. */
	public static void guard() {
		// the class is initialised, which is all
	}

}
