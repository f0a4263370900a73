package org.chuxin.quiz.marking;

/** What a resident answered. */
public sealed interface Answer {

	/**
	 * Options of a single or multiple choice or a statement.
	 *
	 * @param mask bit n is set when option n of the bank's order is chosen; 0 when the
	 * choice was cleared
	 */
	record Chosen(int mask) implements Answer {
	}

	/**
	 * A text.
	 *
	 * @param text as it was typed; empty when it was cleared
	 */
	record Written(String text) implements Answer {
	}

	/** Nothing was saved for the question. */
	record None() implements Answer {
	}

}
