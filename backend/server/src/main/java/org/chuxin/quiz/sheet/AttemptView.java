package org.chuxin.quiz.sheet;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.chuxin.platform.Hundredths;
import org.chuxin.quiz.attempt.AttemptRow;
import org.chuxin.quiz.attempt.AttemptState;
import org.chuxin.quiz.attempt.Save;
import org.chuxin.quiz.attempt.Saves;
import org.chuxin.quiz.marking.QuestionKind;
import org.chuxin.quiz.paper.Paper;
import org.chuxin.quiz.sheet.SavedAnswer;
import org.jspecify.annotations.Nullable;

/**
 * An attempt as its resident sees it.
 *
 * @param quizId the quiz
 * @param title its name
 * @param number which attempt
 * @param state where it is
 * @param startedAt when it started
 * @param deadline when its time is over
 * @param graceMs how long after that a hand-in still counts, milliseconds
 * @param serverNow the server's clock
 * @param questions the paper, in this attempt's order
 * @param answers what is saved
 */
public record AttemptView(String quizId, String title, int number, AttemptState state, Instant startedAt,
		Instant deadline, int graceMs, Instant serverNow, List<PaperQuestion> questions, List<SavedAnswer> answers) {

	/**
	 * The attempt with its paper and what is saved.
	 * @param attempt the attempt
	 * @param sheet its text and paper
	 * @param saves what is saved
	 * @param now the server's clock
	 * @return the view
	 */
	public static AttemptView of(AttemptRow attempt, Sheet sheet, Saves saves, Instant now) {
		Map<Integer, Save> newest = saves.newest()
			.stream()
			.collect(Collectors.toMap(Save::question, Function.identity()));
		List<Paper.Question> questions = sheet.paper().questions();
		List<SavedAnswer> answers = new ArrayList<>();
		for (Paper.Question question : questions) {
			Save save = newest.get(question.position());
			if (save != null) {
				answers.add(SavedAnswer.of(question, save, null, null));
			}
		}
		return new AttemptView(sheet.text().code(), sheet.text().settings().title(), attempt.number(), attempt.state(),
				attempt.startedAt(), attempt.deadline(), sheet.text().settings().graceMs(), now,
				questions.stream().map(PaperQuestion::of).toList(), answers);
	}

	/** A question on the paper. */
	public record PaperQuestion(String questionId, QuestionKind kind, String stem, BigDecimal marks,
			List<PaperOption> options) {

		public static PaperQuestion of(Paper.Question question) {
			return new PaperQuestion(question.id(), question.pooled().kind(), question.pooled().stem(),
					Hundredths.decimal(question.pooled().marks()), PaperOption.of(question));
		}

	}

	/** An option on the paper. */
	public record PaperOption(String optionId, String text) {

		public static List<PaperOption> of(Paper.Question question) {
			return question.options()
				.stream()
				.map((option) -> new PaperOption(option.id(), question.pooled().options().get(option.index())))
				.toList();
		}

	}

	/**
	 * An attempt in a list, or what a hand-in answers.
	 *
	 * @param counts whether it counts, absent while open and in a hand-in's answer
	 */
	public record Summary(String quizId, int number, AttemptState state, Instant startedAt, Instant deadline,
			@Nullable Instant finishedAt, @Nullable BigDecimal score, BigDecimal fullScore,
			@Nullable Integer timeUsedSeconds, @Nullable Integer correctCount, int questionCount,
			@Nullable Boolean counts, Instant serverNow) {

		public static Summary of(AttemptRow attempt, String quizId, @Nullable Boolean counts, Instant now) {
			Integer score = attempt.score();
			return new Summary(quizId, attempt.number(), attempt.state(), attempt.startedAt(), attempt.deadline(),
					attempt.finishedAt(), (score != null) ? Hundredths.decimal(score) : null,
					Hundredths.decimal(attempt.fullScore()), attempt.seconds(), attempt.correct(),
					attempt.questionCount(), counts, now);
		}

	}

	/**
	 * A resident's attempts at a quiz.
	 *
	 * @param items newest first
	 * @param attemptsLeftToday how many may still be started today
	 * @param attemptsLeft how many may still be started at all, absent for no limit
	 * @param nextNumber the number of the next start
	 */
	public record Mine(List<Summary> items, int attemptsLeftToday, @Nullable Integer attemptsLeft, int nextNumber) {
	}

}
