package dev.chuxin.sandbox.wechat;

import java.util.Map;
import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One request to the platform.
 */
record Call(String method, String path, Map<String, String> query, String body) {

	private static final JsonMapper JSON = JsonMapper.shared();

	boolean isPost() {
		return this.method.equals("POST");
	}

	/**
	 * A query parameter, empty when it is absent.
	 */
	String parameter(String name) {
		return this.query.getOrDefault(name, "");
	}

	/**
	 * The body if it is a JSON object.
	 */
	Optional<JsonNode> json() {
		try {
			return Optional.of(JSON.readTree(this.body)).filter(JsonNode::isObject);
		}
		catch (JacksonException ex) {
			return Optional.empty();
		}
	}

}
