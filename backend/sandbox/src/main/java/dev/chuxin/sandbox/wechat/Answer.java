package dev.chuxin.sandbox.wechat;

import java.util.Map;
import java.util.TreeMap;

/**
 * What the platform answers: content, or a code other than 0 and words without the rid.
 */
public record Answer(int errcode, String words, Map<String, Object> content) {

	/**
	 * A success.
	 * @param content members of the JSON
	 * @return the answer
	 */
	public static Answer of(Map<String, Object> content) {
		return new Answer(0, "", content);
	}

	/**
	 * A refusal.
	 * @param errcode other than 0
	 * @param words the platform's words without the rid
	 * @return the answer
	 */
	public static Answer refused(int errcode, String words) {
		return new Answer(errcode, words, Map.of());
	}

	/**
	 * The members of the JSON in the platform's order.
	 */
	Map<String, Object> members(String rid) {
		if (this.errcode == 0) {
			return this.content;
		}
		// Sorted: errcode comes before errmsg.
		return new TreeMap<>(Map.of("errcode", this.errcode, "errmsg", this.words + " rid: " + rid));
	}

}
