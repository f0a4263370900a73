package org.chuxin.quiz.attempt;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;

import static java.util.Comparator.comparingInt;

/** What counts of saved answers: the newest of each question. */
public final class Saves {

	private static final BinaryOperator<Save> NEWER = BinaryOperator.maxBy(comparingInt(Save::saveNumber));

	private final Map<Save.Place, Save> newest = new HashMap<>();

	/**
	 * Picks the newest.
	 * @param saves in any order
	 */
	public Saves(Collection<Save> saves) {
		saves.forEach((save) -> this.newest.merge(save.place(), save, NEWER));
	}

	/**
	 * The newest save of a question: the one that counts.
	 * @param place the question
	 * @return the save, or empty when nothing was saved
	 */
	public Optional<Save> newest(Save.Place place) {
		return Optional.ofNullable(this.newest.get(place));
	}

	/**
	 * The newest save of every question.
	 * @return saves in no order
	 */
	public Collection<Save> newest() {
		return this.newest.values();
	}

}
