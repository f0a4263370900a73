package dev.chuxin.bench.usual.store;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;

/** Natural keys of the server's tables. */
public final class Ids {

	private Ids() {
	}

	/** A resident in a quiz. */
	@Embeddable
	public record EntrantId(long quizId, long residentId) {
	}

	/** An attempt. */
	@Embeddable
	public record AttemptId(long quizId, long residentId, int number) {
	}

	/** A save of one question. */
	@Embeddable
	public record SaveId(long quizId, long residentId, int number, short question, int saveNumber) {
	}

	/** A resident in a contest. */
	@Embeddable
	public record StandingId(long contestId, long residentId) {
	}

	/** An entry of the ledger. */
	@Embeddable
	public record LedgerId(long contestId, long residentId, String source, LocalDate day, int correction) {
	}

	/** A resident at an activity. */
	@Embeddable
	public record SignUpId(long activityId, long residentId) {
	}

}
