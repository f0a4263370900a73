package org.chuxin.identity.access;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import org.chuxin.identity.problem.IdentityProblems;
import org.chuxin.identity.secret.SecretHash;

import org.springframework.stereotype.Component;

/** Slows down who asks too often; memory only, runs on the event loop. */
@Component
class Limits {

	private final LoadingCache<SecretHash, Bucket> sessions;

	private final LoadingCache<String, Bucket> addresses;

	Limits(LimitSettings settings) {
		this.sessions = buckets(settings.remembered(), settings.sessionRate(), settings.sessionBurst());
		this.addresses = buckets(settings.remembered(), settings.logInRate(), settings.logInBurst());
	}

	/**
	 * Counts a request of a session.
	 * @throws org.chuxin.platform.web.Problem 429 when it is one too many
	 */
	void request(SecretHash session) {
		take(this.sessions.get(session));
	}

	/**
	 * Counts a log-in from an address.
	 * @throws org.chuxin.platform.web.Problem 429 when it is one too many
	 */
	void logIn(String address) {
		take(this.addresses.get(address));
	}

	private static void take(Bucket bucket) {
		if (!bucket.tryConsume(1)) {
			ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
			if (!probe.isConsumed()) {
				throw IdentityProblems.tooManyRequests(Duration.ofNanos(probe.getNanosToWaitForRefill()));
			}
		}
	}

	private static <K> LoadingCache<K, Bucket> buckets(long remembered, int rate, int burst) {
		// a bucket that nobody used for as long as it takes to fill is a full one
		Duration full = Duration.ofSeconds(burst / rate + 1L);
		return Caffeine.newBuilder()
			.maximumSize(remembered)
			.expireAfterAccess(full)
			.build((_) -> Bucket.builder()
				.addLimit((limit) -> limit.capacity(burst).refillGreedy(rate, Duration.ofSeconds(1)))
				.build());
	}

}
