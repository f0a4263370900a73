package org.chuxin.contract;

import java.util.List;
import java.util.regex.Pattern;

import org.chuxin.contract.openapi.Contract;
import org.chuxin.harness.Api;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What every refusal must be, whatever was asked; never blocks. */
final class Problems {

	private static final Contract CONTRACT = Contract.read();

	private static final Pattern INSIDE = Pattern
		.compile("Exception|(org|java|com|tools|reactor|io)\\.[a-z]+\\.|\\\\tat |stackTrace|SELECT |INSERT ");

	private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

	private Problems() {
	}

	/**
	 * Insists on a problem document that says nothing of the server's inside.
	 * @param answer what came back
	 * @return the document
	 */
	static JsonNode problem(Api.Answer answer) {
		assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
		return document(answer);
	}

	private static JsonNode document(Api.Answer answer) {
		assertThat(answer.response().headers().firstValue("Content-Type")).as(answer.text()).contains(Contract.PROBLEM);
		JsonNode document = answer.json();
		assertThat(CONTRACT.breaches("schemas/Problem.yaml", document)).as(answer.text()).isEmpty();
		assertThat(document.path("status").asInt()).isEqualTo(answer.status());
		assertThat(document.path("requestId").asString())
			.isEqualTo(answer.response().headers().firstValue("X-Request-Id").orElse(""));
		assertThat(answer.text()).doesNotContainPattern(INSIDE);
		assertThat(document.path("detail").asString()).containsPattern(CHINESE);
		document.path("fieldErrors")
			.forEach(
					(error) -> assertThat(error.path("message").asString()).as(answer.text()).containsPattern(CHINESE));
		return document;
	}

	/**
	 * Insists on a refusal with a code.
	 * @param answer what came back
	 * @param status its only right status
	 * @param code its only right code
	 * @return the document
	 */
	static JsonNode refused(Api.Answer answer, int status, String code) {
		assertThat(answer.status() + " " + answer.text()).startsWith(status + " ").contains('"' + code + '"');
		return problem(answer);
	}

	/**
	 * Insists that fields are named.
	 * @param answer what came back
	 * @param fields the only wrong fields
	 */
	static void wrongFields(Api.Answer answer, String... fields) {
		JsonNode document = refused(answer, 400, "INVALID_REQUEST");
		List<String> named = document.path("fieldErrors")
			.valueStream()
			.map((error) -> error.path("field").asString())
			.distinct() // several rules may name it
			.toList();
		assertThat(named).as(answer.text()).containsExactlyInAnyOrder(fields);
	}

}
