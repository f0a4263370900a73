package org.chuxin.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

import org.chuxin.contract.openapi.Contract;
import org.chuxin.contract.openapi.Operation;
import org.chuxin.harness.Api;
import org.chuxin.harness.Surroundings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

class FuzzIntegrationTests {

	private static final int ROUNDS = Boolean.getBoolean("chuxin.long") ? 20_000 : 500;

	private static final long SEED = Long.getLong("chuxin.seed", 20261124L);

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final List<String> JUNK = List.of("null", "true", "0", "-1", "1.5", "2147483648",
			"9223372036854775808", "1e999", "\"\"", "\" \"", "\"\\u0000\"", "\"\\ud800\"", "\"😀\"", "[]", "[null]",
			"[[[]]]", "{}", "{\"a\":{\"b\":[1]}}", "\"2026-11-24T12:00:00Z\"", "\"'; DROP TABLE quiz; --\"",
			"\"<script>alert(1)</script>\"", "\"${jndi:ldap://a}\"", '"' + "长".repeat(3_000) + '"');

	private static final List<String> ADDRESSES = List.of("0", "-1", "x", "%00", "%E5%88%9D", "AAAAAAAAAAA", "..",
			"%25", "a".repeat(500), "99999999999");

	/** Others must not meet what comes of this. */
	private static final Surroundings OWN = new Surroundings();

	private static Stage stage;

	private final Random random = new Random(SEED);

	@BeforeAll
	static void start() {
		stage = new Stage(OWN, Map.of());
	}

	@AfterAll
	static void stop() {
		stage.close();
		OWN.close();
	}

	@Test
	void whateverIsSentTheAnswerIsOneOfOurs() {
		List<Operation> operations = Contract.read().operations();
		Refusals calls = new Refusals(stage, new Scenarios(stage));
		Map<Operation, Call> good = new HashMap<>();
		for (int round = 0; round < ROUNDS; round++) {
			Operation operation = operations.get(this.random.nextInt(operations.size()));
			// the good call may have ended what it needs, so it is set up anew at times
			Call call = (round % 10 == 0) ? calls.good(operation) : good.computeIfAbsent(operation, calls::good);
			good.put(operation, call);
			Call changed = changed(call);
			Api.Answer answer = changed.send(operation);
			String what = "seed " + SEED + ", round " + round + ": " + operation + " " + changed.variables()
					+ changed.query() + " " + changed.headers() + " " + changed.body() + " -> " + answer.status() + " "
					+ answer.text();
			assertThat(answer.status()).as(what).isLessThan(500);
			if (answer.status() >= 400) {
				assertThat(Problems.problem(answer).path("code").asString()).as(what).isNotEmpty();
			}
		}
	}

	private Call changed(Call call) {
		return switch (this.random.nextInt(8)) {
			case 0 -> call.query("?cursor=" + any(ADDRESSES) + "&phase=" + any(ADDRESSES) + "&kind=SINGLE&x=1");
			case 1 -> call.header(any(List.of("X-Client-Version", "Accept", "Content-Type", "Cookie", "If-None-Match")),
					any(List.of("1.0.0", "*/*", "a/b;q=2", "0.0.0", "nonsense", "text/html", "a".repeat(2_000))));
			case 2 -> call.variables().isEmpty() ? call
					: call.with(any(List.copyOf(call.variables().keySet())), any(ADDRESSES));
			case 3 -> (call.body() != null) ? call.body(cut(call.body())) : call.body("{\"a\":1}");
			default -> (call.body() != null && call.body().startsWith("{")) ? call.body(mutated(call.body())) : call;
		};
	}

	private String cut(String body) {
		int at = this.random.nextInt(body.length() + 1);
		return switch (this.random.nextInt(3)) {
			case 0 -> body.substring(0, at);
			case 1 -> body.substring(0, at) + (char) this.random.nextInt(0xD7FF) + body.substring(at);
			default -> body + body.substring(at);
		};
	}

	/** Puts junk in place of some value, or leaves it out. */
	private String mutated(String body) {
		JsonNode root = JSON.readTree(body);
		List<ObjectNode> objects = new ArrayList<>();
		collect(root, objects);
		ObjectNode object = any(objects);
		List<String> names = List.copyOf(object.propertyNames());
		String name = (names.isEmpty() || this.random.nextInt(10) == 0) ? "unknown" : any(names);
		if (this.random.nextInt(6) == 0) {
			object.remove(name);
			return root.toString();
		}
		object.put(name, "@junk@");
		return root.toString().replace("\"@junk@\"", any(JUNK));
	}

	private static void collect(JsonNode node, List<ObjectNode> objects) {
		if (node instanceof ObjectNode object) {
			objects.add(object);
		}
		if (node instanceof ObjectNode || node instanceof ArrayNode) {
			node.forEach((child) -> collect(child, objects));
		}
	}

	private <T> T any(List<T> list) {
		return Objects.requireNonNull(list.get(this.random.nextInt(list.size())));
	}

}
