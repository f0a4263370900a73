package org.chuxin.quiz.bank.csv;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** Files of questions, as tests speak of them. */
final class BankFileVocabulary {

	static final String HEADER = "code,type,stem,option_a,option_b,option_c,option_d,option_e,answer,explanation,source,"
			+ "period,difficulty,tags";

	static final String SINGLE = "Q1,single,谁译了《共产党宣言》？,李达,陈望道,,,,B,首个全译本。,《简史》第一章,新民主主义革命时期,2,人物;文献";

	static final String FILL = "Q2,fill,7月____日开幕。,,,,,,23|二十三,,《简史》第一章,,1,";

	private BankFileVocabulary() {
	}

	static String aFile(String... lines) {
		return HEADER + "\n" + String.join("\n", lines) + "\n";
	}

	/** The single choice with one value changed; commas are not possible here. */
	static String aSingleWith(String column, String value) {
		String[] values = SINGLE.split(",", -1);
		values[List.of(HEADER.split(",")).indexOf(column)] = value;
		return String.join(",", values);
	}

	/** The question to fill in with one value changed. */
	static String aFillWith(String column, String value) {
		String[] values = FILL.split(",", -1);
		values[List.of(HEADER.split(",")).indexOf(column)] = value;
		return String.join(",", values);
	}

	static List<CsvQuestion> questionsOf(byte[] bytes) throws IOException {
		Reading reading = QuestionFile.read(bytes);
		assertThat(reading).isInstanceOf(Reading.Questions.class);
		return ((Reading.Questions) reading).questions();
	}

	static List<CsvQuestion> questionsOf(String text) throws IOException {
		return questionsOf(text.getBytes(StandardCharsets.UTF_8));
	}

	static Reading.Refused refusalOf(byte[] bytes) throws IOException {
		Reading reading = QuestionFile.read(bytes);
		assertThat(reading).isInstanceOf(Reading.Refused.class);
		return (Reading.Refused) reading;
	}

	/** Errors as {@code line column reason}, one a line. */
	static String errorsOf(String text) throws IOException {
		return refusalOf(text.getBytes(StandardCharsets.UTF_8)).errors()
			.stream()
			.map((error) -> error.line() + " " + error.column() + " " + error.reason())
			.collect(Collectors.joining("\n"));
	}

	static String without(String column, String file) {
		int index = List.of(HEADER.split(",")).indexOf(column);
		return file.lines().map((line) -> {
			List<String> values = new ArrayList<>(Arrays.asList(line.split(",", -1)));
			values.remove(index);
			return String.join(",", values);
		}).collect(Collectors.joining("\n"));
	}

}
