package org.chuxin.contract.openapi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.chuxin.contract.openapi.Operation.Body;
import org.chuxin.contract.openapi.Operation.Parameter;
import tools.jackson.databind.JsonNode;

/** What every operation and file of the contract must have; never blocks. */
final class ContractLint {

	private static final Map<String, Set<String>> ROLES = Map.of("resident.yaml", Set.of("RESIDENT"), "organiser.yaml",
			Set.of("ADMINISTRATOR", "CONTENT_EDITOR", "ACTIVITY_ORGANISER", "NOTICE_SENDER", "GUIDE", "AUDITOR"));

	private static final Set<String> METHODS = Set.of("GET", "PUT", "POST", "DELETE");

	private static final Pattern HOST = Pattern
		.compile("[a-z]+://|localhost|127\\.0\\.0\\.1|\\b[a-z0-9-]+\\.(com|cn|net|org|io|dev)\\b");

	private static final Pattern TONE = Pattern.compile("[!！]|请注意|温馨提示|必须参加|未完成|打卡");

	private final Contract contract;

	private final List<String> findings = new ArrayList<>();

	private ContractLint(Contract contract) {
		this.contract = contract;
	}

	/**
	 * Applies every rule.
	 * @param contract what to judge
	 * @return one sentence per breach, empty for a good contract
	 */
	static List<String> findings(Contract contract) {
		ContractLint lint = new ContractLint(contract);
		lint.names();
		contract.operations().forEach(lint::operation);
		lint.files();
		lint.problems();
		return lint.findings;
	}

	private void check(boolean holds, Object where, String sentence) {
		if (!holds) {
			this.findings.add(where + " " + sentence);
		}
	}

	private void names() {
		Set<String> seen = new HashSet<>();
		for (Operation operation : this.contract.operations()) {
			check(!operation.operationId().isEmpty(), operation, "has no operationId");
			check(seen.add(operation.operationId()), operation, "shares its operationId");
			check(METHODS.contains(operation.method()), operation, "uses a method that the mini-program lacks");
		}
	}

	private void operation(Operation operation) {
		check(!operation.node().path("summary").asString("").isEmpty(), operation, "has no summary");
		roles(operation);
		parameters(operation);
		Body request = operation.request();
		if (request != null) {
			body(operation, "request", request);
		}
		check(operation.responses().keySet().stream().anyMatch((status) -> status < 300), operation, "never succeeds");
		operation.responses().forEach((status, body) -> response(operation, status, body));
	}

	private void roles(Operation operation) {
		check(!operation.roles().isEmpty(), operation, "has no x-roles");
		check(operation.roles().equals(List.of(Operation.PUBLIC))
				|| ROLES.getOrDefault(operation.contract(), Set.of()).containsAll(operation.roles()), operation,
				"has a role of another contract");
		JsonNode security = operation.node().path("security");
		check(security.isArray() && security.isEmpty() == operation.isPublic(), operation,
				"must name the session exactly when it is not public");
		check(operation.isPublic() || operation.responses().keySet().containsAll(Set.of(401, 403)), operation,
				"lacks 401 or 403");
	}

	private void parameters(Operation operation) {
		check(!operation.examplePath().contains("{"), operation, "has a path parameter without declaration");
		for (Parameter parameter : operation.parameters()) {
			String where = operation + " parameter " + parameter.name();
			this.contract.breaches(parameter.schema(), parameter.example())
				.forEach((breach) -> check(false, where, "example " + breach));
			this.findings.addAll(SchemaLint.property(parameter.name(), where, parameter.schema()));
		}
	}

	private void response(Operation operation, int status, Body body) {
		JsonNode headers = operation.node().path("responses").path(Integer.toString(status)).path("headers");
		String where = operation + " " + status;
		check(headers.has("X-Request-Id"), where, "lacks X-Request-Id");
		check(headers.has("Retry-After") == (status == 429 || status == 503), where,
				"must name Retry-After exactly with 429 and 503");
		if (body.contentType() != null) {
			body(operation, Integer.toString(status), body);
		}
		if (status >= 400) {
			check(Contract.PROBLEM.equals(body.contentType()), where, "is no problem document");
			body.examples().forEach((name, example) -> refusal(where + " example " + name, name, status, example));
		}
	}

	private void refusal(String where, String name, int status, JsonNode example) {
		check(example.path("code").asString("").equals(name), where, "is not named after its code");
		check(example.path("status").asInt(0) == status, where, "has another status");
		String detail = example.path("detail").asString("");
		check(detail.endsWith("。") && !TONE.matcher(detail).find(), where, "does not speak as a good neighbour");
	}

	private void body(Operation operation, String kind, Body body) {
		String where = operation + " " + kind;
		JsonNode part = kind.equals("request") ? operation.node().path("requestBody")
				: operation.node().path("responses").path(kind);
		check(part.path("content").size() == 1, where, "has several media types");
		check(!body.examples().isEmpty(), where, "has no example");
		body.examples()
			.forEach((name, example) -> this.contract.breaches(body.schema(), example)
				.forEach((breach) -> check(false, where, "example " + name + breach)));
		this.findings.addAll(SchemaLint.findings(where, body.schema()));
	}

	private void files() {
		Set<String> used = this.contract.files().used();
		this.contract.files().texts().forEach((name, text) -> {
			check(used.contains(name), name, "is referred to by nobody");
			check(!HOST.matcher(text.toLowerCase(Locale.ROOT)).find(), name, "names a host");
		});
		this.contract.roots()
			.forEach((name, root) -> root.path("servers")
				.forEach((server) -> check(server.path("url").asString("").startsWith("/"), name,
						"has a server that is not relative")));
	}

	private void problems() {
		Map<String, String> texts = this.contract.files().texts();
		this.contract.files()
			.tree("schemas/Problem.yaml")
			.path("properties")
			.path("code")
			.path("enum")
			.forEach((code) -> check(texts.containsKey("responses/" + code.asString() + ".yaml"), code.asString(),
					"has no file under responses"));
	}

}
