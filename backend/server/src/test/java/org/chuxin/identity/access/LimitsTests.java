package org.chuxin.identity.access;

import org.chuxin.identity.session.SessionKind;
import org.chuxin.platform.web.Problem;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LimitsTests {

	private final Limits limits = new Limits(new LimitSettings(1, 3, 1, 2, 2, 2, 100));

	@Test
	void aCallerWhoAsksTooOftenIsToldWhenToComeBack() {
		for (int call = 0; call < 3; call++) {
			this.limits.request(SessionKind.RESIDENT, 1);
		}
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> this.limits.request(SessionKind.RESIDENT, 1))
			.satisfies((problem) -> {
				assertThat(problem.getStatusCode().value()).isEqualTo(429);
				assertThat(problem.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("1");
			});
		assertThatCode(() -> this.limits.request(SessionKind.RESIDENT, 2)).doesNotThrowAnyException();
		assertThatCode(() -> this.limits.request(SessionKind.ORGANISER, 1)).doesNotThrowAnyException();
	}

	@Test
	void anAddressWithTooManyUnknownTokensMayNotAskSqlAnyMore() {
		this.limits.lookUp("192.0.2.1");
		this.limits.known("192.0.2.1");
		this.limits.lookUp("192.0.2.1");
		this.limits.lookUp("192.0.2.1");
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> this.limits.lookUp("192.0.2.1"));
		assertThatCode(() -> this.limits.lookUp("192.0.2.2")).doesNotThrowAnyException();
		assertThatCode(() -> this.limits.logIn("192.0.2.1")).doesNotThrowAnyException();
	}

	@Test
	void anAddressThatLogsInTooOftenIsRefused() {
		this.limits.logIn("192.0.2.1");
		this.limits.logIn("192.0.2.1");
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> this.limits.logIn("192.0.2.1"));
		assertThatCode(() -> this.limits.logIn("192.0.2.2")).doesNotThrowAnyException();
	}

}
