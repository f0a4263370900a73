package org.chuxin.identity.about;

import java.util.List;

/**
 * The text that residents agree to.
 *
 * @param version its name, at most 20 characters
 * @param title its title
 * @param paragraphs its paragraphs
 */
public record PrivacyGuideline(String version, String title, List<String> paragraphs) {

	/**
	 * Reads a text of a title and paragraphs with empty lines between them.
	 * @param version its name
	 * @param text the text
	 * @return the guideline
	 */
	static PrivacyGuideline read(String version, String text) {
		List<String> parts = text.strip().lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
		if (parts.size() < 2) {
			throw new IllegalStateException("The privacy guideline " + version + " has no paragraphs.");
		}
		return new PrivacyGuideline(version, parts.getFirst(), parts.subList(1, parts.size()));
	}

}
