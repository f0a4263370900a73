package org.chuxin.identity;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.chuxin.platform.sql.Pool;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * What residents are called, for boards; never blocks, but for {@link #forgetChanged}. A
 * change shows here at once and on other instances within 10 s.
 */
@Component
public class Nicknames {

	/** Longer than a change may wait for its commit. */
	private static final Duration OVERLAP = Duration.ofSeconds(40);

	/**
	 * Bounded by the residents whom boards showed within ten minutes: a bound by size
	 * would make every read move the entry in a list.
	 */
	private final AsyncLoadingCache<Long, Optional<String>> cache;

	private final ResidentReads residents;

	private long lastLook = System.nanoTime();

	Nicknames(ResidentReads residents) {
		this.residents = residents;
		this.cache = Caffeine.newBuilder()
			.expireAfterWrite(Duration.ofMinutes(10))
			.executor(Thread::startVirtualThread)
			.buildAsync(CacheLoader.bulk((ids) -> load(residents, ids)));
	}

	/** Forgets whom another instance changed. */
	@Scheduled(fixedDelayString = "PT5S")
	void forgetChanged() {
		Pool.JOBS.run(() -> {
			long now = System.nanoTime();
			long unseen = now - this.lastLook;
			this.residents.changedWithin(OVERLAP.plusNanos(unseen).toSeconds())
				.forEach(this.cache.synchronous()::invalidate);
			this.lastLook = now;
		});
	}

	/**
	 * The nicknames of residents.
	 * @param residentIds whom to look up
	 * @return nickname by id, without those who have none
	 */
	public CompletableFuture<Map<Long, String>> of(Collection<Long> residentIds) {
		Map<Long, Optional<String>> known = this.cache.synchronous().getAllPresent(residentIds);
		return (known.size() == residentIds.size()) ? CompletableFuture.completedFuture(present(known))
				: this.cache.getAll(residentIds).thenApply(Nicknames::present);
	}

	@TransactionalEventListener(fallbackExecution = true)
	void on(NicknameChanged changed) {
		this.cache.synchronous().invalidate(changed.residentId());
	}

	@TransactionalEventListener(fallbackExecution = true)
	void on(ResidentErased erased) {
		this.cache.synchronous().invalidate(erased.residentId());
	}

	private static Map<Long, Optional<String>> load(ResidentReads residents, Set<? extends Long> ids) {
		Map<Long, Optional<String>> found = new HashMap<>();
		ids.forEach((id) -> found.put(id, Optional.empty()));
		residents.named(Set.copyOf(ids)).forEach((named) -> found.put(named.id(), Optional.of(named.nickname())));
		return found;
	}

	private static Map<Long, String> present(Map<Long, Optional<String>> looked) {
		Map<Long, String> nicknames = new HashMap<>();
		looked.forEach((id, nickname) -> nickname.ifPresent((text) -> nicknames.put(id, text)));
		return nicknames;
	}

}
