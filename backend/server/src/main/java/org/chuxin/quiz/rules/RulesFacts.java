package org.chuxin.quiz.rules;

import java.time.Instant;
import java.util.List;

import org.chuxin.quiz.marking.AnswersShow;
import org.chuxin.quiz.marking.Counting;
import org.chuxin.quiz.marking.MarkingRule;
import org.chuxin.quiz.marking.QuestionKind;
import org.jspecify.annotations.Nullable;

/**
 * The settings that a rules page tells.
 *
 * @param title name of the quiz
 * @param opensAt first moment of the window
 * @param closesAt end of the window
 * @param portions questions of one paper by kind
 * @param clockSeconds time for one attempt, or null when there is no clock
 * @param attemptsPerDay most attempts of a local day, or null
 * @param attemptsInAll most attempts in all, or null
 * @param counting which attempts count
 * @param marking what an incomplete multiple choice earns
 * @param graceMs how long after the deadline a hand-in is still taken, in milliseconds
 * @param answersShow when right answers show
 * @param boardEndsAt when the board goes off, or null when it is off
 * @param voluntaryShown whether 自愿参加，不作考核依据 is shown (DOMAIN.md A13)
 * @param host name of the unit that answers for the quiz, may be empty
 * @param contact how residents reach it, may be empty
 */
public record RulesFacts(String title, Instant opensAt, Instant closesAt, List<Portion> portions,
		@Nullable Integer clockSeconds, @Nullable Integer attemptsPerDay, @Nullable Integer attemptsInAll,
		Counting counting, MarkingRule marking, int graceMs, AnswersShow answersShow, @Nullable Instant boardEndsAt,
		boolean voluntaryShown, String host, String contact) {

	/**
	 * Questions of one kind.
	 *
	 * @param kind how they are answered
	 * @param count how many a paper has
	 * @param marks marks of each, in hundredths
	 */
	public record Portion(QuestionKind kind, int count, int marks) {
	}

	int questionCount() {
		return this.portions.stream().mapToInt(Portion::count).sum();
	}

	int fullMarks() {
		return this.portions.stream().mapToInt((portion) -> portion.count() * portion.marks()).sum();
	}

	boolean has(QuestionKind kind) {
		return this.portions.stream().anyMatch((portion) -> portion.kind() == kind);
	}

}
