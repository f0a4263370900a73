package org.chuxin.contract.openapi;

import java.util.Map;
import java.util.TreeMap;

/** Words for tests of the contract: a small good one, and ways to break it. */
final class ContractVocabulary {

	private static final Map<String, String> GOOD = Map.of("resident.yaml", """
			openapi: 3.1.0
			servers:
			  - url: /api/v1
			paths:
			  /shelves/{shelfId}:
			    $ref: paths/shelves_shelfId.yaml
			""", "paths/shelves_shelfId.yaml", """
			parameters:
			  - {name: shelfId, in: path, required: true, schema: {type: string, maxLength: 9}, example: upper}
			put:
			  operationId: fillShelf
			  summary: 摆书
			  x-roles: [RESIDENT]
			  security: [{bearer: []}]
			  requestBody:
			    content:
			      application/json:
			        schema: {$ref: ../schemas/Shelf.yaml}
			        examples:
			          two: {value: {shelfId: upper, bookIds: [a, b], filledAt: '2026-11-24T12:00:00.000Z'}}
			  responses:
			    '200':
			      description: Filled.
			      headers: {X-Request-Id: {schema: {type: string}}}
			      content:
			        application/json:
			          schema: {$ref: ../schemas/Shelf.yaml}
			          examples:
			            full: {value: {shelfId: upper}}
			    '204':
			      description: Nothing to fill.
			      headers: {X-Request-Id: {schema: {type: string}}}
			    '401': {$ref: ../responses/UNAUTHENTICATED.yaml}
			    '403': {$ref: ../responses/FORBIDDEN.yaml}
			    '503': {$ref: ../responses/BUSY.yaml}
			""", "schemas/Shelf.yaml", """
			type: object
			additionalProperties: false
			required: [shelfId]
			properties:
			  shelfId: {type: string}
			  bookIds:
			    type: array
			    items: {type: string}
			  filledAt: {type: string, format: date-time}
			""", "schemas/Problem.yaml", """
			type: object
			additionalProperties: false
			required: [status, code, detail]
			properties:
			  status: {type: integer}
			  code: {type: string, enum: [UNAUTHENTICATED, FORBIDDEN, BUSY]}
			  detail: {type: string}
			""", "responses/UNAUTHENTICATED.yaml", refusal("UNAUTHENTICATED", 401), "responses/FORBIDDEN.yaml",
			refusal("FORBIDDEN", 403), "responses/BUSY.yaml",
			refusal("BUSY", 503).replace("headers: {", "headers: {Retry-After: {schema: {type: integer}}, "));

	private ContractVocabulary() {
	}

	/**
	 * A contract of one operation that keeps every rule.
	 * @return its files by name
	 */
	static Map<String, String> aSmallContract() {
		return new TreeMap<>(GOOD);
	}

	/**
	 * The small contract with one text replaced.
	 * @param file where
	 * @param good what stands there
	 * @param bad what stands there instead
	 * @return its files by name
	 * @throws IllegalArgumentException if the text does not stand there
	 */
	static Map<String, String> aContractWhere(String file, String good, String bad) {
		Map<String, String> texts = aSmallContract();
		String text = texts.getOrDefault(file, "");
		if (!text.contains(good)) {
			throw new IllegalArgumentException(file + " does not say " + good);
		}
		texts.put(file, text.replace(good, bad));
		return texts;
	}

	private static String refusal(String code, int status) {
		return """
				description: Refused.
				headers: {X-Request-Id: {schema: {type: string}}}
				content:
				  application/problem+json:
				    schema: {$ref: ../schemas/Problem.yaml}
				    examples:
				      %s: {value: {status: %d, code: %s, detail: 这一次没有摆好，书都在。再试一次。}}
				""".formatted(code, status, code);
	}

}
