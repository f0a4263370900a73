package org.chuxin.quiz.attempt;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

import org.chuxin.quiz.marking.Answer;
import org.jspecify.annotations.Nullable;

/**
 * A saved answer; kept with every save number, so that a repeated save gets its first
 * answer.
 *
 * @param quizId the quiz
 * @param residentId the resident
 * @param number the attempt
 * @param question position of the question in what was drawn
 * @param saveNumber rises with every tap on this question
 * @param chosen bit n = option n of the bank; null where an answer is written
 * @param written the written answer; null where options are chosen
 * @param savedAt when the server got it
 */
public record Save(long quizId, long residentId, int number, int question, int saveNumber, @Nullable Integer chosen,
		@Nullable String written, Instant savedAt) {

	/**
	 * The attempt it belongs to.
	 * @return its key
	 */
	public AttemptKey attempt() {
		return new AttemptKey(this.quizId, this.residentId, this.number);
	}

	/**
	 * The question it answers.
	 * @return attempt and position
	 */
	public Place place() {
		return new Place(attempt(), this.question);
	}

	/**
	 * The natural key.
	 * @return question and save number
	 */
	public Key key() {
		return new Key(attempt(), this.question, this.saveNumber);
	}

	/**
	 * Whether it says the same.
	 * @param other another save of the same question
	 * @return true if only number or time differ
	 */
	public boolean sameContent(Save other) {
		return Objects.equals(this.chosen, other.chosen) && Objects.equals(this.written, other.written);
	}

	/**
	 * What it says, to be marked.
	 * @return the answer
	 */
	public Answer answer() {
		if (this.chosen != null) {
			return new Answer.Chosen(this.chosen);
		}
		return new Answer.Written((this.written != null) ? this.written : "");
	}

	/**
	 * A question of an attempt.
	 *
	 * @param attempt the attempt
	 * @param question position in what was drawn
	 */
	public record Place(AttemptKey attempt, int question) {
	}

	/**
	 * The natural key, in the order of SQL's.
	 *
	 * @param attempt the attempt
	 * @param question position in what was drawn
	 * @param saveNumber rises with every tap on this question
	 */
	public record Key(AttemptKey attempt, int question, int saveNumber) implements Comparable<Key> {

		private static final Comparator<Key> ORDER = Comparator.comparing(Key::attempt)
			.thenComparingInt(Key::question)
			.thenComparingInt(Key::saveNumber);

		@Override
		public int compareTo(Key other) {
			return ORDER.compare(this, other);
		}

	}

}
