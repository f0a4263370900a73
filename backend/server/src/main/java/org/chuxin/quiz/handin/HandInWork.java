package org.chuxin.quiz.handin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.chuxin.identity.OpenAccounts;
import org.chuxin.platform.commit.Work;
import org.chuxin.points.Standing;
import org.chuxin.points.Standings;
import org.chuxin.points.Tally;
import org.chuxin.quiz.attempt.AttemptKey;
import org.chuxin.quiz.attempt.AttemptKey.Entrant;
import org.chuxin.quiz.attempt.AttemptRow;
import org.chuxin.quiz.attempt.LaneAttempts;
import org.chuxin.quiz.attempt.LaneSaves;
import org.chuxin.quiz.attempt.Save;
import org.chuxin.quiz.attempt.Saves;
import org.chuxin.quiz.publication.LiveQuizzes;
import org.chuxin.quiz.publication.QuizRow;
import org.chuxin.quiz.publication.QuizTexts;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Finishes attempts, marks them and books what now counts: once, however often it is
 * asked.
 */
public class HandInWork implements Work<HandInWork.HandIn, HandInWork.Outcome> {

	private final LaneAttempts attempts;

	private final LaneSaves saves;

	private final LiveQuizzes quizzes;

	private final QuizTexts texts;

	private final Standings standings;

	private final OpenAccounts accounts;

	private final ApplicationEventPublisher events;

	HandInWork(LaneAttempts attempts, LaneSaves saves, LiveQuizzes quizzes, QuizTexts texts, Standings standings,
			OpenAccounts accounts, ApplicationEventPublisher events) {
		this.attempts = attempts;
		this.saves = saves;
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
		Map<Entrant, List<AttemptRow>> attempts = this.attempts
			.lock(commands.stream().map((each) -> each.key().entrant()).toList());
		Map<AttemptKey, AttemptRow> known = new HashMap<>();
		attempts.values()
			.forEach((rows) -> rows.forEach((row) -> known.put(row.key(),
					row.open() ? row.endingBy(Objects.requireNonNull(quizzes.get(row.quizId())).closedAt()) : row)));
		Map<AttemptKey, HandIn> ending = ending(commands, known, open);
		finish(ending.values(), known, quizzes);
		Map<Entrant, Standing> booked = book(ending.keySet(), attempts, known);
		return commands.stream()
			.map((command) -> command.mayAct(open)
					? outcome(known.get(command.key()), booked.get(command.key().entrant()))
					: new Outcome.AccountClosed())
			.toList();
	}

	/** The first command of each open attempt that may end it. */
	private static Map<AttemptKey, HandIn> ending(List<HandIn> commands, Map<AttemptKey, AttemptRow> known,
			Set<Long> open) {
		Map<AttemptKey, HandIn> ending = new LinkedHashMap<>();
		for (HandIn command : commands) {
			AttemptRow attempt = known.get(command.key());
			if (attempt != null && attempt.open() && command.mayAct(open)
					&& (!command.onlyIfOverdue() || command.late(attempt))) {
				ending.putIfAbsent(command.key(), command);
			}
		}
		return ending;
	}

	private Set<Long> openAccounts(List<HandIn> commands) {
		return this.accounts.hold(commands.stream()
			.filter((command) -> !command.onlyIfOverdue())
			.map((command) -> command.key().residentId())
			.toList());
	}

	private void finish(Collection<HandIn> ending, Map<AttemptKey, AttemptRow> known, Map<Long, QuizRow> quizzes) {
		if (ending.isEmpty()) {
			return;
		}
		this.saves.keep(ending.stream()
			.filter((command) -> !command.late(Objects.requireNonNull(known.get(command.key()))))
			.flatMap((command) -> command.riding().stream())
			.toList());
		Saves saves = new Saves(this.saves.newest(ending.stream().map((command) -> command.key().entrant()).toList()));
		List<AttemptRow> finished = new ArrayList<>(ending.size());
		for (HandIn command : ending) {
			AttemptRow attempt = Objects.requireNonNull(known.get(command.key()));
			QuizRow quiz = Objects.requireNonNull(quizzes.get(attempt.quizId()));
			AttemptRow after = Finish.of(attempt, command.late(attempt), command.at(),
					this.texts.get(quiz.id(), attempt.quizVersion()), this.texts.keys(quiz.id(), quiz.keyVersion()),
					saves);
			known.put(command.key(), after);
			finished.add(after);
		}
		this.attempts.write(finished);
	}

	private Map<Entrant, Standing> book(Set<AttemptKey> finished, Map<Entrant, List<AttemptRow>> attempts,
			Map<AttemptKey, AttemptRow> known) {
		Set<Entrant> entrants = finished.stream().map(AttemptKey::entrant).collect(Collectors.toSet());
		List<Tally> tallies = new ArrayList<>(entrants.size());
		for (Entrant entrant : entrants) {
			List<AttemptRow> rows = Objects.requireNonNull(attempts.get(entrant))
				.stream()
				.map((row) -> Objects.requireNonNull(known.get(row.key())))
				.toList();
			AttemptRow last = rows.getLast();
			tallies.add(new Tally(entrant.quizId(), entrant.residentId(), CountedAttempts
				.days(this.texts.get(last.quizId(), last.quizVersion()).settings().counting(), rows)));
		}
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

		private boolean late(AttemptRow attempt) {
			return this.at.isAfter(attempt.lateAfter());
		}

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
