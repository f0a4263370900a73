package org.chuxin.contract.openapi;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chuxin.contract.openapi.ContractVocabulary.aSmallContract;

class ContractValidationTests {

	private static final String JSON = "application/json";

	private final Contract contract = new Contract(new ContractFiles(aSmallContract()));

	@Test
	void anAnswerOfTheContractPasses() {
		assertThat(validate(200, "{\"shelfId\":\"upper\"}", JSON + ";charset=UTF-8")).isEmpty();
		assertThat(validate(503, "{\"status\":503,\"code\":\"BUSY\",\"detail\":\"再试一次。\"}", Contract.PROBLEM))
			.isEmpty();
		assertThat(validate(204, "", null)).isEmpty();
	}

	@Test
	void anAnswerBesideTheContractIsFound() {
		assertThat(validate(418, "", null)).singleElement().asString().contains("must not answer 418");
		assertThat(validate(204, "{}", JSON)).singleElement().asString().contains("must be empty");
		assertThat(validate(200, "{\"shelfId\":\"upper\"}", null)).singleElement().asString().contains("not null");
		assertThat(validate(200, "{\"shelfId\":\"upper\"}", "text/html")).singleElement()
			.asString()
			.contains("not text");
		assertThat(validate(200, "{\"shelfId\"", JSON)).singleElement().asString().contains("is no JSON");
		assertThat(validate(200, "", JSON)).isNotEmpty();
		assertThat(validate(200, "{\"shelfId\":\"upper\",\"key\":\"A\"}", JSON)).singleElement()
			.asString()
			.contains("key");
		assertThat(validate(200, "{\"shelfId\":null}", JSON)).singleElement().asString().contains("/shelfId");
	}

	@Test
	void aRefusalWithACodeOfAnotherStatusIsFound() {
		assertThat(validate(503, "{\"status\":503,\"code\":\"FORBIDDEN\",\"detail\":\"再试一次。\"}", Contract.PROBLEM))
			.singleElement()
			.asString()
			.contains("must not have the code FORBIDDEN");
		assertThat(validate(503, "{\"status\":500,\"code\":\"BUSY\",\"detail\":\"再试一次。\"}", Contract.PROBLEM))
			.singleElement()
			.asString()
			.contains("names another status");
	}

	@Test
	void anOperationCanBeCalledByItsExamples() {
		Operation operation = this.contract.operation("fillShelf");
		assertThat(operation.method()).isEqualTo("PUT");
		assertThat(operation.examplePath()).isEqualTo("/api/v1/shelves/upper");
		assertThat(operation.requestExamples()).containsOnlyKeys("two");
		assertThat(operation.responses()).containsOnlyKeys(200, 204, 401, 403, 503);
	}

	private Set<String> validate(int status, String body, @Nullable String contentType) {
		return this.contract.validate(this.contract.operation("fillShelf"), status, body, contentType);
	}

}
