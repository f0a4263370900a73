package org.chuxin.launch.demo;

import java.util.List;
import java.util.Map;
import java.util.Random;

import dev.chuxin.sandbox.sample.SampleQuestion;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class AnswerKeyTests {

	private static final AnswerKey KEY = new AnswerKey(
			List.of(new SampleQuestion("1", "multiple", "哪些？", List.of("甲", "乙", "丙"), List.of("A", "C")),
					new SampleQuestion("2", "fill", "哪年？", List.of(), List.of("1921", "一九二一")),
					new SampleQuestion("3", "true_false", "是吗？", List.of(), List.of("F"))));

	@Test
	void whoKnowsAnswersRight() {
		assertThat(answer("MULTIPLE", "哪些？", 1)).containsEntry("optionIds", List.of("甲-id", "丙-id"));
		assertThat(answer("FILL", "哪年？", 1)).containsEntry("text", "1921");
		assertThat(answer("TRUE_FALSE", "是吗？", 1)).containsEntry("optionIds", List.of("错误-id"));
	}

	@Test
	void whoDoesNotKnowForgetsOrGuesses() {
		assertThat((List<?>) answer("MULTIPLE", "哪些？", 0).get("optionIds")).hasSize(1);
		assertThat(answer("FILL", "哪年？", 0)).containsEntry("text", "记不清了");
	}

	private static Map<String, Object> answer(String kind, String stem, double ability) {
		List<String> options = switch (kind) {
			case "FILL" -> List.of();
			case "TRUE_FALSE" -> List.of("正确", "错误");
			default -> List.of("丙", "乙", "甲").reversed();
		};
		JsonNode question = JsonMapper.shared()
			.valueToTree(Map.of("questionId", "q", "kind", kind, "stem", stem, "options",
					options.stream().map((text) -> Map.of("optionId", text + "-id", "text", text)).toList()));
		return KEY.answer(question, ability, new Random(1));
	}

}
