package org.chuxin.wechat;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.random.RandomGenerator;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import me.chanjar.weixin.common.error.WxErrorException;
import org.chuxin.wechat.Answer.Absent;
import org.chuxin.wechat.Answer.Given;
import org.chuxin.wechat.Answer.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls WeChat behind one breaker and repeats when WeChat says it is busy; may block. */
final class Link {

	private static final Logger log = LoggerFactory.getLogger(Link.class);

	private static final int BUSY = -1;

	private static final int MOST_CALLS = 3;

	/**
	 * Refusals that every further request would get too: token, app id, secret, address.
	 */
	private static final Set<Integer> TROUBLE = Set.of(BUSY, -99, 40001, 40002, 40013, 40014, 40125, 40164, 40243,
			41002, 41004, 42001, 50004, 50007, 89503, 89506, 89507);

	private final CircuitBreaker breaker;

	private final RandomGenerator random;

	private final Duration pause;

	Link(CircuitBreaker breaker, RandomGenerator random, Duration pause) {
		this.breaker = breaker;
		this.random = random;
		this.pause = pause;
	}

	<T> Answer<T> ask(String purpose, Request<T> request) {
		for (int call = 1; call < MOST_CALLS; call++) {
			Answer<T> answer = once(purpose, request);
			if (!(answer instanceof Refused<T>(int code) && code == BUSY)) {
				return settled(answer);
			}
			if (!pauseBefore(call)) {
				return new Absent<>();
			}
		}
		return settled(once(purpose, request));
	}

	private <T> Answer<T> once(String purpose, Request<T> request) {
		if (!this.breaker.tryAcquirePermission()) {
			return new Absent<>();
		}
		long start = this.breaker.getCurrentTimestamp();
		try {
			T value = request.send();
			this.breaker.onSuccess(this.breaker.getCurrentTimestamp() - start, this.breaker.getTimestampUnit());
			return new Given<>(value);
		}
		catch (WxErrorException ex) {
			return refused(purpose, ex, this.breaker.getCurrentTimestamp() - start);
		}
		catch (IOException | RuntimeException ex) {
			// the SDK's messages can hold addresses with the token in them
			log.warn("WeChat gave no answer to {}: {}", purpose, rootOf(ex).getClass().getSimpleName());
			this.breaker.onError(this.breaker.getCurrentTimestamp() - start, this.breaker.getTimestampUnit(), ex);
			return new Absent<>();
		}
	}

	private <T> Answer<T> refused(String purpose, WxErrorException ex, long duration) {
		int code = ex.getError().getErrorCode();
		if (TROUBLE.contains(code)) {
			log.warn("WeChat refused {} with {}", purpose, code);
			this.breaker.onError(duration, this.breaker.getTimestampUnit(), ex);
		}
		else {
			log.debug("WeChat refused {} with {}", purpose, code);
			this.breaker.onSuccess(duration, this.breaker.getTimestampUnit());
		}
		return new Refused<>(code);
	}

	private static <T> Answer<T> settled(Answer<T> answer) {
		return (answer instanceof Refused<T>(int code) && TROUBLE.contains(code)) ? new Absent<>() : answer;
	}

	private boolean pauseBefore(int call) {
		try {
			Thread.sleep(this.pause.toMillis() * call + this.random.nextLong(this.pause.toMillis() + 1));
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private static Throwable rootOf(Throwable failure) {
		Throwable root = failure;
		while (root.getCause() != null) {
			root = root.getCause();
		}
		return root;
	}

	/**
	 * One request.
	 *
	 * @param <T> what a good answer holds
	 */
	@FunctionalInterface
	interface Request<T> {

		T send() throws WxErrorException, IOException;

	}

}
