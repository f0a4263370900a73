package org.chuxin.quiz.attempt;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An attempt as SQL keeps it.
 *
 * @param quizId the quiz
 * @param residentId the resident
 * @param number 1, 2, 3 …
 * @param quizVersion version of text and rules
 * @param algorithm how the paper follows from the seed
 * @param seed 16 random bytes
 * @param questionIds drawn questions, four bytes each
 * @param day local day of the start, to which limits and counting refer
 * @param startedAt when it started
 * @param deadline when its time is over
 * @param lateAfter the last moment at which a hand-in counts: deadline plus grace
 * @param state where it is
 * @param finishedAt when it finished; a run-out one at its deadline
 * @param fullScore hundredths
 * @param score hundredths, null while open
 * @param seconds whole seconds used, null while open
 * @param correct questions with full marks, null while open
 * @param keyVersion the key by which it was marked, null while open
 */
@SuppressWarnings("ArrayRecordComponent") // rows are compared by key, never as a whole
public record AttemptRow(long quizId, long residentId, int number, int quizVersion, int algorithm, byte[] seed,
		byte[] questionIds, LocalDate day, Instant startedAt, Instant deadline, Instant lateAfter, AttemptState state,
		@Nullable Instant finishedAt, int fullScore, @Nullable Integer score, @Nullable Integer seconds,
		@Nullable Integer correct, @Nullable Integer keyVersion) {

	/**
	 * The natural key.
	 * @return key
	 */
	public AttemptKey key() {
		return new AttemptKey(this.quizId, this.residentId, this.number);
	}

	/**
	 * Whether it is still being answered.
	 * @return true before it is finished
	 */
	public boolean open() {
		return this.state == AttemptState.OPEN;
	}

	/**
	 * What was drawn.
	 * @return ids in the bank, in the order to which saves refer
	 */
	public List<Long> questions() {
		ByteBuffer bytes = ByteBuffer.wrap(this.questionIds);
		List<Long> ids = new ArrayList<>(bytes.remaining() / Integer.BYTES);
		while (bytes.hasRemaining()) {
			ids.add((long) bytes.getInt());
		}
		return ids;
	}

	/**
	 * How many were drawn.
	 * @return questions on the paper
	 */
	public int questionCount() {
		return this.questionIds.length / Integer.BYTES;
	}

	/**
	 * The stored form of what was drawn.
	 * @param questions ids in the bank
	 * @return four bytes each
	 */
	public static byte[] pack(List<Long> questions) {
		ByteBuffer bytes = ByteBuffer.allocate(questions.size() * Integer.BYTES);
		questions.forEach((id) -> bytes.putInt(Math.toIntExact(id)));
		return bytes.array();
	}

	/**
	 * The same attempt, closed early with its quiz.
	 * @param closedAt when an organiser closed the quiz, null while nobody did
	 * @return an attempt that ends by then
	 */
	public AttemptRow endingBy(@Nullable Instant closedAt) {
		if (closedAt == null || !closedAt.isBefore(this.deadline)) {
			return this;
		}
		Instant lastMoment = closedAt.plus(Duration.between(this.deadline, this.lateAfter));
		return new AttemptRow(this.quizId, this.residentId, this.number, this.quizVersion, this.algorithm, this.seed,
				this.questionIds, this.day, this.startedAt, closedAt, lastMoment, this.state, this.finishedAt,
				this.fullScore, this.score, this.seconds, this.correct, this.keyVersion);
	}

	/**
	 * The same attempt, finished.
	 * @param end how it ended
	 * @param at when it ended
	 * @param score hundredths
	 * @param seconds whole seconds used
	 * @param correct questions with full marks
	 * @param keyVersion the key by which it was marked
	 * @return the finished attempt
	 */
	public AttemptRow finished(AttemptState end, Instant at, int score, int seconds, int correct, int keyVersion) {
		return new AttemptRow(this.quizId, this.residentId, this.number, this.quizVersion, this.algorithm, this.seed,
				this.questionIds, this.day, this.startedAt, this.deadline, this.lateAfter, end, at, this.fullScore,
				score, seconds, correct, keyVersion);
	}

}
