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

	private final AsyncLoadingCache<String, Long> cache;

	Residents(ResidentReads residents) {
		this.cache = Caffeine.newBuilder()
			.expireAfterWrite(Duration.ofSeconds(60))
			.executor(Thread::startVirtualThread)
			.buildAsync((_) -> residents.count());
	}

	/**
	 * The residents of the district, as of at most a minute ago.
	 * @return how many have an account
	 */
	public CompletableFuture<Long> count() {
		return this.cache.get(COUNT).copy();
	}

}
