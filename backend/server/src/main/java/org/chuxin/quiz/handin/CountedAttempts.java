package org.chuxin.quiz.handin;

import org.chuxin.quiz.attempt.AttemptRow;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.chuxin.points.DayTally;
import org.chuxin.quiz.marking.Counting;

/** Which attempts count, and what they yield; pure. */
public final class CountedAttempts {

	private static final Comparator<AttemptRow> BEST_FIRST = Comparator
		.<AttemptRow, Integer>comparing((attempt) -> Objects.requireNonNull(attempt.score()), Comparator.reverseOrder())
		.thenComparing((attempt) -> Objects.requireNonNull(attempt.seconds()))
		.thenComparing((attempt) -> Objects.requireNonNull(attempt.finishedAt()))
		.thenComparing(AttemptRow::number);

	private CountedAttempts() {
	}

	/**
	 * The attempts that count.
	 * @param counting the rule; best of day takes one real attempt of each day, never a
	 * mix
	 * @param attempts a resident's attempts at one quiz, open ones too
	 * @return at most one for each local day, by day
	 */
	public static List<AttemptRow> of(Counting counting, List<AttemptRow> attempts) {
		Map<LocalDate, AttemptRow> counted = new TreeMap<>(attempts.stream()
			.filter((attempt) -> !attempt.open() && (counting != Counting.SINGLE || attempt.number() == 1))
			.collect(Collectors.toMap(AttemptRow::day, (attempt) -> attempt,
					(one, other) -> (BEST_FIRST.compare(one, other) <= 0) ? one : other)));
		return List.copyOf(counted.values());
	}

	static List<DayTally> days(Counting counting, List<AttemptRow> attempts) {
		return of(counting, attempts).stream()
			.map((attempt) -> new DayTally(attempt.day(), Objects.requireNonNull(attempt.score()),
					Objects.requireNonNull(attempt.seconds()), Objects.requireNonNull(attempt.finishedAt()), 1))
			.toList();
	}

}
