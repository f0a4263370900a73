package org.chuxin.quiz.bank.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.chuxin.quiz.marking.QuestionKind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chuxin.quiz.bank.csv.BankFileVocabulary.questionsOf;

class SampleTests {

	@Test
	void theSampleReadsWithoutAnError() throws IOException {
		assertThat(kinds(questionsOf(sample()))).isEqualTo(Map.of(QuestionKind.SINGLE, 172L, QuestionKind.MULTIPLE, 72L,
				QuestionKind.TRUE_FALSE, 50L, QuestionKind.FILL, 30L));
	}

	private static Map<QuestionKind, Long> kinds(List<CsvQuestion> questions) {
		return questions.stream().collect(Collectors.groupingBy(CsvQuestion::kind, Collectors.counting()));
	}

	private static byte[] sample() throws IOException {
		try (InputStream sample = SampleTests.class.getResourceAsStream("/sample/question-bank.csv")) {
			return Objects.requireNonNull(sample).readAllBytes();
		}
	}

}
