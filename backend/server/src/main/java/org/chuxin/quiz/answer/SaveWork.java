package org.chuxin.quiz.answer;

import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

import org.chuxin.identity.OpenAccounts;
import org.chuxin.platform.commit.Work;
import org.chuxin.quiz.attempt.AttemptKey;
import org.chuxin.quiz.attempt.AttemptRow;
import org.chuxin.quiz.attempt.Attempts;
import org.chuxin.quiz.attempt.LaneAttempts;
import org.chuxin.quiz.attempt.LaneSaves;
import org.chuxin.quiz.attempt.Save;
import org.chuxin.quiz.attempt.Saves;
import org.chuxin.quiz.publication.LiveQuizzes;
import org.chuxin.quiz.publication.QuizRow;
import org.jspecify.annotations.Nullable;

/**
 * Saves answers of open attempts; the highest number counts, however saves overtake each
 * other.
 */
class SaveWork implements Work<Save, SaveWork.Outcome> {

	private final LaneAttempts attempts;

	private final LaneSaves saves;

	private final Attempts finished;

	private final LiveQuizzes quizzes;

	private final OpenAccounts accounts;

	SaveWork(LaneAttempts attempts, LaneSaves saves, Attempts finished, LiveQuizzes quizzes, OpenAccounts accounts) {
		this.attempts = attempts;
		this.saves = saves;
		this.finished = finished;
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
		Map<AttemptKey, AttemptRow> attempts = running(commands, quizzes);
		List<Save> inTime = commands.stream()
			.filter((command) -> open.contains(command.residentId()))
			.filter((command) -> inTime(command, attempts.get(command.attempt())))
			.toList();
		SortedMap<Save.Key, Save> kept = this.saves.keep(inTime);
		Saves newest = new Saves(Stream.concat(kept.values().stream(), this.saves.above(inTime).stream()).toList());
		return commands.stream()
			.map((command) -> open.contains(command.residentId())
					? outcome(command, attempts.get(command.attempt()), kept.get(command.key()), newest)
					: new Outcome.AccountClosed())
			.toList();
	}

	private Map<AttemptKey, AttemptRow> running(List<Save> commands, Map<Long, QuizRow> quizzes) {
		Map<AttemptKey, AttemptRow> running = new HashMap<>();
		this.attempts.lock(commands.stream().map((command) -> command.attempt().entrant()).toList())
			.values()
			.forEach((rows) -> rows.forEach((row) -> {
				QuizRow quiz = quizzes.get(row.quizId());
				if (quiz != null) {
					running.put(row.key(), row.endingBy(quiz.closedAt()));
				}
			}));
		return running;
	}

	private static boolean inTime(Save command, @Nullable AttemptRow attempt) {
		return attempt != null && attempt.open() && !command.savedAt().isAfter(attempt.lateAfter());
	}

	private Outcome outcome(Save command, @Nullable AttemptRow attempt, @Nullable Save kept, Saves newest) {
		if (attempt == null) {
			return new Outcome.NoAttempt();
		}
		Save first = (kept != null) ? kept : this.finished.used(command).orElse(null);
		if (first == null) {
			return new Outcome.Over();
		}
		Save stands = newest.newest(command.place()).orElse(first);
		if (!first.sameContent(command)) {
			return new Outcome.NumberUsed(stands, attempt);
		}
		return new Outcome.Saved(isRepeated(command, first) ? first : stands, attempt);
	}

	private static boolean isRepeated(Save command, Save first) {
		return !first.savedAt().equals(command.savedAt().truncatedTo(ChronoUnit.MICROS));
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
