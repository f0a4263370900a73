package org.chuxin.quiz.handin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.chuxin.quiz.attempt.AttemptRow;
import org.chuxin.quiz.attempt.AttemptState;
import org.chuxin.quiz.attempt.Save;
import org.chuxin.quiz.attempt.Saves;
import org.chuxin.quiz.paper.QuizText;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chuxin.quiz.handin.AttemptVocabulary.START;

/** DOMAIN.md D5. */
class FinishPropertyTests {

	@Property
	void timeIsFlooredToWholeSecondsAndNeverAboveTheClock(@ForAll @IntRange(min = 30, max = 3_600) int clock,
			@ForAll @IntRange(max = 10_000) int grace, @ForAll @IntRange(max = 4_000_000) int afterMs) {
		AttemptRow finished = finish(clock, grace, afterMs);
		assertThat(finished.seconds()).isEqualTo(Math.min(afterMs / 1_000, clock));
	}

	@Property
	void graceAddsNoTime(@ForAll @IntRange(min = 30, max = 3_600) int clock,
			@ForAll @IntRange(max = 10_000) int grace) {
		AttemptRow finished = finish(clock, grace, clock * 1_000 + grace);
		assertThat(finished.state()).isEqualTo(AttemptState.HANDED_IN);
		assertThat(finished.seconds()).isEqualTo(clock);
		assertThat(finished.finishedAt()).isEqualTo(START.plusSeconds(clock));
	}

	@Property
	void whatRunsOutFinishesAtItsDeadlineWheneverTheServerGetsToIt(@ForAll @IntRange(min = 30, max = 3_600) int clock,
			@ForAll @IntRange(min = 1, max = 1_000_000) int lateMs) {
		AttemptRow finished = finish(clock, 2_000, clock * 1_000 + 2_000 + lateMs);
		assertThat(finished.state()).isEqualTo(AttemptState.EXPIRED);
		assertThat(finished.finishedAt()).isEqualTo(START.plusSeconds(clock));
		assertThat(finished.seconds()).isEqualTo(clock);
	}

	@Property
	void aQuizThatClosesEndsTheAttemptEarlier(@ForAll @IntRange(min = 1, max = 599) int closedAfter,
			@ForAll @IntRange(max = 2_000) int graceMs) {
		QuizText text = AttemptVocabulary.aQuiz(600, graceMs);
		Instant closedAt = START.plusSeconds(closedAfter);
		AttemptRow attempt = AttemptVocabulary.anOpenAttempt(text, 1, START).endingBy(closedAt);
		assertThat(attempt.lateAfter()).isEqualTo(closedAt.plusMillis(graceMs));
		AttemptRow finished = Finish.of(attempt, true, closedAt.plusSeconds(60), text, AttemptVocabulary.keys(),
				new Saves(List.of()));
		assertThat(finished.finishedAt()).isEqualTo(closedAt);
		assertThat(finished.seconds()).isEqualTo(closedAfter);
	}

	@Property
	void theNewestSaveOfEachQuestionCounts(@ForAll @IntRange(max = 10) int right,
			@ForAll @IntRange(max = 10) int changed) {
		QuizText text = AttemptVocabulary.aQuiz(600, 2_000);
		List<Save> saves = new ArrayList<>(AttemptVocabulary.rightAnswers(right, START));
		for (int question = 0; question < Math.min(changed, right); question++) {
			saves.add(new Save(1, 7, 1, question, 2, 2, null, START));
		}
		AttemptRow finished = Finish.of(AttemptVocabulary.anOpenAttempt(text, 1, START), false, START.plusSeconds(9),
				text, AttemptVocabulary.keys(), new Saves(saves));
		assertThat(finished.correct()).isEqualTo(Math.max(0, right - changed));
		assertThat(finished.score()).isEqualTo(Math.max(0, right - changed) * AttemptVocabulary.MARKS);
	}

	private static AttemptRow finish(int clock, int grace, int afterMs) {
		QuizText text = AttemptVocabulary.aQuiz(clock, grace);
		AttemptRow attempt = AttemptVocabulary.anOpenAttempt(text, 1, START);
		Instant at = START.plus(Duration.ofMillis(afterMs));
		return Finish.of(attempt, at.isAfter(attempt.lateAfter()), at, text, AttemptVocabulary.keys(),
				new Saves(List.of()));
	}

}
