package org.chuxin.quiz.bank.csv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.chuxin.platform.csv.RowError;
import org.chuxin.quiz.marking.QuestionKind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chuxin.quiz.bank.csv.BankFileVocabulary.FILL;
import static org.chuxin.quiz.bank.csv.BankFileVocabulary.HEADER;
import static org.chuxin.quiz.bank.csv.BankFileVocabulary.SINGLE;
import static org.chuxin.quiz.bank.csv.BankFileVocabulary.aFile;
import static org.chuxin.quiz.bank.csv.BankFileVocabulary.aSingleWith;
import static org.chuxin.quiz.bank.csv.BankFileVocabulary.errorsOf;
import static org.chuxin.quiz.bank.csv.BankFileVocabulary.questionsOf;
import static org.chuxin.quiz.bank.csv.BankFileVocabulary.refusalOf;
import static org.chuxin.quiz.bank.csv.BankFileVocabulary.without;

class QuestionFileTests {

	@Test
	void aLineBecomesAQuestion() throws IOException {
		assertThat(questionsOf(aFile(SINGLE))).containsExactly(new CsvQuestion("Q1", QuestionKind.SINGLE, "谁译了《共产党宣言》？",
				List.of("李达", "陈望道"), "B", "首个全译本。", "《简史》第一章", "新民主主义革命时期", 2, List.of("人物", "文献")));
	}

	@Test
	void aByteOrderMarkIsNoPartOfTheFirstColumn() throws IOException {
		assertThat(questionsOf("\uFEFF" + aFile(SINGLE))).isEqualTo(questionsOf(aFile(SINGLE)));
	}

	@Test
	void gb18030IsReadWhenTheFileIsNoUtf8() throws IOException {
		byte[] bytes = aFile(SINGLE, FILL).getBytes(Charset.forName("GB18030"));
		assertThat(questionsOf(bytes)).isEqualTo(questionsOf(aFile(SINGLE, FILL)));
	}

	@Test
	void aDamagedUtf8FileIsNotTakenForGb18030() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		bytes.writeBytes(aFile(SINGLE).getBytes(StandardCharsets.UTF_8));
		bytes.write(0xE4);
		bytes.writeBytes(FILL.getBytes(StandardCharsets.UTF_8));
		assertThat(refusalOf(bytes.toByteArray()).errors())
			.containsExactly(new RowError(3, "", "这一行的文字读不出来，请把文件另存为 UTF-8 编码的 CSV。"));
	}

	@Test
	void anotherEncodingIsRefused() throws IOException {
		assertThat(refusalOf(aFile(SINGLE).getBytes(StandardCharsets.UTF_16)).errors()).hasSize(1);
	}

	@Test
	void emptyLinesAreSkippedAndCounted() throws IOException {
		assertThat(questionsOf("\n" + HEADER + "\n\r\n" + SINGLE + "\n,,,,,,,,,,,,,\n\n" + FILL)).hasSize(2);
		assertThat(errorsOf(HEADER + "\n\n\n" + aSingleWith("answer", "C"))).isEqualTo("4 answer 答案里有不存在的选项。");
	}

	@Test
	void columnsMayStandInAnyOrder() throws IOException {
		String file = "type,code,difficulty,stem,answer,source,period,tags,explanation,option_e,option_d,option_c,"
				+ "option_b,option_a\nfill,Q2,1,7月____日开幕。,23|二十三,《简史》第一章,,,,,,,,";
		assertThat(questionsOf(file)).isEqualTo(questionsOf(aFile(FILL)));
	}

	@Test
	void missingUnknownAndRepeatedColumnsAreNamed() throws IOException {
		assertThat(errorsOf(without("source", aFile(SINGLE)))).isEqualTo("1 source 表头缺少这一列。");
		assertThat(errorsOf(HEADER + ",remark\n")).isEqualTo("1 remark 表头第 15 列不认识，请删去或改名。");
		assertThat(errorsOf(HEADER + ",stem\n")).isEqualTo("1 stem 表头里这一列重复了。");
		assertThat(errorsOf(HEADER.replace(',', ';') + "\n")).contains("1 code 表头缺少这一列。");
	}

	@Test
	void aFileWithoutQuestionsIsRefused() throws IOException {
		assertThat(errorsOf("")).isEqualTo("1  文件里没有题目。");
		assertThat(errorsOf(HEADER + "\n\n")).isEqualTo("1  文件里没有题目。");
	}

	@Test
	void aLineWithOtherColumnsThanTheHeaderIsRefused() throws IOException {
		assertThat(errorsOf(aFile(SINGLE, "Q2,fill,题目"))).isEqualTo("3  这一行有 3 列，表头有 14 列。");
		assertThat(errorsOf(aFile(SINGLE + ",多"))).isEqualTo("2  这一行有 15 列，表头有 14 列。");
		assertThat(questionsOf(aFile(SINGLE + ",,"))).hasSize(1);
	}

	@Test
	void quotedValuesMayHaveCommasAndQuotes() throws IOException {
		assertThat(questionsOf(aFile(aSingleWith("stem", "\"谁说：\"\"好\"\",对吗？\""))).getFirst().stem())
			.isEqualTo("谁说：\"好\",对吗？");
	}

	@Test
	void quotesWithoutPartnerAreRefused() throws IOException {
		assertThat(errorsOf(aFile(SINGLE, "Q3,\"fill\"x,题"))).isEqualTo("2  这一行之后读不下去：引号没有成对，或者有一格太长。");
		String open = "Q3,fill,\"没有收尾," + FILL.repeat(3);
		assertThat(errorsOf(aFile(SINGLE, open))).isEqualTo("3  这一行有 3 列，表头有 14 列，可能是引号没有成对。");
		assertThat(errorsOf(aFile(SINGLE, open + "长".repeat(30_000)))).startsWith("2  这一行之后读不下去");
	}

	@Test
	void oneFileHasEachCodeOnce() throws IOException {
		assertThat(errorsOf(aFile(SINGLE, FILL, aSingleWith("stem", "另一题")))).isEqualTo("4 code 和第 2 行的编号重复。");
	}

	@Test
	void oneWrongLineRefusesTheWholeFile() throws IOException {
		assertThat(refusalOf(aFile(SINGLE, aSingleWith("code", "")).getBytes(StandardCharsets.UTF_8)).count()).isOne();
	}

	@Test
	void theFirstHundredErrorsAreListedAndAllAreCounted() throws IOException {
		String lines = IntStream.range(0, 150)
			.mapToObj((number) -> aSingleWith("code", "坏" + number))
			.collect(Collectors.joining("\n"));
		Reading.Refused refused = refusalOf(aFile(lines).getBytes(StandardCharsets.UTF_8));
		assertThat(refused.errors()).hasSize(100);
		assertThat(refused.count()).isEqualTo(150);
	}

	@Test
	void twentyThousandQuestionsAreReadAndNotOneMore() throws IOException {
		String lines = IntStream.range(0, QuestionFile.MOST_ROWS)
			.mapToObj((number) -> aSingleWith("code", "Q" + number))
			.collect(Collectors.joining("\n"));
		assertThat(questionsOf(aFile(lines))).hasSize(20_000);
		assertThat(errorsOf(aFile(lines, aSingleWith("code", "X")))).isEqualTo("20002  一次最多 20000 题，请分成几个文件。");
	}

}
