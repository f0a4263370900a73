package dev.chuxin.bench.usual;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.chuxin.quiz.answer.AnswerRequest;
import org.jspecify.annotations.Nullable;

/**
 * A hand-in, as our server takes it.
 *
 * @param answers saves that ride along
 */
record HandInRequest(@Nullable @Size(max = 400) List<@Valid @NotNull Riding> answers) {

	/** A save that rides along. */
	record Riding(@NotNull String questionId, @NotNull @Min(1) @Max(1_000) Integer saveNumber,
			@Nullable @Size(max = 10) List<String> optionIds, @Nullable @Size(max = 200) String text) {

		AnswerRequest answer() {
			return new AnswerRequest(this.saveNumber, this.optionIds, this.text);
		}

	}

}
