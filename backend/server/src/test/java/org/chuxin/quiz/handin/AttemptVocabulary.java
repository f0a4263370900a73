package org.chuxin.quiz.handin;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import org.chuxin.platform.Days;
import org.chuxin.quiz.attempt.AttemptRow;
import org.chuxin.quiz.attempt.AttemptState;
import org.chuxin.quiz.attempt.Save;
import org.chuxin.quiz.marking.AnswersShow;
import org.chuxin.quiz.marking.Counting;
import org.chuxin.quiz.marking.Key;
import org.chuxin.quiz.marking.MarkingRule;
import org.chuxin.quiz.marking.QuestionKind;
import org.chuxin.quiz.paper.KeyBook;
import org.chuxin.quiz.paper.Paper;
import org.chuxin.quiz.paper.PooledQuestion;
import org.chuxin.quiz.paper.QuizSettings;
import org.chuxin.quiz.paper.QuizText;

/** What tests of attempts say: a quiz of ten questions, attempts at it, right answers. */
final class AttemptVocabulary {

	static final Instant START = Instant.parse("2026-07-01T04:00:00Z");

	static final int QUESTIONS = 10;

	static final int MARKS = 1_000;

	private AttemptVocabulary() {
	}

	static QuizText aQuiz(int clockSeconds, int graceMs) {
		QuizSettings settings = new QuizSettings("示例", "", START.minusSeconds(60), START.plus(Duration.ofDays(30)),
				List.of(new QuizSettings.Portion(QuestionKind.SINGLE, QUESTIONS, BigDecimal.TEN)), clockSeconds, 20,
				null, Counting.BEST_OF_DAY, MarkingRule.ALL_OR_NOTHING, graceMs, AnswersShow.AFTER_HAND_IN);
		List<PooledQuestion> pool = LongStream.rangeClosed(1, QUESTIONS)
			.mapToObj((id) -> new PooledQuestion(id, QuestionKind.SINGLE, "题" + id, List.of("甲", "乙", "丙", "丁"), MARKS))
			.toList();
		return new QuizText(1, "example", 1, settings, pool);
	}

	/** The first option is right everywhere. */
	static KeyBook keys() {
		Map<Long, KeyBook.Entry> entries = new HashMap<>();
		LongStream.rangeClosed(1, QUESTIONS)
			.forEach((id) -> entries.put(id, new KeyBook.Entry(new Key.Choices(1), "因为", "《简史》")));
		return new KeyBook(1, entries);
	}

	static AttemptRow anOpenAttempt(QuizText text, int number, Instant startedAt) {
		Instant deadline = text.settings().deadline(startedAt);
		return new AttemptRow(1, 7, number, 1, Paper.ALGORITHM, new byte[16],
				AttemptRow.pack(LongStream.rangeClosed(1, QUESTIONS).boxed().toList()), Days.of(startedAt), startedAt,
				deadline, deadline.plus(text.settings().grace()), AttemptState.OPEN, null, QUESTIONS * MARKS, null,
				null, null, null);
	}

	static AttemptRow aFinishedAttempt(int number, Instant startedAt, int score, int seconds) {
		return anOpenAttempt(aQuiz(600, 2_000), number, startedAt).finished(AttemptState.HANDED_IN,
				startedAt.plusSeconds(seconds), score, seconds, score / MARKS, 1);
	}

	static List<Save> rightAnswers(int count, Instant at) {
		List<Save> saves = new ArrayList<>();
		for (int question = 0; question < count; question++) {
			saves.add(new Save(1, 7, 1, question, 1, 1, null, at));
		}
		return saves;
	}

}
