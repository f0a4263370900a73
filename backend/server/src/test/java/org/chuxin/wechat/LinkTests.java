package org.chuxin.wechat;

import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import me.chanjar.weixin.common.error.WxError;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.error.WxRuntimeException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LinkTests {

	private final CircuitBreaker breaker = WeChatConfiguration.breaker();

	private final Link link = new Link(this.breaker, new Random(1), Duration.ZERO);

	private final AtomicInteger calls = new AtomicInteger();

	@Test
	void aGoodAnswerIsGiven() {
		assertThat(this.link.ask("a test", () -> "ok")).isEqualTo(new Answer.Given<>("ok"));
	}

	@Test
	void aRefusalIsAskedOnce() {
		assertThat(this.link.ask("a test", () -> refuse(40029))).isEqualTo(new Answer.Refused<>(40029));
		assertThat(this.calls).hasValue(1);
		assertThat(this.breaker.getMetrics().getNumberOfFailedCalls()).isZero();
	}

	@Test
	void busyIsAskedThreeTimes() {
		assertThat(this.link.ask("a test", () -> refuse(-1))).isEqualTo(new Answer.Absent<>());
		assertThat(this.calls).hasValue(3);
	}

	@Test
	void busyOnceIsNotSeen() {
		assertThat(this.link.ask("a test", () -> (this.calls.get() == 0) ? refuse(-1) : "ok"))
			.isEqualTo(new Answer.Given<>("ok"));
	}

	@Test
	void whatTheSdkDoesNotCheckIsNoAnswer() {
		assertThat(this.link.ask("a test", () -> {
			throw new WxRuntimeException("HTML");
		})).isEqualTo(new Answer.Absent<>());
		assertThat(this.link.ask("a test", () -> {
			throw new IOException("cut");
		})).isEqualTo(new Answer.Absent<>());
	}

	@Test
	void aWrongSecretOpensTheBreaker() {
		for (int attempt = 0; attempt < 30; attempt++) {
			assertThat(this.link.ask("a test", () -> refuse(40125))).isEqualTo(new Answer.Absent<>());
		}
		assertThat(this.calls).hasValueLessThanOrEqualTo(10);
		assertThat(this.breaker.getState()).isEqualTo(CircuitBreaker.State.OPEN);
	}

	private String refuse(int code) throws WxErrorException {
		this.calls.incrementAndGet();
		throw new WxErrorException(WxError.builder().errorCode(code).errorMsg("refused").build());
	}

}
