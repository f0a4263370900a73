package org.chuxin.quiz.handin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.chuxin.points.DayTally;
import org.chuxin.quiz.attempt.AttemptRow;
import org.chuxin.quiz.marking.Counting;

import static org.assertj.core.api.Assertions.assertThat;

class CountedAttemptsPropertyTests {

	@Property
	void theBestOfADayIsOneRealAttempt(@ForAll long seed, @ForAll @IntRange(max = 40) int count) {
		List<AttemptRow> attempts = attempts(seed, count);
		assertThat(CountedAttempts.days(Counting.BEST_OF_DAY, attempts))
			.allSatisfy((day) -> assertThat(isReal(day, attempts)).isTrue());
	}

	@Property
	void noAttemptOfTheDayIsBetterThanTheOneThatCounts(@ForAll long seed, @ForAll @IntRange(max = 40) int count) {
		List<AttemptRow> attempts = attempts(seed, count);
		for (AttemptRow best : CountedAttempts.of(Counting.BEST_OF_DAY, attempts)) {
			assertThat(attempts.stream().filter((each) -> !each.open() && each.day().equals(best.day())))
				.noneMatch((each) -> better(each, best));
		}
	}

	@Property
	void eachDayWithAFinishedAttemptCountsOnce(@ForAll long seed, @ForAll @IntRange(max = 40) int count) {
		List<AttemptRow> attempts = attempts(seed, count);
		Map<?, ?> days = attempts.stream()
			.filter((each) -> !each.open())
			.collect(Collectors.groupingBy(AttemptRow::day));
		assertThat(CountedAttempts.days(Counting.BEST_OF_DAY, attempts)).extracting(DayTally::day)
			.doesNotHaveDuplicates()
			.hasSize(days.size());
	}

	@Property
	void theOrderOfReadingDoesNotMatter(@ForAll long seed, @ForAll @IntRange(max = 40) int count) {
		List<AttemptRow> attempts = attempts(seed, count);
		assertThat(CountedAttempts.days(Counting.BEST_OF_DAY, attempts.reversed()))
			.isEqualTo(CountedAttempts.days(Counting.BEST_OF_DAY, attempts));
	}

	@Property
	void whereASingleAttemptCountsItIsTheFirst(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int count) {
		assertThat(CountedAttempts.of(Counting.SINGLE, attempts(seed, count))).hasSizeLessThanOrEqualTo(1)
			.allSatisfy((attempt) -> assertThat(attempt.number()).isOne());
	}

	/** What a mix of the best values of a day would look like: the check must see it. */
	@Property(tries = 50)
	void aMixOfAttemptsWouldBeSeen(@ForAll @IntRange(min = 1, max = 9) int marks) {
		AttemptRow slow = AttemptVocabulary.aFinishedAttempt(1, AttemptVocabulary.START, 1_000 * (marks + 1), 300);
		AttemptRow fast = AttemptVocabulary.aFinishedAttempt(2, AttemptVocabulary.START.plusSeconds(400), 1_000 * marks,
				30);
		DayTally mix = new DayTally(slow.day(), Objects.requireNonNull(slow.score()),
				Objects.requireNonNull(fast.seconds()), Objects.requireNonNull(fast.finishedAt()), 1);
		assertThat(isReal(mix, List.of(slow, fast))).isFalse();
	}

	private static boolean isReal(DayTally day, List<AttemptRow> attempts) {
		return attempts.stream()
			.anyMatch((each) -> !each.open() && each.day().equals(day.day())
					&& Integer.valueOf(day.score()).equals(each.score())
					&& Integer.valueOf(day.seconds()).equals(each.seconds())
					&& day.finishedAt().equals(each.finishedAt()));
	}

	private static boolean better(AttemptRow one, AttemptRow other) {
		int score = Integer.compare(Objects.requireNonNull(one.score()), Objects.requireNonNull(other.score()));
		int seconds = Integer.compare(Objects.requireNonNull(other.seconds()), Objects.requireNonNull(one.seconds()));
		int finish = Objects.requireNonNull(other.finishedAt()).compareTo(Objects.requireNonNull(one.finishedAt()));
		return score > 0 || (score == 0 && (seconds > 0 || (seconds == 0 && finish > 0)));
	}

	private static List<AttemptRow> attempts(long seed, int count) {
		Random random = new Random(seed);
		Instant start = AttemptVocabulary.START;
		List<AttemptRow> attempts = new ArrayList<>();
		for (int number = 1; number <= count; number++) {
			boolean open = number == count && random.nextBoolean();
			attempts.add(open ? AttemptVocabulary.anOpenAttempt(AttemptVocabulary.aQuiz(600, 2_000), number, start)
					: AttemptVocabulary.aFinishedAttempt(number, start, 1_000 * random.nextInt(4),
							60 * random.nextInt(1, 4)));
			start = start.plus(Duration.ofMinutes(random.nextInt(200, 400)));
		}
		return attempts;
	}

}
