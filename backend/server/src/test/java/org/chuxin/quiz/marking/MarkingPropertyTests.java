package org.chuxin.quiz.marking;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;

class MarkingPropertyTests {

	private static final int OPTIONS = 0b11111;

	@Property
	void anAnswerEarnsFromNothingToItsMarks(@ForAll MarkingRule rule, @ForAll @IntRange(min = 1, max = 31) int key,
			@ForAll int answer, @ForAll @IntRange(max = Integer.MAX_VALUE) int marks) {
		assertThat(mark(rule, key, answer, marks)).isBetween(0, marks);
	}

	@Property
	void onlyTheWholeKeyEarnsAllMarks(@ForAll MarkingRule rule, @ForAll @IntRange(min = 1, max = 31) int key,
			@ForAll @IntRange(max = 31) int answer, @ForAll @IntRange(min = 1, max = 10_000) int marks) {
		assertThat(mark(rule, key, answer, marks) == marks).isEqualTo(key == answer);
	}

	@Property
	void aWrongOptionEarnsNothing(@ForAll MarkingRule rule, @ForAll @IntRange(min = 1, max = 31) int key,
			@ForAll @IntRange(max = 31) int answer, @ForAll @IntRange(max = 10_000) int marks) {
		int withWrong = answer | (~key & OPTIONS);
		if ((withWrong & ~key) != 0) {
			assertThat(mark(rule, key, withWrong, marks)).isZero();
		}
	}

	@Property
	void oneMoreRightOptionNeverEarnsLess(@ForAll MarkingRule rule, @ForAll @IntRange(min = 1, max = 31) int key,
			@ForAll @IntRange(max = 31) int some, @ForAll @IntRange(max = 31) int more,
			@ForAll @IntRange(max = 10_000) int marks) {
		int fewer = some & key;
		assertThat(mark(rule, key, fewer | (more & key), marks)).isGreaterThanOrEqualTo(mark(rule, key, fewer, marks));
	}

	@Property
	void allOrNothingIsTheStrictestRule(@ForAll MarkingRule rule, @ForAll @IntRange(min = 1, max = 31) int key,
			@ForAll @IntRange(max = 31) int answer, @ForAll @IntRange(max = 10_000) int marks) {
		assertThat(mark(MarkingRule.ALL_OR_NOTHING, key, answer, marks))
			.isLessThanOrEqualTo(mark(rule, key, answer, marks))
			.isIn(0, marks);
	}

	@Property
	void perOptionIsTheShareRoundedDown(@ForAll @IntRange(min = 1, max = 31) int key,
			@ForAll @IntRange(max = 31) int some, @ForAll @IntRange(max = 10_000) int marks) {
		int earned = mark(MarkingRule.PER_OPTION, key, some & key, marks);
		int share = marks * Integer.bitCount(some & key);
		assertThat(share - earned * Integer.bitCount(key)).isBetween(0, Integer.bitCount(key) - 1);
	}

	private static int mark(MarkingRule rule, int key, int answer, int marks) {
		return Marking.mark(rule, new Key.Choices(key), new Answer.Chosen(answer), marks);
	}

}
