package org.chuxin.quiz.handin;

import org.chuxin.quiz.attempt.Attempts;
import org.chuxin.quiz.attempt.AttemptRow;
import org.chuxin.quiz.attempt.AttemptKey;
import org.chuxin.quiz.attempt.Save;
import org.chuxin.quiz.attempt.Saves;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.chuxin.identity.OpenAccounts;
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

	private final Attempts attempts;

	private final LiveQuizzes quizzes;

	private final QuizTexts texts;

	private final Standings standings;

	private final OpenAccounts accounts;

	private final ApplicationEventPublisher events;

	HandInWork(Attempts attempts, LiveQuizzes quizzes, QuizTexts texts, Standings standings, OpenAccounts accounts,
			ApplicationEventPublisher events) {
		this.attempts = attempts;
		this.quizzes = quizzes;
		this.texts = texts;
		this.standings = standings;
		this.accounts = accounts;
		this.events = events;
	}

	@Override
	public String name() {
		return "hand-in";
	}

	@Override
	public List<Outcome> decide(List<HandIn> commands) {
		Map<Long, QuizRow> quizzes = this.quizzes.lock(commands.stream().map((each) -> each.key().quizId()).toList());
		Set<Long> open = openAccounts(commands);
		List<AttemptKey> keys = commands.stream().map(HandIn::key).distinct().toList();
		this.attempts.lockEntrants(keys.stream().map(AttemptKey::entrant).toList());
		Map<AttemptKey, AttemptRow> attempts = this.attempts.lock(keys);
		Saves known = this.attempts
			.saves(attempts.values().stream().filter(AttemptRow::open).map(AttemptRow::key).toList());
		Map<AttemptKey, AttemptRow> finished = new LinkedHashMap<>();
		for (HandIn command : commands) {
			AttemptRow attempt = attempts.get(command.key());
			if (attempt != null && attempt.open() && command.mayAct(open)) {
				QuizRow quiz = Objects.requireNonNull(quizzes.get(attempt.quizId()));
				AttemptRow after = finish(command, attempt.endingBy(quiz.closedAt()), quiz, known);
				attempts.put(command.key(), after);
				if (!after.open()) {
					finished.put(command.key(), after);
				}
			}
		}
		this.attempts.append(known);
		this.attempts.write(finished.values());
		Map<Entrant, Standing> booked = book(finished);
		return commands.stream()
			.map((command) -> command.mayAct(open)
					? outcome(attempts.get(command.key()), booked.get(command.key().entrant()))
					: new Outcome.AccountClosed())
			.toList();
	}

	private Set<Long> openAccounts(List<HandIn> commands) {
		return this.accounts.hold(commands.stream()
			.filter((command) -> !command.onlyIfOverdue())
			.map((command) -> command.key().residentId())
			.toList());
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

	private Map<Entrant, Standing> book(Map<AttemptKey, AttemptRow> finished) {
		if (finished.isEmpty()) {
			return Map.of();
		}
		Map<Entrant, List<AttemptRow>> all = this.attempts
			.of(finished.keySet().stream().map(AttemptKey::entrant).toList());
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

		private boolean mayAct(Set<Long> openAccounts) {
			return this.onlyIfOverdue || openAccounts.contains(this.key.residentId());
		}
	}

	/** What became of it. */
	public sealed interface Outcome {

		/** The attempt is finished, now or before. */
		record Finished(AttemptRow attempt, @Nullable Standing standing) implements Outcome {
		}

		/** It still runs. */
		record NotYet() implements Outcome {
		}

		/** Its resident closed the account meanwhile. */
		record AccountClosed() implements Outcome {
		}

		/** There is no such attempt. */
		record NoAttempt() implements Outcome {
		}

	}

}
