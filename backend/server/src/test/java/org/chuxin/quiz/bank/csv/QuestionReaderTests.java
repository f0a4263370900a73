package org.chuxin.quiz.bank.csv;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chuxin.quiz.bank.csv.BankFileVocabulary.aFile;
import static org.chuxin.quiz.bank.csv.BankFileVocabulary.aFillWith;
import static org.chuxin.quiz.bank.csv.BankFileVocabulary.aSingleWith;
import static org.chuxin.quiz.bank.csv.BankFileVocabulary.errorsOf;
import static org.chuxin.quiz.bank.csv.BankFileVocabulary.questionsOf;

class QuestionReaderTests {

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource(delimiter = '#',
			value = { "code#题1#编号用字母、数字和 . _ -，以字母或数字开头，最多 32 个。", "code#''#编号用字母、数字和 . _ -，以字母或数字开头，最多 32 个。",
					"type#SINGLE#题型只能是 single、multiple、true_false 或 fill。", "stem#''#这一列要填。", "source#''#这一列要填。",
					"difficulty#6#难度是 1 到 5 的整数。", "difficulty#１#难度是 1 到 5 的整数。", "difficulty#''#难度是 1 到 5 的整数。",
					"option_b#李达#和前面的选项一样。", "option_a#''#选择题至少要有 A、B 两个选项。", "answer#''#这一列要填。",
					"answer#b#答案用大写字母 A–E，中间不加别的字符。", "answer#A B#答案用大写字母 A–E，中间不加别的字符。", "answer#AB#单选题只有一个答案。",
					"answer#BB#答案里有重复的字母。", "answer#C#答案里有不存在的选项。", "tags#人物；文献#标签之间用半角分号 ; 分开。", "tags#人物;人物#有重复的标签。",
					"tags#人物;#最多 10 个标签，每个 1–20 个字，用半角分号 ; 分开。" })
	void aWrongValueIsNamedWithLineColumnAndReason(String column, String value, String reason) throws IOException {
		assertThat(errorsOf(aFile(aSingleWith(column, value)))).isEqualTo("2 " + column + " " + reason);
	}

	@ParameterizedTest
	@CsvSource({ "stem, 500", "option_a, 200", "explanation, 1000", "source, 200", "period, 50" })
	void aValueHasAGreatestLength(String column, int most) throws IOException {
		assertThat(questionsOf(aFile(aSingleWith(column, "𠮷".repeat(most))))).hasSize(1);
		assertThat(errorsOf(aFile(aSingleWith(column, "字".repeat(most + 1)))))
			.isEqualTo("2 %s 最多 %d 个字，现在是 %d 个字。".formatted(column, most, most + 1));
	}

	@Test
	void optionsHaveNoGap() throws IOException {
		assertThat(errorsOf(aFile(aSingleWith("option_d", "恽代英")))).isEqualTo("2 option_c 前面的选项空着，后面却有选项。");
	}

	@Test
	void aMultipleChoiceHasTwoAnswersOrMore() throws IOException {
		String multiple = aSingleWith("type", "multiple");
		assertThat(errorsOf(aFile(multiple))).isEqualTo("2 answer 多选题至少有两个答案。");
		assertThat(questionsOf(aFile(multiple.replace(",B,", ",AB,")))).hasSize(1);
	}

	@Test
	void aStatementIsTrueOrFalse() throws IOException {
		String statement = aFillWith("type", "true_false");
		assertThat(errorsOf(aFile(statement))).isEqualTo("2 answer 判断题的答案是 T 或 F。");
		assertThat(questionsOf(aFile(statement.replace("23|二十三", "F")))).hasSize(1);
	}

	@Test
	void onlyAChoiceHasOptions() throws IOException {
		assertThat(errorsOf(aFile(aFillWith("option_c", "多余")))).isEqualTo("2 option_c 判断题和填空题不填选项。");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '#',
			value = { "23｜二十三#几种答案之间用半角竖线 | 分开。", "23|#每种答案至少要有一个文字或数字。", "23|……#每种答案至少要有一个文字或数字。" })
	void acceptedTextsHaveABarBetweenThem(String answer, String reason) throws IOException {
		assertThat(errorsOf(aFile(aFillWith("answer", answer)))).isEqualTo("2 answer " + reason);
	}

	@Test
	void acceptedTextsAreFewAndShort() throws IOException {
		assertThat(errorsOf(aFile(aFillWith("answer", "字".repeat(101))))).isEqualTo("2 answer 每种答案最多 100 个字。");
		assertThat(errorsOf(aFile(aFillWith("answer", "字|".repeat(20) + "字")))).isEqualTo("2 answer 最多 20 种答案。");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u0000", "\u0007", "\u200B", "\u202E", "\uFFFD", "\uE000", "\u2028", "\u00AD" })
	void hiddenAndDamagedCharactersAreNamed(String character) throws IOException {
		assertThat(errorsOf(aFile(aSingleWith("explanation", "好" + character + "吗"))))
			.isEqualTo("2 explanation 第 2 个字是看不见或损坏的字符（U+%04X），请删去。".formatted(character.codePointAt(0)));
	}

	@Test
	void aLineBreakWithinAValueIsRefused() throws IOException {
		assertThat(errorsOf(aFile(aSingleWith("stem", "\"一\n二\"")))).startsWith("2 stem 第 2 个字是看不见");
	}

	@Test
	void spacesAroundAValueDoNotMatter() throws IOException {
		assertThat(questionsOf(aFile(aSingleWith("code", " Q1 "))))
			.isEqualTo(questionsOf(aFile(aSingleWith("code", "Q1"))));
	}

	@Test
	void allThatIsWrongInALineIsReportedAtOnce() throws IOException {
		String line = aSingleWith("difficulty", "9").replace("single", "song");
		assertThat(errorsOf(aFile(line)).lines()).hasSize(2);
	}

}
