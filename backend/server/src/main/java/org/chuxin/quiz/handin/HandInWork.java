package org.chuxin.quiz.handin;

import org.chuxin.quiz.attempt.AttemptMapper;
import org.chuxin.quiz.attempt.AttemptRow;
import org.chuxin.quiz.attempt.AttemptKey;
import org.chuxin.quiz.attempt.Save;
import org.chuxin.quiz.attempt.SaveMapper;
import org.chuxin.quiz.attempt.Saves;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.chuxin.platform.commit.Work;
import org.chuxin.points.Standing;
import org.chuxin.points.Standings;
import org.chuxin.points.Tally;
import org.chuxin.quiz.publication.LiveQuizzes;
import org.chuxin.quiz.publication.QuizRow;
import org.chuxin.quiz.publication.QuizTexts;
import org.chuxin.quiz.attempt.AttemptKey.Entrant;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Finishes attempts, marks them and books what now counts: once, however often it is
 * asked.
 */
public class HandInWork implements Work<HandInWork.HandIn, HandInWork.Outcome> {

	private final AttemptMapper attempts;

	private final SaveMapper saves;

	private final LiveQuizzes quizzes;

	private final QuizTexts texts;

	private final Standings standings;

	private final ApplicationEventPublisher events;

	HandInWork(AttemptMapper attempts, SaveMapper saves, LiveQuizzes quizzes, QuizTexts texts, Standings standings,
			ApplicationEventPublisher events) {
		this.attempts = attempts;
		this.saves = saves;
		this.quizzes = quizzes;
		this.texts = texts;
		this.standings = standings;
		this.events = events;
	}

	@Override
	public String name() {
		return "hand-in";
	}

	@Override
	public List<Outcome> decide(List<HandIn> commands) {
		Map<Long, QuizRow> quizzes = this.quizzes.lock(commands.stream().map((each) -> each.key().quizId()).toList());
		TreeSet<AttemptKey> keys = commands.stream().map(HandIn::key).collect(Collectors.toCollection(TreeSet::new));
		TreeSet<Entrant> entrants = keys.stream()
			.map(AttemptKey::entrant)
			.collect(Collectors.toCollection(TreeSet::new));
		this.attempts.lockEntrants(entrants);
		Map<AttemptKey, AttemptRow> attempts = byKey(this.attempts.lock(keys));
		TreeSet<AttemptKey> open = attempts.values()
			.stream()
			.filter(AttemptRow::open)
			.map(AttemptRow::key)
			.collect(Collectors.toCollection(TreeSet::new));
		Saves known = new Saves(open.isEmpty() ? List.of() : this.saves.of(open));
		Map<AttemptKey, AttemptRow> finished = new LinkedHashMap<>();
		for (HandIn command : commands) {
			AttemptRow attempt = attempts.get(command.key());
			if (attempt != null && attempt.open()) {
				QuizRow quiz = Objects.requireNonNull(quizzes.get(attempt.quizId()));
				AttemptRow after = finish(command, attempt.endingBy(quiz.closedAt()), quiz, known);
				attempts.put(command.key(), after);
				if (!after.open()) {
					finished.put(command.key(), after);
				}
			}
		}
		write(known, finished);
		Map<Entrant, Standing> booked = book(finished);
		return commands.stream()
			.map((command) -> outcome(attempts.get(command.key()), booked.get(command.key().entrant())))
			.toList();
	}

	private AttemptRow finish(HandIn command, AttemptRow attempt, QuizRow quiz, Saves known) {
		boolean late = command.at().isAfter(attempt.lateAfter());
		if (command.onlyIfOverdue() && !late) {
			return attempt;
		}
		if (!late) {
			command.riding().stream().filter((save) -> known.used(save).isEmpty()).forEach(known::add);
		}
		return Finish.of(attempt, late, command.at(), this.texts.get(quiz.id(), attempt.quizVersion()),
				this.texts.keys(quiz.id(), quiz.keyVersion()), known);
	}

	private void write(Saves known, Map<AttemptKey, AttemptRow> finished) {
		List<Save> added = known.added();
		if (!added.isEmpty()) {
			this.saves.append(added);
		}
		if (!finished.isEmpty()) {
			this.attempts.write(new java.util.TreeMap<>(finished).values());
		}
	}

	private Map<Entrant, Standing> book(Map<AttemptKey, AttemptRow> finished) {
		if (finished.isEmpty()) {
			return Map.of();
		}
		Collection<Entrant> entrants = finished.keySet().stream().map(AttemptKey::entrant).distinct().toList();
		Map<Entrant, List<AttemptRow>> all = this.attempts.of(entrants)
			.stream()
			.collect(Collectors.groupingBy((row) -> row.key().entrant()));
		List<Tally> tallies = new ArrayList<>(all.size());
		all.forEach((entrant, rows) -> {
			AttemptRow last = rows.getLast();
			tallies.add(new Tally(entrant.quizId(), entrant.residentId(), CountedAttempts
				.days(this.texts.get(last.quizId(), last.quizVersion()).settings().counting(), rows)));
		});
		Map<Entrant, Standing> booked = new HashMap<>();
		for (Standing standing : this.standings.book(tallies)) {
			booked.put(new Entrant(standing.contestId(), standing.residentId()), standing);
		}
		return booked;
	}

	private static Outcome outcome(@Nullable AttemptRow attempt, @Nullable Standing standing) {
		if (attempt == null) {
			return new Outcome.NoAttempt();
		}
		return attempt.open() ? new Outcome.NotYet() : new Outcome.Finished(attempt, standing);
	}

	private static Map<AttemptKey, AttemptRow> byKey(List<AttemptRow> rows) {
		Map<AttemptKey, AttemptRow> byKey = new HashMap<>();
		rows.forEach((row) -> byKey.put(row.key(), row));
		return byKey;
	}

	@Override
	public void committed(List<Outcome> outcomes) {
		Map<Entrant, Standing> newest = new HashMap<>();
		for (Outcome outcome : outcomes) {
			if (outcome instanceof Outcome.Finished(AttemptRow attempt, Standing standing) && standing != null) {
				newest.put(attempt.key().entrant(), standing);
			}
		}
		if (!newest.isEmpty()) {
			this.events.publishEvent(new Standing.Changed(List.copyOf(newest.values())));
		}
	}

	/**
	 * A hand-in, or the end of a time.
	 *
	 * @param key the attempt
	 * @param riding saves that the client does not know to be kept
	 * @param at when the server got it
	 * @param onlyIfOverdue true for the sweeper, which must not end what still runs
	 */
	public record HandIn(AttemptKey key, List<Save> riding, Instant at, boolean onlyIfOverdue) {
	}

	/** What became of it. */
	public sealed interface Outcome {

		/** The attempt is finished, now or before. */
		record Finished(AttemptRow attempt, @Nullable Standing standing) implements Outcome {
		}

		/** It still runs. */
		record NotYet() implements Outcome {
		}

		/** There is no such attempt. */
		record NoAttempt() implements Outcome {
		}

	}

}
