package org.chuxin.platform.sql;

/**
 * A promise that depends on the surroundings; checked once before the server answers.
 *
 * @see StartChecks
 */
@FunctionalInterface
public interface StartCheck {

	/**
	 * Looks at the surroundings; may block.
	 * @param findings takes what would break a promise
	 */
	void check(Findings findings);

	/** Takes what the checks find. */
	@FunctionalInterface
	interface Findings {

		/**
		 * Reports a broken promise.
		 * @param setting the setting at fault
		 * @param reason which promise it breaks
		 * @param remedy what the operator does
		 */
		void broken(String setting, String reason, String remedy);

	}

}
