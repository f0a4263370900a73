package org.chuxin.quiz.rules;

/** stub. */
public class RulesPage {

	public static java.util.List<Section> sections(RulesFacts f) {
		return java.util.List.of();
	}

	/** stub. */
	public record Section(String heading, java.util.List<String> lines) {
	}

}
