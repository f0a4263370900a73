package org.chuxin.quiz.answer;

import org.chuxin.quiz.attempt.Attempts;
import org.chuxin.quiz.attempt.AttemptRow;
import org.chuxin.quiz.attempt.AttemptKey;
import org.chuxin.quiz.attempt.Save;
import org.chuxin.quiz.attempt.Saves;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.chuxin.identity.OpenAccounts;
import org.chuxin.platform.commit.Work;
import org.chuxin.quiz.publication.LiveQuizzes;
import org.chuxin.quiz.publication.QuizRow;
import org.jspecify.annotations.Nullable;

/**
 * Saves answers of open attempts; a save that was overtaken by a newer one changes
 * nothing.
 */
class SaveWork implements Work<Save, SaveWork.Outcome> {

	private final Attempts attempts;

	private final LiveQuizzes quizzes;

	private final OpenAccounts accounts;

	SaveWork(Attempts attempts, LiveQuizzes quizzes, OpenAccounts accounts) {
		this.attempts = attempts;
		this.quizzes = quizzes;
		this.accounts = accounts;
	}

	@Override
	public String name() {
		return "save";
	}

	@Override
	public List<Outcome> decide(List<Save> commands) {
		Map<Long, QuizRow> quizzes = this.quizzes.lock(commands.stream().map(Save::quizId).toList());
		Set<Long> open = this.accounts.hold(commands.stream().map(Save::residentId).toList());
		Map<AttemptKey, AttemptRow> attempts = this.attempts.lock(commands.stream().map(Save::attempt).toList());
		Saves known = this.attempts.savesFor(commands);
		List<Outcome> outcomes = new ArrayList<>(commands.size());
		for (Save command : commands) {
			QuizRow quiz = quizzes.get(command.quizId());
			outcomes.add(open.contains(command.residentId())
					? decide(command, attempts.get(command.attempt()), quiz, known) : new Outcome.AccountClosed());
		}
		this.attempts.append(known);
		return outcomes;
	}

	private static Outcome decide(Save command, @Nullable AttemptRow attempt, @Nullable QuizRow quiz, Saves known) {
		if (attempt == null || quiz == null) {
			return new Outcome.NoAttempt();
		}
		AttemptRow current = attempt.endingBy(quiz.closedAt());
		Save first = known.used(command).orElse(null);
		if (first != null) {
			return first.sameContent(command) ? new Outcome.Saved(first, current)
					: new Outcome.NumberUsed(known.newest(command.place()).orElse(first), current);
		}
		if (!current.open() || command.savedAt().isAfter(current.lateAfter())) {
			return new Outcome.Over();
		}
		return new Outcome.Saved(known.add(command), current);
	}

	/** What became of a save. */
	sealed interface Outcome {

		/**
		 * What stands now: this save, the first answer to it, or a newer one that
		 * overtook it.
		 */
		record Saved(Save stands, AttemptRow attempt) implements Outcome {
		}

		/** The number belongs to another content. */
		record NumberUsed(Save stands, AttemptRow attempt) implements Outcome {
		}

		/** The attempt is finished or its time is over. */
		record Over() implements Outcome {
		}

		/** Its resident closed the account meanwhile. */
		record AccountClosed() implements Outcome {
		}

		/** There is no such attempt. */
		record NoAttempt() implements Outcome {
		}

	}

}
