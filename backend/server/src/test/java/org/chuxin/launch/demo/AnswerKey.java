package org.chuxin.launch.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.chuxin.sandbox.sample.SampleQuestion;
import dev.chuxin.sandbox.sample.SampleQuestionBank;
import tools.jackson.databind.JsonNode;

/** What the invented residents know: the sample bank by heart, more or less; pure. */
final class AnswerKey {

	private final Map<String, List<String>> right;

	AnswerKey(List<SampleQuestion> questions) {
		this.right = questions.stream()
			.collect(Collectors.toMap(SampleQuestion::stem, AnswerKey::texts, (one, same) -> one));
	}

	static AnswerKey ofTheSample() {
		return new AnswerKey(SampleQuestionBank.questions());
	}

	/**
	 * The answer of somebody.
	 * @param question as it stands on the paper
	 * @param ability from 0 to 1, the chance to know it
	 * @return the body of a save
	 */
	Map<String, Object> answer(JsonNode question, double ability, Random random) {
		List<String> known = this.right.getOrDefault(question.path("stem").asString(), List.of());
		boolean knows = random.nextDouble() < ability;
		String id = question.path("questionId").asString();
		if (question.path("kind").asString().equals("FILL")) {
			String text = (knows && !known.isEmpty()) ? known.getFirst() : "记不清了";
			return Map.of("questionId", id, "saveNumber", 1, "text", text);
		}
		List<JsonNode> options = question.path("options").valueStream().toList();
		List<JsonNode> correct = options.stream()
			.filter((option) -> known.contains(option.path("text").asString()))
			.toList();
		List<JsonNode> chosen = knows ? correct : guess(question, options, correct, random);
		return Map.of("questionId", id, "saveNumber", 1, "optionIds",
				chosen.stream().map((option) -> option.path("optionId").asString()).toList());
	}

	// Who does not know a multiple choice forgets one of the right options, others pick
	// any.
	private static List<JsonNode> guess(JsonNode question, List<JsonNode> options, List<JsonNode> correct,
			Random random) {
		if (question.path("kind").asString().equals("MULTIPLE") && correct.size() > 1) {
			List<JsonNode> some = new ArrayList<>(correct);
			some.remove(random.nextInt(some.size()));
			return some;
		}
		return List.of(options.get(random.nextInt(options.size())));
	}

	private static List<String> texts(SampleQuestion question) {
		Function<String, String> text = switch (question.type()) {
			case "true_false" -> (answer) -> answer.equals("T") ? "正确" : "错误";
			case "fill" -> Function.identity();
			default -> (answer) -> question.options().get(answer.charAt(0) - 'A');
		};
		return question.answers().stream().map(text).toList();
	}

}
