package org.chuxin.quiz.start;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

import org.chuxin.identity.OpenAccounts;
import org.chuxin.platform.Days;
import org.chuxin.platform.commit.Work;
import org.chuxin.quiz.attempt.AttemptKey;
import org.chuxin.quiz.attempt.AttemptKey.Entrant;
import org.chuxin.quiz.attempt.AttemptRow;
import org.chuxin.quiz.attempt.AttemptState;
import org.chuxin.quiz.attempt.LaneAttempts;
import org.chuxin.quiz.paper.Draw;
import org.chuxin.quiz.paper.Paper;
import org.chuxin.quiz.paper.QuizSettings;
import org.chuxin.quiz.paper.QuizText;
import org.chuxin.quiz.publication.LiveQuizzes;
import org.chuxin.quiz.publication.QuizRow;
import org.chuxin.quiz.publication.QuizTexts;
import org.chuxin.quiz.start.CarriedAttempts.Carried;
import org.jspecify.annotations.Nullable;

/**
 * Starts attempts within the quiz's limits (DOMAIN.md D5); starting twice gives the same
 * attempt.
 */
class StartWork implements Work<StartWork.Start, StartWork.Outcome> {

	private final LaneAttempts attempts;

	private final LiveQuizzes quizzes;

	private final QuizTexts texts;

	private final OpenAccounts accounts;

	private final CarriedAttempts carried;

	private final RandomGenerator random;

	StartWork(LaneAttempts attempts, LiveQuizzes quizzes, QuizTexts texts, OpenAccounts accounts,
			CarriedAttempts carried, RandomGenerator random) {
		this.attempts = attempts;
		this.quizzes = quizzes;
		this.texts = texts;
		this.accounts = accounts;
		this.carried = carried;
		this.random = random;
	}

	@Override
	public String name() {
		return "start";
	}

	@Override
	public List<Outcome> decide(List<Start> commands) {
		Map<Long, QuizRow> quizzes = this.quizzes.lock(commands.stream().map((each) -> each.key().quizId()).toList());
		Set<Long> open = this.accounts.hold(commands.stream().map((each) -> each.key().residentId()).toList());
		this.attempts.enter(commands.stream()
			.filter((command) -> open.contains(command.key().residentId()))
			.filter((command) -> admits(quizzes.get(command.key().quizId()), command.at()))
			.map((command) -> command.key().entrant())
			.toList());
		List<Entrant> entrants = commands.stream().map((command) -> command.key().entrant()).toList();
		Map<Entrant, List<AttemptRow>> known = this.attempts.lock(entrants);
		Map<Entrant, Carried> before = this.carried.of(entrants);
		List<AttemptRow> started = new ArrayList<>();
		List<Outcome> outcomes = new ArrayList<>(commands.size());
		for (Start command : commands) {
			Entrant entrant = command.key().entrant();
			List<AttemptRow> mine = known.computeIfAbsent(entrant, (_) -> new ArrayList<>());
			Outcome outcome = open.contains(entrant.residentId()) ? decide(command, quizzes.get(entrant.quizId()), mine,
					before.getOrDefault(entrant, Carried.nothing(entrant))) : new Outcome.AccountClosed();
			if (outcome instanceof Outcome.Started(AttemptRow row, boolean fresh) && fresh) {
				mine.add(row);
				started.add(row);
			}
			outcomes.add(outcome);
		}
		this.attempts.write(started);
		return outcomes;
	}

	private Outcome decide(Start command, @Nullable QuizRow quiz, List<AttemptRow> mine, Carried before) {
		for (AttemptRow row : mine) {
			if (row.number() == command.key().number()) {
				return new Outcome.Started((quiz != null) ? row.endingBy(quiz.closedAt()) : row, false);
			}
		}
		if (quiz == null || !quiz.visible()) {
			return new Outcome.NoQuiz();
		}
		if (!admits(quiz, command.at())) {
			return new Outcome.NotOpen();
		}
		for (AttemptRow row : mine) {
			if (row.open()) {
				return command.at().isAfter(row.lateAfter()) ? new Outcome.Overdue(row.key())
						: new Outcome.StillOpen(row.number());
			}
		}
		QuizText text = this.texts.get(quiz.id(), quiz.version());
		LocalDate today = Days.of(command.at());
		Outcome refusal = limits(text.settings(), mine, before, today);
		if (refusal != null) {
			return refusal;
		}
		if (command.key().number() != mine.size() + 1) {
			return new Outcome.WrongNumber(mine.size() + 1);
		}
		return new Outcome.Started(attempt(command, text, mine, today), true);
	}

	private static @Nullable Outcome limits(QuizSettings settings, List<AttemptRow> mine, Carried before,
			LocalDate today) {
		if (settings.attemptsInAll() != null && before.inAll() + mine.size() >= settings.attemptsInAll()) {
			return new Outcome.UsedUp();
		}
		long onThisDay = before.on(today) + mine.stream().filter((row) -> row.day().equals(today)).count();
		return (onThisDay >= settings.attemptsPerDay()) ? new Outcome.UsedToday() : null;
	}

	private AttemptRow attempt(Start command, QuizText text, List<AttemptRow> mine, LocalDate today) {
		byte[] seed = new byte[16];
		this.random.nextBytes(seed);
		List<Long> drawn = Draw.questions(text, mine.stream().map(AttemptRow::questions).toList(),
				new SplittableRandom(this.random.nextLong())); // a secure one costs more
																// than all else here
		Instant deadline = text.settings().deadline(command.at());
		return new AttemptRow(text.quizId(), command.key().residentId(), command.key().number(), text.version(),
				Paper.ALGORITHM, seed, AttemptRow.pack(drawn), today, command.at(), deadline,
				deadline.plus(text.settings().grace()), AttemptState.OPEN, null, text.settings().fullScore(), null,
				null, null, null);
	}

	private static boolean admits(@Nullable QuizRow quiz, Instant at) {
		return quiz != null && quiz.open(at);
	}

	/**
	 * A wish to start.
	 *
	 * @param key the attempt
	 * @param at when the server got it
	 */
	record Start(AttemptKey key, Instant at) {
	}

	/** What became of it. */
	sealed interface Outcome {

		/** The attempt, new or as it stands. */
		record Started(AttemptRow attempt, boolean fresh) implements Outcome {
		}

		/** Its resident closed the account meanwhile. */
		record AccountClosed() implements Outcome {
		}

		/** There is no such quiz, or residents must not know of it. */
		record NoQuiz() implements Outcome {
		}

		/** The quiz is not open at this moment. */
		record NotOpen() implements Outcome {
		}

		/** Another attempt is still being answered. */
		record StillOpen(int number) implements Outcome {
		}

		/** Another attempt ran out and must be marked first. */
		record Overdue(AttemptKey attempt) implements Outcome {
		}

		/** Numbers run without gaps. */
		record WrongNumber(int expected) implements Outcome {
		}

		/** No more today. */
		record UsedToday() implements Outcome {
		}

		/** No more at all. */
		record UsedUp() implements Outcome {
		}

	}

}
