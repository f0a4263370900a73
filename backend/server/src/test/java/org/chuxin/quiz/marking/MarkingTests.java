package org.chuxin.quiz.marking;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MarkingTests {

	private static final Key ABD = new Key.Choices(0b01011);

	@ParameterizedTest(name = "{0}: {1} earns {2}")
	@CsvSource({ "ALL_OR_NOTHING, ABD, 1000", "ALL_OR_NOTHING, AB, 0", "ALL_OR_NOTHING, ABC, 0",
			"ALL_OR_NOTHING, '', 0", "HALF, ABD, 1000", "HALF, AB, 500", "HALF, A, 500", "HALF, AC, 0", "HALF, ABCD, 0",
			"HALF, '', 0", "PER_OPTION, ABD, 1000", "PER_OPTION, AB, 666", "PER_OPTION, D, 333", "PER_OPTION, ABE, 0",
			"PER_OPTION, '', 0" })
	void multipleChoiceIsMarkedByTheRuleD3(MarkingRule rule, String letters, int expected) {
		assertThat(Marking.mark(rule, ABD, chosen(letters), 1000)).isEqualTo(expected);
	}

	@Test
	void halfOfAnOddNumberIsRoundedDownD3() {
		assertThat(Marking.mark(MarkingRule.HALF, ABD, chosen("A"), 333)).isEqualTo(166);
	}

	@ParameterizedTest
	@EnumSource
	void aSingleChoiceIsRightOrWrongUnderEveryRuleD3(MarkingRule rule) {
		Key b = new Key.Choices(0b10);
		assertThat(Marking.mark(rule, b, chosen("B"), 250)).isEqualTo(250);
		assertThat(Marking.mark(rule, b, chosen("A"), 250)).isZero();
		assertThat(Marking.mark(rule, b, chosen("AB"), 250)).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "23, 1000", "二十三, 1000", "２３ 日, 1000", "二三, 1000", "22, 0", "'', 0", "。, 0" })
	void aTextIsRightWhenItEqualsOneOfTheAcceptedOnesD3(String text, int expected) {
		Key key = new Key.Texts(List.of("23", "23日"));
		assertThat(Marking.mark(MarkingRule.HALF, key, new Answer.Written(text), 1000)).isEqualTo(expected);
	}

	@Test
	void nothingSavedOrAnAnswerOfAnotherKindEarnsNothing() {
		Key text = new Key.Texts(List.of("南昌"));
		assertThat(Marking.mark(MarkingRule.PER_OPTION, ABD, new Answer.None(), 1000)).isZero();
		assertThat(Marking.mark(MarkingRule.PER_OPTION, ABD, new Answer.Written("AB"), 1000)).isZero();
		assertThat(Marking.mark(MarkingRule.PER_OPTION, text, new Answer.None(), 1000)).isZero();
		assertThat(Marking.mark(MarkingRule.PER_OPTION, text, chosen("A"), 1000)).isZero();
	}

	@Test
	void aTextKeyWithoutLettersIsNeverMatched() {
		Key key = new Key.Texts(List.of("……"));
		assertThat(Marking.mark(MarkingRule.HALF, key, new Answer.Written("……"), 1000)).isZero();
	}

	@Test
	void aKeyHasARightOption() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Key.Choices(0));
	}

	@Test
	void marksAreNotNegative() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Marking.mark(MarkingRule.HALF, ABD, new Answer.None(), -1));
	}

	private static Answer chosen(String letters) {
		return new Answer.Chosen(letters.chars().map((letter) -> 1 << (letter - 'A')).sum());
	}

}
