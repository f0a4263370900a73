package org.chuxin.contract;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.chuxin.contract.openapi.Operation;
import org.chuxin.harness.Api;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A request that is ready to be sent.
 *
 * @param caller who sends it
 * @param variables live values of the path's names
 * @param query what follows the path, with its question mark
 * @param contentType type of the body
 * @param body the body; null for none
 * @param headers further headers
 */
record Call(Api caller, Map<String, String> variables, String query, String contentType, @Nullable String body,
		Map<String, String> headers) {

	private static final String BASE = "/api/v1";

	static Call by(Api caller) {
		return new Call(caller, Map.of(), "", "application/json", null, Map.of());
	}

	Call as(Api other) {
		return new Call(other, this.variables, this.query, this.contentType, this.body, this.headers);
	}

	Call with(String variable, Object value) {
		Map<String, String> more = new HashMap<>(this.variables);
		more.put(variable, value.toString());
		return new Call(this.caller, more, this.query, this.contentType, this.body, this.headers);
	}

	Call query(String text) {
		return new Call(this.caller, this.variables, text, this.contentType, this.body, this.headers);
	}

	Call header(String name, String value) {
		return new Call(this.caller, this.variables, this.query, this.contentType, this.body, Map.of(name, value));
	}

	Call body(String type, String text) {
		return new Call(this.caller, this.variables, this.query, type, text, this.headers);
	}

	Call body(String text) {
		return body("application/json", text);
	}

	Call body(JsonNode json) {
		return body(json.toString());
	}

	/**
	 * Sends it.
	 * @param operation what is called
	 * @return the answer
	 * @throws IllegalArgumentException if a name of the path has no live value
	 */
	Api.Answer send(Operation operation) {
		String path = operation.path().substring(BASE.length());
		for (Map.Entry<String, String> variable : this.variables.entrySet()) {
			path = path.replace('{' + variable.getKey() + '}', variable.getValue());
		}
		if (path.contains("{")) {
			throw new IllegalArgumentException("no live value for " + path);
		}
		byte[] bytes = (this.body != null) ? this.body.getBytes(StandardCharsets.UTF_8) : null;
		return this.caller.send(operation.method(), path + this.query, this.contentType, bytes, this.headers);
	}

}
