package org.chuxin.quiz.marking;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is right; never leaves the server before the rules allow it. */
public sealed interface Key {

	/**
	 * The right options of a single or multiple choice or a statement.
	 *
	 * @param mask bit n is set when option n of the bank's order is right; at least one
	 */
	record Choices(int mask) implements Key {

		/**
		 * Checks the mask.
		 * @throws IllegalArgumentException when no option is right
		 */
		public Choices {
			if (mask == 0) {
				throw new IllegalArgumentException("A key has at least one right option");
			}
		}

	}

	/**
	 * The accepted texts of a question to fill in.
	 *
	 * @param accepted texts as the bank has them, to be shown
	 * @param forms what they normalise to, to be compared: derived once, because marking
	 * is on the hot path
	 */
	record Texts(List<String> accepted, Set<String> forms) implements Key {

		/** Keeps its own copies. */
		public Texts {
			accepted = List.copyOf(accepted);
			forms = Set.copyOf(forms);
		}

		/**
		 * A key of these texts.
		 * @param accepted texts as the bank has them
		 */
		public Texts(List<String> accepted) {
			this(accepted, accepted.stream().map(FillText::normalise).collect(Collectors.toSet()));
		}

	}

}
