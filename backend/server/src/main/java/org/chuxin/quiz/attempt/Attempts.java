package org.chuxin.quiz.attempt;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.chuxin.quiz.attempt.AttemptKey.Entrant;

import org.springframework.stereotype.Component;

/**
 * Attempts and their saves. Whoever writes is a lane, which locks entrants first and
 * attempts second; every list goes to SQL sorted by key, so that two lanes never wait for
 * each other in a circle. May block.
 */
@Component
public class Attempts {

	private static final int PORTION = 1_000;

	private final AttemptMapper attempts;

	private final SaveMapper saves;

	Attempts(AttemptMapper attempts, SaveMapper saves) {
		this.attempts = attempts;
		this.saves = saves;
	}

	/**
	 * Locks entrants, who may be new to the quiz.
	 * @param entrants whom a batch decides about
	 */
	public void enter(Collection<Entrant> entrants) {
		if (!entrants.isEmpty()) {
			this.attempts.enter(new TreeSet<>(entrants));
		}
	}

	/**
	 * Locks entrants who entered before.
	 * @param entrants whom a batch decides about
	 */
	public void lockEntrants(Collection<Entrant> entrants) {
		this.attempts.lockEntrants(new TreeSet<>(entrants));
	}

	/**
	 * Locks attempts.
	 * @param keys which
	 * @return those that exist
	 */
	public Map<AttemptKey, AttemptRow> lock(Collection<AttemptKey> keys) {
		return this.attempts.lock(new TreeSet<>(keys))
			.stream()
			.collect(Collectors.toMap(AttemptRow::key, Function.identity(), (one, _) -> one, HashMap::new));
	}

	/**
	 * All attempts of entrants.
	 * @param entrants whose
	 * @return attempts by entrant, each list by number
	 */
	public Map<Entrant, List<AttemptRow>> of(Collection<Entrant> entrants) {
		if (entrants.isEmpty()) {
			return new HashMap<>();
		}
		return this.attempts.of(new TreeSet<>(entrants))
			.stream()
			.collect(Collectors.groupingBy((row) -> row.key().entrant(), HashMap::new, Collectors.toList()));
	}

	/**
	 * All attempts of one resident at one quiz.
	 * @param entrant whose
	 * @return attempts by number
	 */
	public List<AttemptRow> of(Entrant entrant) {
		return this.attempts.of(List.of(entrant));
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
	 * Writes new attempts and the ends of old ones.
	 * @param rows attempts of distinct keys
	 */
	public void write(Collection<AttemptRow> rows) {
		if (!rows.isEmpty()) {
			Map<AttemptKey, AttemptRow> sorted = new TreeMap<>();
			rows.forEach((row) -> sorted.put(row.key(), row));
			this.attempts.write(sorted.values());
		}
	}

	/**
	 * What counts of whole attempts.
	 * @param keys which
	 * @return the newest save of each question
	 */
	public Saves saves(Collection<AttemptKey> keys) {
		return new Saves(keys.isEmpty() ? List.of() : this.saves.newest(new TreeSet<>(keys)));
	}

	/**
	 * What stands where new saves come in.
	 * @param commands the new saves
	 * @return what used their numbers, and the newest save of each question
	 */
	public Saves savesFor(Collection<Save> commands) {
		return new Saves(this.saves.usedAndNewest(commands));
	}

	/**
	 * Appends what a batch added, in portions that one statement can carry.
	 * @param saves what the batch knows
	 */
	public void append(Saves saves) {
		List<Save> added = saves.added();
		for (int from = 0; from < added.size(); from += PORTION) {
			this.saves.append(added.subList(from, Math.min(added.size(), from + PORTION)));
		}
	}

}
