package dev.chuxin.sandbox.phone;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import static org.assertj.core.api.Assertions.assertThat;

class TenAtOnceTests {

	private final TenAtOnce phone = new TenAtOnce();

	private final AtomicInteger started = new AtomicInteger();

	private final Sinks.Empty<Void> gate = Sinks.empty();

	@Test
	void whoGivesUpWaitingNeverStartsAndTakesNobodysTurn() {
		for (int number = 0; number < 10; number++) {
			call();
		}
		Disposable eleventh = call();
		call();
		assertThat(this.started).hasValue(10);
		eleventh.dispose();
		this.gate.tryEmitEmpty();
		assertThat(this.started).hasValue(11);
	}

	@Test
	void failedAndCancelledCallsGiveTheirTurnBack() {
		for (int number = 0; number < 20; number++) {
			this.phone.run(Mono.error(new IllegalStateException())).onErrorComplete().subscribe();
			call().dispose();
		}
		this.started.set(0);
		for (int number = 0; number < 10; number++) {
			call();
		}
		assertThat(this.started).hasValue(10);
	}

	private Disposable call() {
		return this.phone.run(Mono.defer(() -> {
			this.started.incrementAndGet();
			return this.gate.asMono();
		})).subscribe();
	}

}
