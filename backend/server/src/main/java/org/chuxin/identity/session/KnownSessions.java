package org.chuxin.identity.session;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import org.chuxin.platform.secret.SecretHash;
import org.chuxin.identity.Caller;
import org.chuxin.platform.commit.Lane;
import org.chuxin.platform.sql.Pool;
import reactor.core.publisher.Mono;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Sessions as every request needs them; runs on the event loop and asks SQL on threads of
 * its own.
 */
@Component
public class KnownSessions {

	/** Longer than an end may wait for its commit. */
	private static final Duration OVERLAP = Duration.ofSeconds(40);

	private final AsyncCache<SecretHash, Optional<Session>> cache;

	/** Tokens that were real within the hour, whatever strangers of their address do. */
	private final Cache<SecretHash, Boolean> real;

	private final Lane<SecretHash, Optional<Session>> reads;

	private final Sessions sessions;

	private final LastUse lastUse;

	private final long silence;

	private final Clock clock;

	/** When we last heard which sessions ended. */
	private volatile long heardAt = System.nanoTime();

	KnownSessions(Lane<SecretHash, Optional<Session>> reads, Sessions sessions, LastUse lastUse,
			SessionSettings settings, Clock clock) {
		this.cache = Caffeine.newBuilder()
			.maximumSize(settings.remembered())
			.executor(Runnable::run)
			.expireAfter(Expiry.<SecretHash, Optional<Session>>writing((_, session) -> remember(session, settings)))
			.buildAsync();
		this.real = Caffeine.newBuilder()
			.maximumSize(settings.remembered())
			.executor(Runnable::run)
			.expireAfterAccess(Duration.ofHours(1))
			.build();
		this.reads = reads;
		this.sessions = sessions;
		this.lastUse = lastUse;
		this.silence = settings.known().toNanos();
		this.clock = clock;
	}

	/**
	 * Whether somebody may ask about a token as often as they like.
	 * @param hash of the token
	 * @return true when it was real within the hour, or memory knows that it is not
	 */
	public boolean remembers(SecretHash hash) {
		return this.cache.getIfPresent(hash) != null || this.real.getIfPresent(hash) != null;
	}

	/**
	 * The session of a token, as it was at most 30 s ago.
	 * @param hash of the token
	 * @return the session, or empty when it is unknown or over
	 */
	public Mono<Session> find(SecretHash hash) {
		// one that looks over may have been used elsewhere since it was read
		return lookUp(hash)
			.flatMap(
					(session) -> (trusted() && session.alive(this.clock.instant())) ? Mono.just(session) : reread(hash))
			.doOnNext(this::noteUse);
	}

	/**
	 * The session of a token as SQL has it now.
	 * @param hash of the token
	 * @return the session, or empty when it is unknown or over
	 */
	public Mono<Session> findAnew(SecretHash hash) {
		return reread(hash).doOnNext(this::noteUse);
	}

	@TransactionalEventListener(fallbackExecution = true)
	void on(SessionsEnded ended) {
		ended.hashes().forEach(this::forget);
	}

	/** Forgets what was ended on other instances. */
	@Scheduled(fixedDelayString = "PT2S")
	void forgetEnded() {
		Pool.JOBS.run(() -> {
			long now = System.nanoTime();
			this.sessions.endedWithin(OVERLAP.plusNanos(now - this.heardAt).toSeconds()).forEach(this::forget);
			this.heardAt = now;
		});
	}

	private boolean trusted() {
		return System.nanoTime() - this.heardAt < this.silence;
	}

	private void forget(SecretHash hash) {
		this.cache.synchronous().invalidate(hash);
	}

	/**
	 * The live session of a token, if memory has it.
	 * @param hash of the token
	 * @return the session, or empty when SQL must be asked
	 */
	public Optional<Session> known(SecretHash hash) {
		CompletableFuture<Optional<Session>> known = this.cache.getIfPresent(hash);
		if (!trusted() || known == null || !known.isDone() || known.isCompletedExceptionally()) {
			return Optional.empty();
		}
		Optional<Session> session = known.join().filter((each) -> each.alive(this.clock.instant()));
		session.ifPresent(this::noteUse);
		return session;
	}

	private Mono<Session> lookUp(SecretHash hash) {
		return Mono.fromFuture(() -> this.cache.get(hash, (_, _) -> read(hash)), true)
			.mapNotNull((session) -> session.orElse(null));
	}

	private CompletableFuture<Optional<Session>> read(SecretHash hash) {
		return this.reads.submit(hash)
			.doOnNext((found) -> found.ifPresent((session) -> this.real.put(session.hash(), Boolean.TRUE)))
			.toFuture();
	}

	private Mono<Session> reread(SecretHash hash) {
		return Mono.defer(() -> {
			forget(hash);
			return lookUp(hash);
		});
	}

	private void noteUse(Session session) {
		this.lastUse.note(session, this.clock.instant(), () -> forget(session.hash()));
	}

	private static Duration remember(Optional<Session> session, SessionSettings settings) {
		return session.map((each) -> (each.caller() instanceof Caller.Resident resident && resident.consented())
				? settings.residentKnown() : settings.known())
			.orElse(settings.unknown());
	}

}
