package org.chuxin.activity.presence;

/** Which half of a presence is meant. */
public enum Direction {

	/** Coming. */
	IN('i'),

	/** Going. */
	OUT('o');

	private final char letter;

	Direction(char letter) {
		this.letter = letter;
	}

	/** How codes name it. */
	char letter() {
		return this.letter;
	}

	static Direction of(String letter) {
		return (letter.charAt(0) == IN.letter) ? IN : OUT;
	}

}
