package dev.chuxin.sandbox.sample;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SampleQuestionBankTests {

	private final List<SampleQuestion> questions = SampleQuestionBank.questions();

	@Test
	void hasAllKindsOfQuestions() {
		assertThat(this.questions.stream().collect(Collectors.groupingBy(SampleQuestion::type, Collectors.counting())))
			.containsEntry("single", 172L)
			.containsEntry("multiple", 72L)
			.containsEntry("true_false", 50L)
			.containsEntry("fill", 30L);
	}

	@Test
	void splitsAnswersByKind() {
		assertThat(question("Q0078").answers()).containsExactly("A", "C");
		assertThat(question("Q0112").answers()).containsExactly("F");
		assertThat(question("Q0136").answers()).containsExactly("23", "23日", "二十三");
		assertThat(question("Q0078").options()).containsExactly("民主", "改良", "科学", "实业");
	}

	private SampleQuestion question(String code) {
		return this.questions.stream().filter((question) -> question.code().equals(code)).findFirst().orElseThrow();
	}

}
