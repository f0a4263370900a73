package dev.chuxin.sandbox.wechat.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.chuxin.sandbox.control.Forgetful;
import dev.chuxin.sandbox.people.DerivedIds;
import dev.chuxin.sandbox.wechat.Answer;
import dev.chuxin.sandbox.wechat.WeChatError;
import org.jspecify.annotations.Nullable;

/**
 * The access tokens of both kinds, which do not disturb each other; never blocks.
 */
public final class Tokens implements Forgetful {

	private static final Duration LIFE = Duration.ofHours(2);

	private static final Duration OVERLAP = Duration.ofMinutes(5);

	private static final Duration BETWEEN_FORCED = Duration.ofSeconds(30);

	private static final Pattern LOOKS_LIKE_A_TOKEN = Pattern.compile("[A-Za-z0-9_-]{100,512}");

	private final DerivedIds ids;

	private final Clock clock;

	private final Map<String, Instant> ends = new HashMap<>();

	private @Nullable Token common;

	private @Nullable Token stable;

	private Instant forcedAt = Instant.MIN;

	private long issued;

	Tokens(DerivedIds ids, Clock clock) {
		this.ids = ids;
		this.clock = clock;
	}

	/**
	 * A new token; the one before dies five minutes later.
	 */
	synchronized Token common() {
		Instant now = this.clock.instant();
		if (this.common != null) {
			this.ends.computeIfPresent(this.common.value(),
					(value, end) -> now.plus(OVERLAP).isBefore(end) ? now.plus(OVERLAP) : end);
		}
		this.common = issue(now);
		return this.common;
	}

	/**
	 * The same token until five minutes before its end.
	 */
	synchronized Token stable() {
		Instant now = this.clock.instant();
		if (this.stable == null || !now.plus(OVERLAP).isBefore(this.stable.end())) {
			this.stable = issue(now);
		}
		return this.stable;
	}

	/**
	 * A new stable token while the one before dies at once; empty within 30 s of the last
	 * time.
	 */
	synchronized Optional<Token> forced() {
		Instant now = this.clock.instant();
		if (this.forcedAt.isAfter(now.minus(BETWEEN_FORCED))) {
			return Optional.empty();
		}
		this.forcedAt = now;
		if (this.stable != null) {
			this.ends.remove(this.stable.value());
		}
		this.stable = issue(now);
		return Optional.of(this.stable);
	}

	/**
	 * Whole seconds until the token's end.
	 */
	long secondsLeft(Token token) {
		return Math.min(LIFE.toSeconds(), Duration.between(this.clock.instant(), token.end()).toSeconds());
	}

	/**
	 * Why a call with this token is refused.
	 */
	public synchronized Optional<Answer> refuse(String value) {
		if (value.isEmpty()) {
			return Optional.of(WeChatError.TOKEN_MISSING.answer());
		}
		if (!LOOKS_LIKE_A_TOKEN.matcher(value).matches()) {
			return Optional.of(WeChatError.INVALID_TOKEN.answer());
		}
		Instant end = this.ends.get(value);
		if (end == null) {
			return Optional.of(WeChatError.INVALID_CREDENTIAL.answer());
		}
		return this.clock.instant().isBefore(end) ? Optional.empty() : Optional.of(WeChatError.TOKEN_EXPIRED.answer());
	}

	/**
	 * All tokens die at once.
	 */
	synchronized void revoke() {
		this.ends.clear();
		this.common = null;
		this.stable = null;
	}

	@Override
	public synchronized void forget() {
		revoke();
		this.forcedAt = Instant.MIN;
	}

	private Token issue(Instant now) {
		this.ends.values().removeIf((end) -> end.plus(LIFE).isBefore(now));
		this.issued++;
		StringBuilder value = new StringBuilder("98_");
		for (int part = 0; part < 3; part++) {
			value.append(this.ids.text("token " + part, now + " " + this.issued, 43));
		}
		Token token = new Token(value.toString(), now.plus(LIFE));
		this.ends.put(token.value(), token.end());
		return token;
	}

	record Token(String value, Instant end) {
	}

}
