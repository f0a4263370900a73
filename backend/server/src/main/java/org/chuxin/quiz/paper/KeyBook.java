package org.chuxin.quiz.paper;

import java.util.Map;

import org.chuxin.quiz.marking.Key;

/**
 * The answers of a quiz; it never leaves the server but through a finished attempt's
 * review.
 *
 * @param keyVersion from 1; rises when an answer is corrected
 * @param entries by id of the question
 */
public record KeyBook(int keyVersion, Map<Long, Entry> entries) {

	/**
	 * What belongs to one question.
	 *
	 * @param key the right answer
	 * @param explanation why
	 * @param source where it stands
	 */
	public record Entry(Key key, String explanation, String source) {
	}

}
