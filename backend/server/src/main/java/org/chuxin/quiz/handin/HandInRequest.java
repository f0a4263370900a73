package org.chuxin.quiz.handin;

import org.chuxin.quiz.answer.AnswerRequest;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A hand-in with the saves that the client does not know to be kept.
 *
 * @param answers at most one for each question; absent for none
 */
record HandInRequest(@Nullable @Size(max = 400) List<@Valid @NotNull Riding> answers) {

	/**
	 * A save that rides along.
	 *
	 * @param questionId the question on this paper
	 * @param saveNumber rises with every tap on this question, from 1
	 * @param optionIds chosen options
	 * @param text written answer
	 */
	record Riding(@NotNull String questionId, @NotNull @Min(1) @Max(1_000) Integer saveNumber,
			@Nullable @Size(max = 10) List<String> optionIds, @Nullable @Size(max = 200) String text) {

		AnswerRequest answer() {
			return new AnswerRequest(this.saveNumber, this.optionIds, this.text);
		}

	}

}
