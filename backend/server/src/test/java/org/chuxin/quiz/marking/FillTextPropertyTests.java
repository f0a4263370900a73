package org.chuxin.quiz.marking;

import java.time.Duration;
import java.util.Locale;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class FillTextPropertyTests {

	@Property
	void aFormIsItsOwnForm(@ForAll @StringLength(max = 60) String text) {
		String form = FillText.normalise(text);
		assertThat(FillText.normalise(form)).isEqualTo(form);
	}

	@Property(tries = 5_000)
	void aFormOfNumeralsIsItsOwnForm(@ForAll("numerals") String text) {
		String form = FillText.normalise(text);
		assertThat(FillText.normalise(form)).isEqualTo(form);
	}

	@Property
	void howItWasTypedDoesNotMatter(@ForAll("answers") String text, @ForAll("fillers") String filler) {
		String form = FillText.normalise(text);
		assertThat(FillText.normalise(fullWidth(text))).isEqualTo(form);
		assertThat(FillText.normalise(text.toUpperCase(Locale.ROOT))).isEqualTo(form);
		assertThat(FillText.normalise(String.join(filler, text.split("")))).isEqualTo(form);
		assertThat(FillText.normalise(filler + text + filler)).isEqualTo(form);
	}

	@Property
	void aNumberIsTheSameInWordsAndDigits(@ForAll @IntRange(max = 99_999_999) int number) {
		String form = Integer.toString(number);
		assertThat(FillText.normalise(form)).isEqualTo(form);
		assertThat(FillText.normalise(ChineseNumbers.words(number))).isEqualTo(form);
		assertThat(FillText.normalise(ChineseNumbers.digits(number))).isEqualTo(form);
		assertThat(FillText.normalise("共" + ChineseNumbers.words(number) + "人")).isEqualTo("共" + form + "人");
	}

	@Property
	void distinctNumbersStayDistinct(@ForAll @IntRange(max = 99_999_999) int one,
			@ForAll @IntRange(max = 99_999_999) int other) {
		assertThat(FillText.normalise(ChineseNumbers.words(one)).equals(FillText.normalise(Integer.toString(other))))
			.isEqualTo(one == other);
	}

	@Property(tries = 20)
	void aLongTextTakesLinearTime(@ForAll("numerals") String seed) {
		String text = (seed + "亿十万1一").repeat(20_000);
		assertTimeout(Duration.ofSeconds(5), () -> FillText.normalise(text));
	}

	@Provide
	Arbitrary<String> numerals() {
		return Arbitraries.strings().withChars("零〇一二三九两十百千万亿廿卅019伍年○").ofMaxLength(12);
	}

	@Provide
	Arbitrary<String> answers() {
		Arbitrary<String> words = Arbitraries.strings().withChars("毛泽东思想南京井冈山会议年月日abXYZ").ofMinLength(1).ofMaxLength(8);
		Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 9_999);
		return Combinators.combine(words, numbers, words).as((before, number, after) -> before + number + after);
	}

	@Provide
	Arbitrary<String> fillers() {
		return Arbitraries.of(" ", "　", "\t", "，", "。", "·", "《", "“", "-", "～", "\u200B", "\u00A0", "_");
	}

	private static String fullWidth(String text) {
		StringBuilder result = new StringBuilder();
		text.chars().forEach((character) -> {
			boolean ascii = character > ' ' && character < 0x7F;
			result.append((char) (ascii ? character + 0xFEE0 : character));
		});
		return result.toString();
	}

}
