package org.chuxin.architecture;

import java.time.Duration;

import org.chuxin.harness.EventLoops;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.blockhound.BlockingOperationError;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BlockingCallTests {

	@BeforeAll
	static void guard() {
		EventLoops.guard();
	}

	@Test
	void aDeliberateBlockOnAnEventLoopIsSeen() {
		Mono<Long> blocked = Mono.fromCallable(() -> {
			Thread.sleep(1);
			return 1L;
		}).subscribeOn(Schedulers.parallel());
		assertThatThrownBy(() -> blocked.block(Duration.ofSeconds(5))).hasCauseInstanceOf(BlockingOperationError.class);
	}

}
