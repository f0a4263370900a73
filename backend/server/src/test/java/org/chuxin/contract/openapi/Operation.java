package org.chuxin.contract.openapi;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One call of the contract, for who compares it with the server; never blocks.
 *
 * @param contract the root file that holds it
 * @param method in capitals
 * @param path with the server's base and with names in braces
 * @param operationId its name
 * @param roles who may call it; PUBLIC for everybody
 * @param parameters path, query and header parameters
 * @param request its body, or null where it takes none
 * @param responses what it answers, by status
 * @param node the resolved source
 */
public record Operation(String contract, String method, String path, String operationId, List<String> roles,
		List<Parameter> parameters, @Nullable Body request, Map<Integer, Body> responses, JsonNode node) {

	/** The role of who needs no session. */
	public static final String PUBLIC = "PUBLIC";

	public boolean isPublic() {
		return this.roles.contains(PUBLIC);
	}

	/**
	 * The examples of the request's body.
	 * @return bodies by name; empty where it takes none
	 */
	public Map<String, JsonNode> requestExamples() {
		return (this.request != null) ? this.request.examples() : Map.of();
	}

	/**
	 * The path with the example of each path parameter in place of its name.
	 * @return a path that can be called
	 */
	public String examplePath() {
		String filled = this.path;
		for (Parameter parameter : this.parameters) {
			filled = filled.replace('{' + parameter.name() + '}', parameter.example().asString());
		}
		return filled;
	}

	@Override
	public String toString() {
		return this.operationId + " (" + this.method + ' ' + this.path + ')';
	}

	/**
	 * A parameter.
	 *
	 * @param name its name
	 * @param in path, query or header
	 * @param schema what it must match
	 * @param example a value that does
	 */
	public record Parameter(String name, String in, JsonNode schema, JsonNode example) {

	}

	/**
	 * A body of a request or an answer.
	 *
	 * @param contentType its media type, or null where the body is empty
	 * @param schema what it must match; missing where the body is empty
	 * @param examples bodies by name
	 */
	public record Body(@Nullable String contentType, JsonNode schema, Map<String, JsonNode> examples) {

	}

}
