package org.chuxin.identity.access;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import org.chuxin.identity.problem.IdentityProblems;
import org.chuxin.identity.session.SessionKind;

import org.springframework.stereotype.Component;

/** Slows down who asks too often; memory only, runs on the event loop. */
@Component
public class Limits {

	private static final Duration SECOND = Duration.ofSeconds(1);

	private final LoadingCache<Who, Bucket> callers;

	private final LoadingCache<String, Bucket> logIns;

	private final LoadingCache<String, Bucket> strangers;

	private final LoadingCache<Long, Bucket> nicknames;

	private final LoadingCache<Long, Bucket> phones;

	Limits(LimitSettings settings) {
		long remembered = settings.remembered();
		this.callers = buckets(remembered, settings.sessionRate(), SECOND, settings.sessionBurst());
		this.logIns = buckets(remembered, settings.logInRate(), SECOND, settings.logInBurst());
		this.strangers = buckets(remembered, settings.logInRate(), SECOND, settings.logInBurst());
		this.nicknames = buckets(remembered, settings.nicknamesAMinute(), Duration.ofMinutes(1),
				settings.nicknamesAMinute());
		this.phones = buckets(remembered, settings.phonesAMinute(), Duration.ofMinutes(1), settings.phonesAMinute());
	}

	/**
	 * Counts a request of a caller, whichever of their sessions they use.
	 * @throws org.chuxin.platform.web.Problem 429 when it is one too many
	 */
	void request(SessionKind kind, long id) {
		take(this.callers.get(new Who(kind, id)));
	}

	/** Counts a request of a caller, unless it is one too many. */
	boolean admits(SessionKind kind, long id) {
		return this.callers.get(new Who(kind, id)).tryConsume(1);
	}

	/**
	 * Counts a log-in from an address.
	 * @throws org.chuxin.platform.web.Problem 429 when it is one too many
	 */
	void logIn(String address) {
		take(this.logIns.get(address));
	}

	/**
	 * Whether SQL may be asked about a token that nobody remembers.
	 * @throws org.chuxin.platform.web.Problem 429 when too many from this address were
	 * unknown
	 */
	void lookUp(String address) {
		take(this.strangers.get(address));
	}

	/** Gives back what a look-up took, because SQL knew the token. */
	void known(String address) {
		this.strangers.get(address).addTokens(1);
	}

	/**
	 * Counts a change of a nickname.
	 * @param residentId who changes theirs
	 * @throws org.chuxin.platform.web.Problem 429 when it is one too many
	 */
	public void nickname(long residentId) {
		take(this.nicknames.get(residentId));
	}

	/**
	 * Counts a phone number that WeChat is asked to verify.
	 * @param residentId whose it is
	 * @throws org.chuxin.platform.web.Problem 429 when it is one too many
	 */
	public void phone(long residentId) {
		take(this.phones.get(residentId));
	}

	private static void take(Bucket bucket) {
		if (!bucket.tryConsume(1)) {
			ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
			if (!probe.isConsumed()) {
				throw IdentityProblems.tooManyRequests(Duration.ofNanos(probe.getNanosToWaitForRefill()));
			}
		}
	}

	private static <K> LoadingCache<K, Bucket> buckets(long remembered, int rate, Duration period, int burst) {
		// a bucket that nobody used for as long as it takes to fill is a full one
		Duration full = period.multipliedBy(burst / rate + 1L);
		return Caffeine.newBuilder()
			.maximumSize(remembered)
			.executor(Runnable::run)
			.expireAfterAccess(full)
			.build((_) -> Bucket.builder()
				.addLimit((limit) -> limit.capacity(burst).refillGreedy(rate, period))
				.build());
	}

	private record Who(SessionKind kind, long id) {
	}

}
