package org.chuxin.contract.openapi;

import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Set;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import tools.jackson.databind.JsonNode;

/** Checks values against resolved schemas of JSON Schema 2020-12; never blocks. */
final class Schemas {

	private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

	private final IdentityHashMap<JsonNode, Schema> compiled = new IdentityHashMap<>();

	/**
	 * Checks one value; formats count.
	 * @param schema a schema without references
	 * @param value the value
	 * @return one message per breach, empty where it matches
	 */
	synchronized Set<String> breaches(JsonNode schema, JsonNode value) {
		Schema rule = this.compiled.computeIfAbsent(schema, this.registry::getSchema);
		Set<String> breaches = new LinkedHashSet<>();
		for (Error error : rule.validate(value,
				(context) -> context.executionConfig((config) -> config.formatAssertionsEnabled(true)))) {
			breaches.add(error.getInstanceLocation() + ": " + error.getMessage());
		}
		return breaches;
	}

}
