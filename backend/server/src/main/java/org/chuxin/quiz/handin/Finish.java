package org.chuxin.quiz.handin;

import org.chuxin.quiz.attempt.AttemptState;
import org.chuxin.quiz.attempt.AttemptRow;
import org.chuxin.quiz.attempt.AttemptKey;
import org.chuxin.quiz.attempt.Save;
import org.chuxin.quiz.attempt.Saves;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.chuxin.quiz.marking.Answer;
import org.chuxin.quiz.marking.Key;
import org.chuxin.quiz.marking.Marking;
import org.chuxin.quiz.marking.MarkingRule;
import org.chuxin.quiz.paper.KeyBook;
import org.chuxin.quiz.paper.PooledQuestion;
import org.chuxin.quiz.paper.QuizText;

/**
 * The end of an attempt: a function of the attempt, its saves and a version of the key;
 * pure.
 */
public final class Finish {

	private Finish() {
	}

	/**
	 * Finishes an attempt (DOMAIN.md D5): one that ran out finishes at its deadline; time
	 * is floored to whole seconds, never above the clock, and grace adds none.
	 * @param attempt an open attempt
	 * @param late whether the hand-in came after the grace
	 * @param at when the hand-in came
	 * @param text the published version it follows
	 * @param keys the key in force
	 * @param saves its saves
	 * @return the finished attempt
	 */
	static AttemptRow of(AttemptRow attempt, boolean late, Instant at, QuizText text, KeyBook keys, Saves saves) {
		Instant finishedAt = (late || at.isAfter(attempt.deadline())) ? attempt.deadline() : at;
		int seconds = Math.toIntExact(Math.max(0, Duration.between(attempt.startedAt(), finishedAt).toSeconds()));
		int score = 0;
		int correct = 0;
		List<PooledQuestion> questions = text.questions(attempt.questions());
		for (int i = 0; i < questions.size(); i++) {
			PooledQuestion question = questions.get(i);
			int earned = earned(text.settings().marking(), question, answer(saves, attempt.key(), i), keys);
			score += earned;
			correct += (earned == question.marks()) ? 1 : 0;
		}
		return attempt.finished(late ? AttemptState.EXPIRED : AttemptState.HANDED_IN, finishedAt, score, seconds,
				correct, keys.keyVersion());
	}

	/**
	 * What was answered to a question.
	 * @param saves the attempt's saves
	 * @param attempt the attempt
	 * @param position of the question in what was drawn
	 * @return the newest save, or none
	 */
	public static Answer answer(Saves saves, AttemptKey attempt, int position) {
		return saves.newest(new Save.Place(attempt, position)).map(Save::answer).orElse(new Answer.None());
	}

	/**
	 * What one answer earns.
	 * @param rule how multiple choice is marked
	 * @param question the question
	 * @param answer what was answered
	 * @param keys the answers in force
	 * @return hundredths
	 */
	public static int earned(MarkingRule rule, PooledQuestion question, Answer answer, KeyBook keys) {
		Key key = Objects.requireNonNull(keys.entries().get(question.id())).key();
		return Marking.mark(rule, key, answer, question.marks());
	}

}
