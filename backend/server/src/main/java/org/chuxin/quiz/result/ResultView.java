package org.chuxin.quiz.result;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.chuxin.platform.Hundredths;
import org.chuxin.quiz.handin.Finish;
import org.chuxin.quiz.marking.Answer;
import org.chuxin.quiz.marking.Key;
import org.chuxin.quiz.marking.QuestionKind;
import org.chuxin.quiz.paper.KeyBook;
import org.chuxin.quiz.paper.Paper;
import org.chuxin.quiz.sheet.AttemptView;
import org.chuxin.quiz.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * What came of a finished attempt.
 *
 * @param summary score, time and counts
 * @param review question by question, absent until the rules allow it
 * @param reviewFrom when the review shows, absent once it does
 */
record ResultView(@JsonUnwrapped AttemptView.Summary summary, @Nullable List<Review> review,
		@Nullable Instant reviewFrom) {

	/** One question with its right answer. */
	record Review(String questionId, QuestionKind kind, String stem, List<AttemptView.PaperOption> options,
			@Nullable List<String> chosenOptionIds, @Nullable String chosenText, boolean correct, BigDecimal score,
			BigDecimal marks, @Nullable List<String> correctOptionIds, @Nullable List<String> acceptedTexts,
			String explanation, String source) {

		static Review of(Paper.Question question, Sheet sheet, Answer answer, KeyBook keys) {
			KeyBook.Entry entry = Objects.requireNonNull(keys.entries().get(question.pooled().id()));
			int earned = Finish.earned(sheet.text().settings().marking(), question.pooled(), answer, keys);
			return new Review(question.id(), question.pooled().kind(), question.pooled().stem(),
					AttemptView.PaperOption.of(question),
					(answer instanceof Answer.Chosen chosen) ? question.optionIds(chosen.mask()) : null,
					(answer instanceof Answer.Written written) ? written.text() : null,
					earned == question.pooled().marks(), Hundredths.decimal(earned),
					Hundredths.decimal(question.pooled().marks()),
					(entry.key() instanceof Key.Choices choices) ? question.optionIds(choices.mask()) : null,
					(entry.key() instanceof Key.Texts texts) ? texts.accepted() : null, entry.explanation(),
					entry.source());
		}

	}

}
