package org.chuxin.quiz.attempt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The saves that a batch knows, by question and save number; collects what is new. */
public final class Saves {

	private final Map<Save.Place, NavigableMap<Integer, Save>> known = new HashMap<>();

	private final List<Save> added = new ArrayList<>();

	/**
	 * Starts from what is stored.
	 * @param stored saves in any order
	 */
	public Saves(Collection<Save> stored) {
		stored.forEach(this::put);
	}

	private void put(Save save) {
		this.known.computeIfAbsent(save.place(), (_) -> new TreeMap<>()).put(save.saveNumber(), save);
	}

	/**
	 * The save that used this number before.
	 * @param save a save of the same question and number
	 * @return what was kept under it
	 */
	public Optional<Save> used(Save save) {
		return Optional.ofNullable(numbers(save.place()).get(save.saveNumber()));
	}

	/**
	 * The newest save of a question: the one that counts.
	 * @param place the question
	 * @return the save, or empty when nothing was saved
	 */
	public Optional<Save> newest(Save.Place place) {
		return Optional.ofNullable(numbers(place).lastEntry()).map(Map.Entry::getValue);
	}

	/**
	 * The newest save of every question.
	 * @return saves in no order
	 */
	public List<Save> newest() {
		return this.known.values().stream().map((numbers) -> numbers.lastEntry().getValue()).toList();
	}

	/**
	 * Keeps a save unless a newer one was there first; either way the newest stands.
	 * @param save the save
	 * @return what stands now
	 */
	public Save add(Save save) {
		Optional<Save> newer = newest(save.place()).filter((newest) -> newest.saveNumber() > save.saveNumber());
		if (newer.isPresent()) {
			return newer.get();
		}
		put(save);
		this.added.add(save);
		return save;
	}

	/**
	 * What is to be written.
	 * @return new saves in the order of the primary key
	 */
	public List<Save> added() {
		return this.added.stream().sorted(Save.ORDER).toList();
	}

	private NavigableMap<Integer, Save> numbers(Save.Place place) {
		NavigableMap<Integer, Save> numbers = this.known.get(place);
		return (numbers != null) ? numbers : new TreeMap<>();
	}

}
