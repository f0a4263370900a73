package org.chuxin.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chuxin.contract.openapi.Contract;
import org.chuxin.contract.openapi.Operation;
import org.chuxin.harness.Api;
import org.chuxin.harness.RunningServer;
import org.chuxin.identity.access.Access;
import org.chuxin.identity.access.Audience;
import org.chuxin.platform.commit.Lane;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chuxin.harness.Eventually.eventually;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

class ContractTests {

	/** Examples that ask for what the contract refuses. */
	private static final Map<String, Integer> REFUSED_EXAMPLES = Map.of("joinBoard minor", 409);

	private static final Contract CONTRACT = Contract.read();

	private static Stage stage;

	private static Scenarios scenarios;

	private static Refusals refusals;

	@BeforeAll
	static void start() {
		stage = new Stage();
		scenarios = new Scenarios(stage);
		refusals = new Refusals(stage, scenarios);
	}

	@AfterAll
	static void stop() {
		stage.close();
	}

	@Test
	void theServerHasTheCallsOfTheContract() {
		Set<String> routes = stage.server()
			.context()
			.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
			.getHandlerMethods()
			.keySet()
			.stream()
			.flatMap((info) -> info.getPatternsCondition()
				.getPatterns()
				.stream()
				.flatMap((path) -> info.getMethodsCondition()
					.getMethods()
					.stream()
					.map((method) -> method + " " + path.getPatternString())))
			.filter((route) -> route.contains("/api/"))
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(routes).isEqualTo(CONTRACT.operations()
			.stream()
			.map((operation) -> operation.method() + " " + operation.path())
			.collect(Collectors.toCollection(TreeSet::new)));
	}

	@Test
	void whoMayCallWhatIsInTheContract() {
		Set<String> table = stage.server()
			.bean(Access.class)
			.operations()
			.stream()
			.map((row) -> row.name() + " " + row.method() + " " + row.path().getPatternString() + " "
					+ roles(row.audience()))
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(table).isEqualTo(CONTRACT.operations()
			.stream()
			.map((operation) -> operation.operationId() + " " + operation.method() + " " + operation.path() + " "
					+ new TreeSet<>(operation.roles()))
			.collect(Collectors.toCollection(TreeSet::new)));
	}

	private static Set<String> roles(Audience audience) {
		return switch (audience) {
			case Audience.Everybody _ -> Set.of(Operation.PUBLIC);
			case Audience.Residents _ -> Set.of("RESIDENT");
			case Audience.Organisers(var roles) ->
				roles.stream().map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
		};
	}

	@TestFactory
	Stream<DynamicTest> everyExampleIsAnsweredAsTheContractSays() {
		return CONTRACT.operations()
			.stream()
			.map((operation) -> dynamicTest(operation.operationId(), () -> play(operation)));
	}

	private static void play(Operation operation) {
		Set<Integer> seen = new TreeSet<>();
		for (String example : Scenarios.of(operation)) {
			Api.Answer answer = scenarios.call(operation, example).send(operation);
			assertThat(breaches(operation, answer)).as(example).isEmpty();
			Integer refused = REFUSED_EXAMPLES.get(operation.operationId() + " " + example);
			if (refused != null) {
				assertThat(answer.status()).as(example).isEqualTo(refused);
			}
			else {
				seen.add(answer.status());
			}
		}
		assertThat(seen).as("every success of %s, and nothing else", operation)
			.isEqualTo(operation.responses()
				.keySet()
				.stream()
				.filter((status) -> status < 300)
				.collect(Collectors.toCollection(TreeSet::new)));
	}

	@TestFactory
	Stream<DynamicTest> everyRefusalIsAnsweredAsTheContractSays() {
		return CONTRACT.operations()
			.stream()
			.flatMap((operation) -> Refusals.of(operation)
				.stream()
				.filter((code) -> !Set.of("BUSY", "TOO_MANY_REQUESTS").contains(code))
				.map((code) -> dynamicTest(operation.operationId() + " " + code,
						() -> refuse(operation, code, refusals.call(operation, code).send(operation)))));
	}

	@Test
	void whoAsksTooOftenIsToldWhenToComeBack() {
		Map<String, String> one = Map.of("chuxin.limits.session-rate", "1", "chuxin.limits.session-burst", "1",
				"chuxin.limits.log-in-rate", "1", "chuxin.limits.log-in-burst", "1");
		try (RunningServer strict = RunningServer.start(stage.surroundings(), one)) {
			for (Operation operation : naming("TOO_MANY_REQUESTS")) {
				eventually(() -> {
					Call call = at(strict, refusals.good(operation));
					eventually(() -> hurry(operation, call.caller()).expect(429));
					refuse(operation, "TOO_MANY_REQUESTS", call.send(operation));
				});
			}
		}
	}

	private static Api.Answer hurry(Operation operation, Api caller) {
		return operation.isPublic() ? caller.post("/sessions", Map.of()) : caller.get("/nothing");
	}

	/**
	 * One log-in waits for WeChat and holds the only blocking thread; the lanes take
	 * nothing any more.
	 */
	@Test
	void whoComesWhenAllIsTakenIsToldWhenToComeBack() throws InterruptedException {
		Map<String, String> crowded = Map.of("spring.task.execution.simple.concurrency-limit", "1",
				"chuxin.wechat.read-timeout", "20s");
		try (RunningServer server = RunningServer.start(stage.surroundings(), crowded)) {
			Map<Operation, Call> calls = new LinkedHashMap<>();
			naming("BUSY").forEach((operation) -> calls.put(operation, at(server, refusals.good(operation))));
			Operation logIn = CONTRACT.operation("logIn");
			Call slow = at(server, refusals.good(logIn));
			server.context()
				.getBeansOfType(SmartLifecycle.class)
				.values()
				.stream()
				.filter(Lane.class::isInstance)
				.forEach(SmartLifecycle::stop);
			stage.fault("{\"path\":\"/sns/jscode2session\",\"delayMs\":15000}");
			Thread waiting = Thread.ofVirtual().start(() -> slow.send(logIn));
			eventually(() -> assertThat(stage.faults()).as("WeChat has the log-in").isZero());
			calls.forEach((operation, call) -> refuse(operation, "BUSY", call.send(operation)));
			waiting.join();
		}
	}

	private static List<Operation> naming(String code) {
		return CONTRACT.operations().stream().filter((operation) -> Refusals.of(operation).contains(code)).toList();
	}

	private static Call at(RunningServer server, Call call) {
		return call.as(new Api(server.url(), call.caller().token()));
	}

	private static void refuse(Operation operation, String code, Api.Answer answer) {
		assertThat(answer.status() + " " + answer.text()).as("%s %s", operation, code)
			.startsWith(Refusals.status(operation, code) + " ")
			.contains("\"code\":\"" + code + "\"");
		assertThat(breaches(operation, answer)).as(code).isEmpty();
	}

	private static Set<String> breaches(Operation operation, Api.Answer answer) {
		return CONTRACT.validate(operation, answer.status(), answer.text(), answer.response().headers());
	}

}
