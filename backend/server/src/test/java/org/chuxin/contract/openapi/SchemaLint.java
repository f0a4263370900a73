package org.chuxin.contract.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import tools.jackson.databind.JsonNode;

/** What every schema of the contract must keep, at any depth; never blocks. */
final class SchemaLint {

	private static final Set<String> KEYWORDS = Set.of("type", "description", "additionalProperties", "required",
			"properties", "items", "enum", "const", "default", "format", "pattern", "minLength", "maxLength", "minimum",
			"maximum", "multipleOf", "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties", "oneOf",
			"discriminator", "if", "then");

	private final List<String> findings = new ArrayList<>();

	private SchemaLint() {
	}

	static List<String> findings(String where, JsonNode schema) {
		SchemaLint lint = new SchemaLint();
		lint.schema(where, schema, true);
		return lint.findings;
	}

	static List<String> property(String name, String where, JsonNode schema) {
		SchemaLint lint = new SchemaLint();
		lint.named(where, name, schema);
		return lint.findings;
	}

	private void check(boolean holds, String where, String sentence) {
		if (!holds) {
			this.findings.add(where + " " + sentence);
		}
	}

	private void schema(String where, JsonNode schema, boolean whole) {
		schema.propertyNames()
			.forEach((keyword) -> check(KEYWORDS.contains(keyword), where, "has the unknown keyword " + keyword));
		boolean object = schema.path("type").asString("").equals("object") || schema.has("properties");
		check(!whole || !object || isClosed(schema), where, "is an open object");
		check(!schema.has("oneOf") || schema.has("discriminator"), where, "has oneOf without discriminator");
		schema.path("required")
			.forEach((name) -> check(!whole || schema.path("properties").has(name.asString()), where,
					"requires the unknown property " + name.asString()));
		schema.path("properties")
			.properties()
			.forEach((one) -> named(where + '/' + one.getKey(), one.getKey(), one.getValue()));
		schema.path("oneOf").forEach((one) -> schema(where + "/oneOf", one, true));
		if (schema.has("items")) {
			schema(where + "/items", schema.path("items"), true);
		}
		for (String condition : List.of("if", "then")) {
			if (schema.has(condition)) {
				schema(where + '/' + condition, schema.path(condition), false);
			}
		}
	}

	private static boolean isClosed(JsonNode schema) {
		return schema.path("additionalProperties").isBoolean() && !schema.path("additionalProperties").booleanValue();
	}

	private void named(String where, String name, JsonNode schema) {
		JsonNode one = name.endsWith("Ids") ? schema.path("items") : schema;
		check(!(name.endsWith("Id") || name.endsWith("Ids")) || one.path("type").asString("").equals("string"), where,
				"is an id but no string");
		schema(where, schema, true);
	}

}
