package org.chuxin.quiz.marking;

/** Says what an answer earns (DOMAIN.md D3): pure, and total for every input. */
public final class Marking {

	private Marking() {
	}

	/**
	 * Marks one question.
	 * @param rule what an incomplete choice earns
	 * @param key what is right
	 * @param answer what was answered; one of another kind than the key earns 0
	 * @param marksHundredths what a right answer earns, in hundredths of a mark, 0 or
	 * more
	 * @return from 0 to {@code marksHundredths}, rounded down to whole hundredths
	 * @throws IllegalArgumentException when the marks are negative
	 */
	public static int mark(MarkingRule rule, Key key, Answer answer, int marksHundredths) {
		if (marksHundredths < 0) {
			throw new IllegalArgumentException("Marks are not negative: " + marksHundredths);
		}
		return switch (key) {
			case Key.Choices choices ->
				(answer instanceof Answer.Chosen chosen) ? choice(rule, choices, chosen, marksHundredths) : 0;
			case Key.Texts texts ->
				(answer instanceof Answer.Written written && accepts(texts, written)) ? marksHundredths : 0;
		};
	}

	private static int choice(MarkingRule rule, Key.Choices key, Answer.Chosen answer, int marks) {
		if ((answer.mask() & ~key.mask()) != 0) {
			return 0;
		}
		int right = Integer.bitCount(key.mask());
		int found = Integer.bitCount(answer.mask());
		if (found == right) {
			return marks;
		}
		return switch (rule) {
			case ALL_OR_NOTHING -> 0;
			case HALF -> (found > 0) ? marks / 2 : 0;
			case PER_OPTION -> (int) ((long) marks * found / right);
		};
	}

	private static boolean accepts(Key.Texts key, Answer.Written answer) {
		String form = FillText.normalise(answer.text());
		return !form.isEmpty() && key.forms().contains(form);
	}

}
