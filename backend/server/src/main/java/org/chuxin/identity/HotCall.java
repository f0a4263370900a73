package org.chuxin.identity;

import java.util.Map;

import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;

/**
 * A call of a {@link HotOperation}.
 *
 * @param caller who calls
 * @param variables of the path
 * @param request as it came
 * @param response whose status and headers may be set
 */
public record HotCall(Caller.Resident caller, Map<String, String> variables, ServerHttpRequest request,
		ServerHttpResponse response) {

	/** The quiz that is meant. */
	public String quizId() {
		return this.variables.getOrDefault("quizId", "");
	}

	/** The attempt that is meant. */
	public int number() {
		return Integer.parseInt(this.variables.getOrDefault("number", ""));
	}

}
