package org.chuxin.identity;

/** stub. */
@org.springframework.stereotype.Component
public class ResidentCount {

	public reactor.core.publisher.Mono<Long> current() {
		return reactor.core.publisher.Mono.just(100L);
	}

}
