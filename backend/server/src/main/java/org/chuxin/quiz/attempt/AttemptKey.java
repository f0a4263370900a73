package org.chuxin.quiz.attempt;

import java.util.Comparator;

/**
 * The natural key of an attempt.
 *
 * @param quizId the quiz
 * @param residentId the resident
 * @param number 1, 2, 3 … over the whole quiz, without gaps
 */
public record AttemptKey(long quizId, long residentId, int number) implements Comparable<AttemptKey> {

	private static final Comparator<AttemptKey> ORDER = Comparator.comparingLong(AttemptKey::quizId)
		.thenComparingLong(AttemptKey::residentId)
		.thenComparingInt(AttemptKey::number);

	/**
	 * Whose attempt it is.
	 * @return the row that lanes lock before they decide
	 */
	public Entrant entrant() {
		return new Entrant(this.quizId, this.residentId);
	}

	@Override
	public int compareTo(AttemptKey other) {
		return ORDER.compare(this, other);
	}

	/**
	 * A resident in a quiz: the row that lanes lock before they decide about any of their
	 * attempts.
	 */
	public record Entrant(long quizId, long residentId) implements Comparable<Entrant> {

		@Override
		public int compareTo(Entrant other) {
			return Comparator.comparingLong(Entrant::quizId)
				.thenComparingLong(Entrant::residentId)
				.compare(this, other);
		}

	}

}
