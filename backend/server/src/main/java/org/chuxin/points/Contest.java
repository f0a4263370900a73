package org.chuxin.points;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A contest and the switch of its board, which is off until somebody switches it on with
 * an end (DOMAIN.md A1).
 *
 * @param id key inside the server
 * @param code public id, chosen by the organiser
 * @param boardSince when the board was switched on last, null when it was switched off
 * @param boardEndsAt when it goes off by itself, null when it was switched off
 */
public record Contest(long id, String code, @Nullable Instant boardSince, @Nullable Instant boardEndsAt) {

	/**
	 * Whether the board is on.
	 * @param now the moment
	 * @return true from the switch until its end
	 */
	public boolean boardOn(Instant now) {
		return this.boardEndsAt != null && now.isBefore(this.boardEndsAt);
	}

}
