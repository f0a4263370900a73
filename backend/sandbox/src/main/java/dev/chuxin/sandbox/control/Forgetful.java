package dev.chuxin.sandbox.control;

/**
 * A part of the sandbox that a test can bring back to its first state.
 */
@FunctionalInterface
public interface Forgetful {

	/**
	 * Drops everything that happened since the start.
	 */
	void forget();

}
