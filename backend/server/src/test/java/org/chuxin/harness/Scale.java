package org.chuxin.harness;

/** Whether tests run in their short form or with the numbers that issues name. */
public final class Scale {

	private static final boolean LONG = Boolean.getBoolean("chuxin.long");

	private Scale() {
	}

	/**
	 * Chooses a number.
	 * @param brief what everyday runs use
	 * @param full what an issue names, with {@code -Dchuxin.long=true}
	 * @return one of them
	 */
	public static int of(int brief, int full) {
		return LONG ? full : brief;
	}

}
