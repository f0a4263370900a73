package org.chuxin.identity.session;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import org.chuxin.identity.secret.SecretHash;
import org.chuxin.platform.web.Problem;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.chuxin.harness.Eventually.eventually;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

class KnownSessionsTests {

	private static final Duration DAY = Duration.ofDays(1);

	private static final SessionSettings ONE_AT_ONCE = new SessionSettings(DAY, DAY, DAY, DAY, DAY, DAY, 10, DAY, 1,
			10);

	private final Sessions sessions = mock(Sessions.class);

	private final KnownSessions known = new KnownSessions(this.sessions, mock(LastUse.class), ONE_AT_ONCE,
			Clock.systemUTC());

	@Test
	void moreTokensThanSqlIsAskedAboutAtOnceAreRefused() {
		CountDownLatch answer = new CountDownLatch(1);
		when(this.sessions.find(any())).thenAnswer((_) -> {
			answer.await();
			return Optional.empty();
		});
		CompletableFuture<Session> first = this.known.find(hash("first-token-of-all")).toFuture();
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> this.known.find(hash("second-token-of-all")).block())
			.satisfies((problem) -> {
				assertThat(problem.getStatusCode().value()).isEqualTo(503);
				assertThat(problem.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("2");
			});
		answer.countDown();
		assertThat(first.join()).isNull();
		eventually(() -> assertThat(this.known.find(hash("second-token-of-all")).block()).isNull());
	}

	private static SecretHash hash(String token) {
		return SecretHash.of(token).orElseThrow();
	}

}
