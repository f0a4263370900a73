package org.chuxin.quiz.attempt;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.chuxin.quiz.attempt.AttemptKey.Entrant;

import org.springframework.stereotype.Component;

/** Attempts and their saves, one resident at a time or for the sweeper. May block. */
@Component
public class Attempts {

	private final AttemptMapper attempts;

	private final SaveMapper saves;

	Attempts(AttemptMapper attempts, SaveMapper saves) {
		this.attempts = attempts;
		this.saves = saves;
	}

	/**
	 * All attempts of one resident at one quiz.
	 * @param entrant whose
	 * @return attempts by number
	 */
	public List<AttemptRow> of(Entrant entrant) {
		return this.attempts.of(entrant);
	}

	/**
	 * Finds an attempt.
	 * @param key which
	 * @return the attempt, or empty
	 */
	public Optional<AttemptRow> find(AttemptKey key) {
		return Optional.ofNullable(this.attempts.find(key));
	}

	/**
	 * Open attempts whose time is over, or whose quiz is.
	 * @param now the moment
	 * @param limit how many at most
	 * @return their keys
	 */
	public List<AttemptKey> overdue(Instant now, int limit) {
		return this.attempts.overdue(now, limit);
	}

	/**
	 * What counts of an attempt.
	 * @param key which
	 * @return the newest save of each question
	 */
	public Saves saves(AttemptKey key) {
		return new Saves(this.saves.newest(key));
	}

	/**
	 * The save that used a number.
	 * @param save a save of the same question and number
	 * @return what was kept under it
	 */
	public Optional<Save> used(Save save) {
		return Optional.ofNullable(this.saves.used(save));
	}

}
