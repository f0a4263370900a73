package org.chuxin.identity;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.chuxin.platform.commit.Lane;
import org.chuxin.platform.sql.Pool;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * What residents are called, for boards; never blocks, but for {@link #forgetChanged}. A
 * change shows within 10 s, and here at once, unless a read crosses it.
 */
@Component
public class Nicknames {

	/** Longer than a change may wait for its commit. */
	private static final Duration OVERLAP = Duration.ofSeconds(40);

	/**
	 * Bounded by the residents whom boards showed within ten minutes: a bound by size
	 * would make every read move the entry in a list.
	 */
	private final Cache<Long, String> known = Caffeine.newBuilder()
		.expireAfterWrite(Duration.ofMinutes(10))
		.executor(Runnable::run)
		.build();

	private final Lane<Set<Long>, Map<Long, String>> reads;

	private final ResidentReads residents;

	private long lastLook = System.nanoTime();

	Nicknames(Lane<Set<Long>, Map<Long, String>> reads, ResidentReads residents) {
		this.reads = reads;
		this.residents = residents;
	}

	/** Forgets whom another instance changed. */
	@Scheduled(fixedDelayString = "PT5S")
	void forgetChanged() {
		Pool.JOBS.run(() -> {
			long now = System.nanoTime();
			long unseen = now - this.lastLook;
			this.known.invalidateAll(this.residents.changedWithin(OVERLAP.plusNanos(unseen).toSeconds()));
			this.lastLook = now;
		});
	}

	/**
	 * The nicknames of residents.
	 * @param residentIds whom to look up
	 * @return nickname by id, empty for those who have none
	 */
	public CompletableFuture<Map<Long, String>> of(Collection<Long> residentIds) {
		Map<Long, String> names = this.known.getAllPresent(residentIds);
		if (names.size() == residentIds.size()) {
			return CompletableFuture.completedFuture(names);
		}
		Set<Long> missing = new HashSet<>(residentIds);
		missing.removeAll(names.keySet());
		return this.reads.submit(missing).map((read) -> {
			this.known.putAll(read);
			Map<Long, String> all = new HashMap<>(names);
			all.putAll(read);
			return all;
		}).toFuture();
	}

	@TransactionalEventListener(fallbackExecution = true)
	void on(NicknameChanged changed) {
		this.known.invalidate(changed.residentId());
	}

	@TransactionalEventListener(fallbackExecution = true)
	void on(ResidentErased erased) {
		this.known.invalidate(erased.residentId());
	}

}
