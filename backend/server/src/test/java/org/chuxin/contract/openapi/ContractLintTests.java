package org.chuxin.contract.openapi;

import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.chuxin.contract.openapi.ContractVocabulary.aContractWhere;
import static org.chuxin.contract.openapi.ContractVocabulary.aSmallContract;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class ContractLintTests {

	private static final String PATH = "paths/shelves_shelfId.yaml";

	private static final String SHELF = "schemas/Shelf.yaml";

	private static final String BUSY = "responses/BUSY.yaml";

	@Test
	void theContractKeepsEveryRule() {
		Contract contract = Contract.read();
		assertThat(contract.roots()).containsOnlyKeys(Contract.ROOTS);
		assertThat(contract.operations()).isNotEmpty();
		assertThat(ContractLint.findings(contract)).isEmpty();
	}

	@Test
	void aSmallGoodContractKeepsEveryRule() {
		assertThat(ContractLint.findings(new Contract(new ContractFiles(aSmallContract())))).isEmpty();
	}

	@ParameterizedTest(name = "{3}")
	@MethodSource
	void eachRuleCanFail(String file, String good, String bad, String finding) {
		Contract broken = new Contract(new ContractFiles(aContractWhere(file, good, bad)));
		assertThat(ContractLint.findings(broken)).anyMatch((sentence) -> sentence.contains(finding));
	}

	static Stream<Arguments> eachRuleCanFail() {
		return Stream.of(operationRules(), bodyRules(), schemaRules(), refusalRules()).flatMap((rules) -> rules);
	}

	private static Stream<Arguments> operationRules() {
		return Stream.of(arguments(PATH, "operationId: fillShelf", "x-none: 1", "has no operationId"),
				arguments(PATH, "put:", "patch:", "uses a method that the mini-program lacks"),
				arguments(PATH, "summary: 摆书", "summary: ''", "has no summary"),
				arguments(PATH, "x-roles: [RESIDENT]", "x-roles: []", "has no x-roles"),
				arguments(PATH, "x-roles: [RESIDENT]", "x-roles: [KING]", "has a role of another contract"),
				arguments(PATH, "x-roles: [RESIDENT]", "x-roles: [AUDITOR]", "has a role of another contract"),
				arguments(PATH, "x-roles: [RESIDENT]", "x-roles: [RESIDENT, PUBLIC]", "has a role of another contract"),
				arguments(PATH, "x-roles: [RESIDENT]", "x-roles: [PUBLIC]", "must name the session exactly"),
				arguments(PATH, "security: [{bearer: []}]", "security: []", "must name the session exactly"),
				arguments(PATH, "'403': {$ref: ../responses/FORBIDDEN.yaml}", "", "lacks 401 or 403"),
				arguments(PATH, "name: shelfId", "name: other", "has a path parameter without declaration"),
				arguments(PATH, "example: upper", "example: far-too-long", "parameter shelfId example"),
				arguments(PATH, "schema: {type: string, maxLength: 9}", "schema: {type: integer}", "is an id but no"));
	}

	private static Stream<Arguments> bodyRules() {
		return Stream.of(
				arguments(PATH, "two: {value: {shelfId: upper,", "two: {value: {shelfId: 7,",
						"request example two/shelfId"),
				arguments(PATH, "'2026-11-24T12:00:00.000Z'", "today", "request example two/filledAt"),
				arguments(PATH, "full: {value: {shelfId: upper}}", "full: {value: {}}", "200 example full"),
				arguments(PATH, "full: {value: {shelfId: upper}}", "full: {value: {shelfId: upper, more: 1}}",
						"200 example full"),
				arguments(PATH, "full: {value: {shelfId: upper}}", "{}", "200 has no example"),
				arguments(PATH, "two: {value:", "two: {worth:", "request example two"),
				arguments(PATH, "      application/json:\n        schema",
						"      text/csv: {}\n      application/json:\n        schema",
						"request has several media types"),
				arguments(PATH, "Filled.\n      headers: {X-Request-Id", "Filled.\n      headers: {X-Other",
						"200 lacks X-Request-Id"),
				arguments(BUSY, "Retry-After", "Retry-Never", "must name Retry-After"));
	}

	private static Stream<Arguments> schemaRules() {
		return Stream.of(arguments(SHELF, "additionalProperties: false", "minProperties: 1", "is an open object"),
				arguments(SHELF, "filledAt: {", "more: {type: object}\n  filledAt: {", "/more is an open object"),
				arguments(SHELF, "items: {type: string}", "items: {type: string, anyOf: [{type: string}]}",
						"has the unknown keyword anyOf"),
				arguments(SHELF, "items: {type: string}", "items: {type: integer}", "bookIds is an id but no string"),
				arguments(SHELF, "  shelfId: {type: string}", "  shelfId: {type: integer}", "shelfId is an id but no"),
				arguments(SHELF, "filledAt: {", "filledAt: {oneOf: [{type: string}], ", "oneOf without discriminator"),
				arguments(SHELF, "required: [shelfId]", "required: [shelfID]", "requires the unknown property"));
	}

	private static Stream<Arguments> refusalRules() {
		return Stream.of(arguments(BUSY, "code: BUSY", "code: LAZY", "503 example BUSY/code"),
				arguments(BUSY, "      BUSY:", "      LAZY:", "is not named after its code"),
				arguments(BUSY, "status: 503", "status: 500", "has another status"),
				arguments(BUSY, "application/problem+json", "application/json", "is no problem document"),
				arguments(BUSY, "再试一次。", "再试一次！", "does not speak as a good neighbour"),
				arguments("schemas/Problem.yaml", "BUSY]", "BUSY, GONE]", "GONE has no file under responses"),
				arguments(PATH, "'503': {$ref: ../responses/BUSY.yaml}", "", BUSY + " is referred to by nobody"),
				arguments(SHELF, "type: object", "description: see shelves.com\ntype: object", "names a host"),
				arguments("resident.yaml", "url: /api/v1", "url: api", "has a server that is not relative"));
	}

	@Test
	void twoOperationsDoNotShareAName() {
		Map<String, String> texts = aSmallContract();
		texts.put("organiser.yaml", texts.getOrDefault("resident.yaml", ""));
		assertThat(ContractLint.findings(new Contract(new ContractFiles(texts))))
			.anyMatch((sentence) -> sentence.contains("shares its operationId"));
	}

	@Test
	void anOperationThatNeverSucceedsIsFound() {
		Map<String, String> texts = aContractWhere(PATH, "'200'", "'302'");
		texts.computeIfPresent(PATH, (name, text) -> text.replace("'204'", "'304'"));
		assertThat(ContractLint.findings(new Contract(new ContractFiles(texts))))
			.anyMatch((sentence) -> sentence.contains("never succeeds"));
	}

	@ParameterizedTest(name = "{3}")
	@MethodSource
	void aReferenceThatCannotBeFollowedStopsTheReading(String file, String good, String bad, String reason) {
		ContractFiles files = new ContractFiles(aContractWhere(file, good, bad));
		assertThatIllegalArgumentException().isThrownBy(() -> new Contract(files)).withMessageContaining(reason);
	}

	static Stream<Arguments> aReferenceThatCannotBeFollowedStopsTheReading() {
		return Stream.of(
				arguments(PATH, "../schemas/Shelf.yaml", "../schemas/Self.yaml", "schemas/Self.yaml is missing"),
				arguments(PATH, "../schemas/Shelf.yaml", "'../schemas/Shelf.yaml#/nowhere'", "leads nowhere"),
				arguments(SHELF, "items: {type: string}", "items: {$ref: Shelf.yaml}", "refers to itself"),
				arguments(SHELF, "shelfId: {type: string}", "shelfId: {$ref: Problem.yaml, minLength: 1}",
						"says more beside a reference"));
	}

}
