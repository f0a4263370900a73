package org.chuxin.contract.openapi;

import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.chuxin.contract.openapi.Operation.Body;
import org.chuxin.contract.openapi.Operation.Parameter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

import org.springframework.http.MediaType;

/**
 * The contract as operations, for the tests that hold the server to it; blocks while
 * reading files.
 */
public final class Contract {

	public static final String PROBLEM = MediaType.APPLICATION_PROBLEM_JSON_VALUE;

	static final List<String> ROOTS = List.of("resident.yaml", "organiser.yaml");

	private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options",
			"trace");

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private final ContractFiles files;

	private final Map<String, JsonNode> roots = new LinkedHashMap<>();

	private final List<Operation> operations = new ArrayList<>();

	private final Schemas schemas = new Schemas();

	Contract(ContractFiles files) {
		this.files = files;
		ROOTS.stream().filter(files.texts()::containsKey).forEach((root) -> this.roots.put(root, files.tree(root)));
		this.roots.forEach(this::collect);
	}

	/**
	 * Reads the contract of this checkout.
	 * @return both root files as one
	 */
	public static Contract read() {
		return new Contract(ContractFiles.read());
	}

	ContractFiles files() {
		return this.files;
	}

	public Map<String, JsonNode> roots() {
		return this.roots;
	}

	/**
	 * Every operation of both root files.
	 * @return in the order of the files
	 */
	public List<Operation> operations() {
		return List.copyOf(this.operations);
	}

	/**
	 * The operation of a name.
	 * @param operationId its name
	 * @return the operation
	 * @throws IllegalArgumentException if there is none
	 */
	public Operation operation(String operationId) {
		return this.operations.stream()
			.filter((operation) -> operation.operationId().equals(operationId))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("no operation " + operationId));
	}

	/**
	 * Checks what the server answered: status, type, shape, and for a refusal that its
	 * code is named for this status.
	 * @param operation the operation called
	 * @param status the status of the answer
	 * @param body the answer's body, may be empty
	 * @param contentType the answer's type, or null
	 * @return one message per breach, empty where the answer keeps the contract
	 */
	public Set<String> validate(Operation operation, int status, String body, @Nullable String contentType) {
		Body expected = operation.responses().get(status);
		if (expected == null) {
			return Set.of(operation + " must not answer " + status + ": " + body);
		}
		if (expected.contentType() == null) {
			return body.isEmpty() ? Set.of() : Set.of(operation + " " + status + " must be empty: " + body);
		}
		if (contentType == null || !MediaType.parseMediaType(contentType)
			.equalsTypeAndSubtype(MediaType.parseMediaType(expected.contentType()))) {
			return Set.of(operation + " " + status + " must be " + expected.contentType() + ", not " + contentType);
		}
		try {
			return validate(operation, status, expected, JSON.readTree(body));
		}
		catch (JacksonException ex) {
			return Set.of(operation + " " + status + " is no JSON: " + ex.getOriginalMessage());
		}
	}

	/**
	 * Checks what the server answered, its headers too.
	 * @param operation the operation called
	 * @param status the status of the answer
	 * @param body the answer's body, may be empty
	 * @param headers the answer's headers
	 * @return one message per breach, empty where the answer keeps the contract
	 */
	public Set<String> validate(Operation operation, int status, String body, HttpHeaders headers) {
		Set<String> breaches = new LinkedHashSet<>(
				validate(operation, status, body, headers.firstValue("Content-Type").orElse(null)));
		JsonNode expected = operation.node().path("responses").path(String.valueOf(status)).path("headers");
		expected.properties().forEach((header) -> {
			JsonNode schema = header.getValue().path("schema");
			String value = headers.firstValue(header.getKey()).orElse(null);
			if (value == null) {
				breaches.add(operation + " " + status + " lacks the header " + header.getKey());
				return;
			}
			boolean number = schema.path("type").asString("").equals("integer") && value.matches("-?\\d{1,9}");
			JsonNode node = number ? JsonNodeFactory.instance.numberNode(Integer.parseInt(value))
					: JsonNodeFactory.instance.stringNode(value);
			breaches(schema, node)
				.forEach((breach) -> breaches.add(operation + " " + status + " header " + header.getKey() + breach));
		});
		return breaches;
	}

	private Set<String> validate(Operation operation, int status, Body expected, JsonNode value) {
		Set<String> breaches = new LinkedHashSet<>();
		for (String breach : breaches(expected.schema(), value)) {
			breaches.add(operation + " " + status + " " + breach);
		}
		if (PROBLEM.equals(expected.contentType())) {
			String code = value.path("code").asString("");
			if (!expected.examples().containsKey(code)) {
				breaches.add(operation + " " + status + " must not have the code " + code);
			}
			if (value.path("status").asInt(0) != status) {
				breaches.add(operation + " " + status + " names another status in its body");
			}
		}
		return breaches;
	}

	/**
	 * Checks a value against a schema of this contract.
	 * @param file the schema's file
	 * @param value the value
	 * @return one message per breach
	 */
	public Set<String> breaches(String file, JsonNode value) {
		return breaches(this.files.tree(file), value);
	}

	/**
	 * Checks a value against a schema of this contract.
	 * @param schema the schema
	 * @param value the value
	 * @return one message per breach
	 */
	Set<String> breaches(JsonNode schema, JsonNode value) {
		return this.schemas.breaches(schema, value);
	}

	private void collect(String contract, JsonNode root) {
		String base = root.path("servers").path(0).path("url").asString("");
		root.path("paths").properties().forEach((path) -> path.getValue().properties().forEach((call) -> {
			if (METHODS.contains(call.getKey())) {
				this.operations
					.add(operation(contract, call.getKey(), base + path.getKey(), path.getValue(), call.getValue()));
			}
		}));
	}

	private static Operation operation(String contract, String method, String path, JsonNode item, JsonNode node) {
		List<Parameter> parameters = new ArrayList<>();
		for (JsonNode source : List.of(item, node)) {
			source.path("parameters")
				.forEach((one) -> parameters.add(new Parameter(one.path("name").asString(""),
						one.path("in").asString(""), one.path("schema"), one.path("example"))));
		}
		Map<Integer, Body> responses = new TreeMap<>();
		node.path("responses")
			.properties()
			.forEach((one) -> responses.put(Integer.valueOf(one.getKey()), body(one.getValue())));
		List<String> roles = node.path("x-roles").valueStream().map(JsonNode::asString).toList();
		return new Operation(contract, method.toUpperCase(Locale.ROOT), path, node.path("operationId").asString(""),
				roles, parameters, node.has("requestBody") ? body(node.path("requestBody")) : null, responses, node);
	}

	private static Body body(JsonNode node) {
		JsonNode content = node.path("content");
		if (content.isEmpty()) {
			return new Body(null, MissingNode.getInstance(), Map.of());
		}
		Map.Entry<String, JsonNode> only = content.properties().iterator().next();
		Map<String, JsonNode> examples = new LinkedHashMap<>();
		only.getValue()
			.path("examples")
			.properties()
			.forEach((one) -> examples.put(one.getKey(), one.getValue().path("value")));
		return new Body(only.getKey(), only.getValue().path("schema"), examples);
	}

}
