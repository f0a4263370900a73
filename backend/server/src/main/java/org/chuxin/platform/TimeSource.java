package org.chuxin.platform;

import java.time.Clock;

/** Lets a sandbox move time; an installation in production has no such bean. */
@FunctionalInterface
public interface TimeSource {

	/**
	 * The clock that every feature follows.
	 * @return a clock in UTC
	 */
	Clock clock();

}
