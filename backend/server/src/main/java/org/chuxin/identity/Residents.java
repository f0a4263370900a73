package org.chuxin.identity;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.springframework.stereotype.Component;

/** How many residents there are, for the least size of a board; never blocks. */
@Component
public class Residents {

	private static final String COUNT = "count";

	private static final int LEAST = 10;

	private final AsyncLoadingCache<String, Long> cache;

	Residents(ResidentReads residents) {
		this.cache = Caffeine.newBuilder()
			.expireAfterWrite(Duration.ofSeconds(60))
			.executor(Thread::startVirtualThread)
			.buildAsync((_) -> residents.count());
	}

	/**
	 * Whether the district has the residents that a personal board needs (DOMAIN.md A2),
	 * as of at most a minute ago.
	 * @return true from ten residents on
	 */
	public CompletableFuture<Boolean> enoughForABoard() {
		return this.cache.get(COUNT).thenApply((count) -> count >= LEAST);
	}

}
