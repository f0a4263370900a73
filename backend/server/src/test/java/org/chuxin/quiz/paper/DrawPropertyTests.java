package org.chuxin.quiz.paper;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.chuxin.quiz.marking.AnswersShow;
import org.chuxin.quiz.marking.Counting;
import org.chuxin.quiz.marking.MarkingRule;
import org.chuxin.quiz.marking.QuestionKind;

import static org.assertj.core.api.Assertions.assertThat;

/** DOMAIN.md D11. */
class DrawPropertyTests {

	@Property(tries = 300)
	void noQuestionRepeatsUntilThePoolIsUsedUp(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int pool,
			@ForAll @IntRange(min = 1, max = 20) int perPaper, @ForAll @IntRange(min = 1, max = 12) int attempts) {
		int count = Math.min(perPaper, pool);
		Map<Long, Integer> times = new HashMap<>();
		for (List<Long> paper : papers(seed, pool, count, attempts)) {
			paper.forEach((id) -> times.merge(id, 1, Integer::sum));
			int most = times.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
			int least = (times.size() < pool) ? 0
					: times.values().stream().mapToInt(Integer::intValue).min().orElseThrow();
			assertThat(most - least).isLessThanOrEqualTo(1);
		}
	}

	@Property(tries = 300)
	void aPaperHasAsManyDifferentQuestionsAsItShould(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int pool,
			@ForAll @IntRange(min = 1, max = 20) int perPaper) {
		int count = Math.min(perPaper, pool);
		assertThat(papers(seed, pool, count, 5))
			.allSatisfy((paper) -> assertThat(new HashSet<>(paper)).hasSize(count).hasSameSizeAs(paper));
	}

	@Property(tries = 50)
	void eachPortionDrawsFromItsOwnKind(@ForAll long seed) {
		List<PooledQuestion> pool = new ArrayList<>(questions(QuestionKind.SINGLE, 1, 10));
		pool.addAll(questions(QuestionKind.FILL, 101, 10));
		QuizText text = quiz(pool, List.of(portion(QuestionKind.FILL, 3), portion(QuestionKind.SINGLE, 4)));
		List<Long> drawn = Draw.questions(text, List.of(), new Random(seed));
		assertThat(drawn.subList(0, 3)).allMatch((id) -> id > 100);
		assertThat(drawn.subList(3, 7)).allMatch((id) -> id < 100);
	}

	private static List<List<Long>> papers(long seed, int pool, int count, int attempts) {
		QuizText text = quiz(questions(QuestionKind.SINGLE, 1, pool), List.of(portion(QuestionKind.SINGLE, count)));
		Random random = new Random(seed);
		List<List<Long>> seen = new ArrayList<>();
		for (int i = 0; i < attempts; i++) {
			seen.add(Draw.questions(text, seen, random));
		}
		return seen;
	}

	private static QuizSettings.Portion portion(QuestionKind kind, int count) {
		return new QuizSettings.Portion(kind, count, BigDecimal.TEN);
	}

	private static List<PooledQuestion> questions(QuestionKind kind, int from, int count) {
		List<PooledQuestion> questions = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			questions.add(new PooledQuestion(from + i, kind, "题" + (from + i), List.of(), 1_000));
		}
		return questions;
	}

	private static QuizText quiz(List<PooledQuestion> pool, List<QuizSettings.Portion> portions) {
		return new QuizText(
				1, "example", 1, new QuizSettings("示例", "", Instant.EPOCH, Instant.EPOCH.plusSeconds(60), portions, 600,
						3, null, Counting.BEST_OF_DAY, MarkingRule.ALL_OR_NOTHING, 2_000, AnswersShow.AFTER_HAND_IN),
				pool);
	}

}
