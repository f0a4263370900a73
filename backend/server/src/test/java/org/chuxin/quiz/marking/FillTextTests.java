package org.chuxin.quiz.marking;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FillTextTests {

	@ParameterizedTest
	@CsvSource({ "一九二一, 1921", "二〇二一, 2021", "二零二一, 2021", "二○○八, 2008", "二十八, 28", "一百零五, 105", "一百〇五, 105",
			"一百一十, 110", "三万二千, 32000", "三万二, 32000", "一百五, 150", "十, 10", "一十, 10", "十五, 15", "两千, 2000",
			"两万五千, 25000", "两百零二, 202", "一千零一十, 1010", "十万, 100000", "960万, 9600000", "九百六十万, 9600000", "3万2千, 32000",
			"3万2000, 32000", "一百一十四万亿, 114000000000000", "十四亿, 1400000000", "廿八, 28", "五卅, 5卅", "零, 0", "〇, 0", "两, 2",
			"二十千米, 20千米", "１９２１, 1921", "٢٨, 28" })
	void aNumberIsTheSameInChineseAndArabicNumeralsD3(String chinese, String arabic) {
		assertThat(FillText.normalise(chinese)).isEqualTo(FillText.normalise(arabic));
	}

	@ParameterizedTest
	@CsvSource({ "28, 28", "二十八, 28", "007, 7", "〇七, 7", "000, 0", "第十九次, 第19次", "7月23日, 7月23日", "三大改造, 3大改造" })
	void aNumberStandsInArabicDigitsWithoutLeadingZeros(String text, String form) {
		assertThat(FillText.normalise(text)).isEqualTo(form);
	}

	@ParameterizedTest
	@CsvSource({ "万里长城", "百团大战", "千军万马", "百万雄师", "亿万人民", "伍修权", "陆定1" })
	void unitsWithoutADigitAndFormalNumeralsAreWords(String text) {
		assertThat(FillText.normalise(text)).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource({ "二三十", "三五百", "二三百万", "一百二百", "三三两两", "一百〇" })
	void whatSaysNoNumberStays(String text) {
		assertThat(FillText.normalise(text)).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "《 论 十大关系 》;论十大关系", "ＣＨＩＮＡ;china", "一·二九运动;12.9运动", "一个国家，两种制度;一个国家两种制度",
			"枪杆子。;枪杆子", "“东方红１号”;东方红一号", "李　大　钊;李大钊", "毛泽东\u200B思想;毛泽东思想", "雷锋😀;雷锋" })
	void widthCaseSpacesAndPunctuationDoNotMatterD3(String typed, String expected) {
		assertThat(FillText.normalise(typed)).isEqualTo(FillText.normalise(expected));
	}

	@ParameterizedTest
	@CsvSource({ "南京, 北京", "二十三, 二十二", "枪杆子, 笔杆子", "一百零五, 一百五" })
	void whatDiffersStaysDifferent(String one, String other) {
		assertThat(FillText.normalise(one)).isNotEqualTo(FillText.normalise(other));
	}

	@Test
	void aTextWithoutLettersOrDigitsIsEmpty() {
		assertThat(FillText.normalise(" 　，。！·～……😀")).isEmpty();
	}

	@Test
	void brokenSurrogatesAreLeftOut() {
		assertThat(FillText.normalise("雷\uD800锋\uDC00")).isEqualTo("雷锋");
	}

	@Test
	void everyAssignedCharacterHasOneForm() {
		for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
			if (Character.isDefined(character) && Character.getType(character) != Character.PRIVATE_USE) {
				String form = FillText.normalise(Character.toString(character));
				assertThat(FillText.normalise(form).equals(form)).as("U+%04X", character).isTrue();
			}
		}
	}

}
