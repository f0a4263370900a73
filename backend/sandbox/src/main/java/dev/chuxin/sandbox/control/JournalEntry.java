package dev.chuxin.sandbox.control;

import java.time.Instant;
import java.util.Map;

/**
 * One call of the platform and its answer, without secrets.
 *
 * @param number rising from 1
 * @param at the sandbox clock's time of the call
 * @param method the HTTP method
 * @param path the platform's path
 * @param query the query parameters
 * @param body the body as it came
 * @param status the HTTP status that was answered, 0 when the answer was dropped
 * @param answer the answer's body
 */
public record JournalEntry(long number, Instant at, String method, String path, Map<String, String> query, String body,
		int status, String answer) {
}
