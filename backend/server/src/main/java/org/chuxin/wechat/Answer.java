package org.chuxin.wechat;

/**
 * What became of a call to WeChat.
 *
 * @param <T> what a good answer holds
 */
sealed interface Answer<T> {

	/**
	 * A good answer.
	 *
	 * @param value what it holds, not yet checked
	 * @param <T> type of the value
	 */
	record Given<T>(T value) implements Answer<T> {
	}

	/**
	 * A refusal of this one request.
	 *
	 * @param code WeChat's errcode
	 * @param <T> type of the value that a good answer had held
	 */
	record Refused<T>(int code) implements Answer<T> {
	}

	/**
	 * No answer that can be used.
	 *
	 * @param <T> type of the value that a good answer had held
	 */
	record Absent<T>() implements Answer<T> {
	}

}
