package dev.chuxin.sandbox.wechat;

import java.util.Map;
import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One request to the platform.
 */
public record Call(String method, String path, Map<String, String> query, String body) {

	private static final JsonMapper JSON = JsonMapper.shared();

	/**
	 * Whether the method is right for a call with a body.
	 * @return true for POST
	 */
	public boolean isPost() {
		return this.method.equals("POST");
	}

	/**
	 * A query parameter, empty when it is absent.
	 */
	public String parameter(String name) {
		return this.query.getOrDefault(name, "");
	}

	/**
	 * The body if it is a JSON object.
	 */
	public Optional<JsonNode> json() {
		try {
			return Optional.of(JSON.readTree(this.body)).filter(JsonNode::isObject);
		}
		catch (JacksonException ex) {
			return Optional.empty();
		}
	}

}
