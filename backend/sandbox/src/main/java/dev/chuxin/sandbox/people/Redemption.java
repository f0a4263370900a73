package dev.chuxin.sandbox.people;

/**
 * What became of a code.
 */
public sealed interface Redemption {

	/**
	 * The code belongs to this person.
	 */
	record Valid(Person person) implements Redemption {
	}

	/**
	 * The code was used before.
	 */
	record Used() implements Redemption {
	}

	/**
	 * The code is unknown or too old.
	 */
	record Invalid() implements Redemption {
	}

}
