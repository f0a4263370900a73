package org.chuxin.quiz.publication;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A quiz as SQL keeps it: what may change, so it is never cached where a decision depends
 * on it.
 *
 * @param id key inside the server, the same as its contest's
 * @param code public id, chosen by the organiser
 * @param state where it is
 * @param version version of text and rules in force, 0 while never published
 * @param keyVersion version of the answers in force, 0 while never published
 * @param settings settings as JSON
 * @param opensAt first moment of the window
 * @param closesAt end of the window
 * @param closedAt when an organiser closed it, null while nobody did
 */
public record QuizRow(long id, String code, PublicationState state, int version, int keyVersion, String settings,
		Instant opensAt, Instant closesAt, @Nullable Instant closedAt) {

	/**
	 * Whether residents may know of it.
	 * @return true once published
	 */
	public boolean visible() {
		return this.state == PublicationState.PUBLISHED || this.state == PublicationState.CLOSED;
	}

	/**
	 * Whether an attempt may start.
	 * @param at the moment
	 * @return true inside the window of a published quiz
	 */
	public boolean open(Instant at) {
		return this.state == PublicationState.PUBLISHED && !at.isBefore(this.opensAt) && at.isBefore(this.closesAt);
	}

	/**
	 * Whether it is over for everybody.
	 * @param at the moment
	 * @return true after its end or its closing
	 */
	public boolean over(Instant at) {
		return this.state == PublicationState.CLOSED || !at.isBefore(this.closesAt);
	}

	/**
	 * When it ended or will end.
	 * @return the earlier of its end and its closing
	 */
	public Instant end() {
		return (this.closedAt != null && this.closedAt.isBefore(this.closesAt)) ? this.closedAt : this.closesAt;
	}

}
