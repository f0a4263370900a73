package org.chuxin.quiz.marking;

/** How a question is asked and answered. */
public enum QuestionKind {

	/** One right option of several. */
	SINGLE("单选题"),

	/** Two or more right options. */
	MULTIPLE("多选题"),

	/** A statement: right (option 0) or wrong (option 1). */
	TRUE_FALSE("判断题"),

	/** A text in the resident's own words. */
	FILL("填空题");

	private final String text;

	QuestionKind(String text) {
		this.text = text;
	}

	/**
	 * The kind as residents and organisers read it.
	 * @return its name in Chinese
	 */
	public String text() {
		return this.text;
	}

}
