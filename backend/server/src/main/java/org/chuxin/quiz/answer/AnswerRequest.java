package org.chuxin.quiz.answer;

import org.chuxin.quiz.attempt.AttemptKey;
import org.chuxin.quiz.attempt.Save;
import java.time.Instant;
import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.chuxin.platform.web.Problem;
import org.chuxin.quiz.marking.QuestionKind;
import org.chuxin.quiz.paper.Paper;
import org.jspecify.annotations.Nullable;

/**
 * An answer to be saved.
 *
 * @param saveNumber rises with every tap on this question, from 1
 * @param optionIds chosen options; empty when the choice was cleared
 * @param text written answer; empty when it was cleared
 */
public record AnswerRequest(@NotNull @Min(1) @Max(1_000) Integer saveNumber,
		@Nullable @Size(max = 10) List<String> optionIds, @Nullable @Size(max = 200) String text) {

	/**
	 * The save that this request asks for.
	 * @param attempt the attempt
	 * @param question the question on its paper
	 * @param now when the server got it
	 * @return the save
	 * @throws Problem 400 {@code INVALID_REQUEST} when the answer does not fit the
	 * question
	 */
	public Save save(AttemptKey attempt, Paper.Question question, Instant now) {
		if (question.pooled().kind() == QuestionKind.FILL) {
			if (this.text == null || this.optionIds != null) {
				throw Problem.invalid("text", "Kind", "这一题请填写文字。");
			}
			return save(attempt, question, null, this.text, now);
		}
		if (this.optionIds == null || this.text != null) {
			throw Problem.invalid("optionIds", "Kind", "这一题请选择选项。");
		}
		return save(attempt, question, mask(question, this.optionIds), null, now);
	}

	private Save save(AttemptKey attempt, Paper.Question question, @Nullable Integer chosen, @Nullable String written,
			Instant now) {
		return new Save(attempt.quizId(), attempt.residentId(), attempt.number(), question.position(), this.saveNumber,
				chosen, written, now);
	}

	private static int mask(Paper.Question question, List<String> optionIds) {
		int mask = 0;
		for (String id : optionIds) {
			int bit = question.options()
				.stream()
				.filter((option) -> option.id().equals(id))
				.mapToInt((option) -> 1 << option.index())
				.findFirst()
				.orElseThrow(() -> Problem.invalid("optionIds", "Unknown", "选项不属于这一题，请刷新后再答。"));
			if ((mask & bit) != 0) {
				throw Problem.invalid("optionIds", "Twice", "同一个选项选了两次。");
			}
			mask |= bit;
		}
		if (question.pooled().kind() != QuestionKind.MULTIPLE && Integer.bitCount(mask) > 1) {
			throw Problem.invalid("optionIds", "One", "这一题只能选一个。");
		}
		return mask;
	}

}
