package org.chuxin.quiz.sheet;

import java.time.Instant;
import java.util.List;

import org.chuxin.quiz.attempt.Save;
import org.chuxin.quiz.paper.Paper;
import org.jspecify.annotations.Nullable;

/**
 * A saved answer in the ids of its paper.
 *
 * @param questionId the question on this paper
 * @param saveNumber which save stands
 * @param optionIds chosen options; absent where an answer is written
 * @param text written answer; absent where options are chosen
 * @param savedAt when the server got it
 * @param serverNow the server's clock, absent inside an attempt
 * @param deadline when the attempt's time is over, absent inside an attempt
 */
public record SavedAnswer(String questionId, int saveNumber, @Nullable List<String> optionIds, @Nullable String text,
		Instant savedAt, @Nullable Instant serverNow, @Nullable Instant deadline) {

	/**
	 * A save in the ids of its paper.
	 * @param question the question on this paper
	 * @param save what stands
	 * @param now the server's clock, null inside an attempt
	 * @param deadline when the attempt's time is over, null inside an attempt
	 * @return the answer
	 */
	public static SavedAnswer of(Paper.Question question, Save save, @Nullable Instant now,
			@Nullable Instant deadline) {
		List<String> optionIds = (save.chosen() != null) ? question.optionIds(save.chosen()) : null;
		return new SavedAnswer(question.id(), save.saveNumber(), optionIds, save.written(), save.savedAt(), now,
				deadline);
	}

}
