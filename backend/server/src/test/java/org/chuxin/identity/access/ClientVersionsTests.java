package org.chuxin.identity.access;

import org.chuxin.platform.Installation;
import org.chuxin.platform.Installation.Mode;
import org.chuxin.platform.web.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ClientVersionsTests {

	private final ClientVersions versions = versions("1.4.10");

	@ParameterizedTest
	@ValueSource(strings = { "1.4.10", "1.4.11", "1.5.0", "2.0.0", "1.10.0" })
	void newEnoughIsServed(String version) {
		assertThatCode(() -> this.versions.check(version)).doesNotThrowAnyException();
	}

	@Test
	void whoSaysNothingIsServed() {
		assertThatCode(() -> this.versions.check(null)).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@ValueSource(strings = { "1.4.9", "1.3.99", "0.9.0" })
	void tooOldIsToldSo(String version) {
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> this.versions.check(version))
			.satisfies(
					(problem) -> assertThat(problem.getBody().getProperties()).containsEntry("code", "CLIENT_TOO_OLD"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "1", "1.2", "1.2.3.4", "v1.2.3", "1.2.x", "1.2.1234567", "-1.2.3", " 1.2.3" })
	void malformedIsABadRequest(String version) {
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> this.versions.check(version))
			.satisfies((problem) -> assertThat(problem.getStatusCode().value()).isEqualTo(400));
	}

	@Test
	void aWrongMinimumStopsTheStart() {
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> versions("one"));
	}

	private static ClientVersions versions(String minimum) {
		return new ClientVersions(new Installation(Mode.SANDBOX, "", "", null, "", false, minimum));
	}

}
