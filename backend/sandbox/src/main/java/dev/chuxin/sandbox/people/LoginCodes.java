package dev.chuxin.sandbox.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.chuxin.sandbox.control.Forgetful;

/**
 * The codes that wx.login gives, valid for five minutes and one use; never blocks.
 */
public final class LoginCodes implements Forgetful {

	private static final Duration LIFE = Duration.ofMinutes(5);

	// A used code is told apart from an unknown one for so long.
	private static final Duration MEMORY = Duration.ofHours(1);

	private static final int LENGTH = 31;

	private final People people;

	private final DerivedIds ids;

	private final Clock clock;

	private final Map<String, Code> codes = new LinkedHashMap<>();

	private long issued;

	/**
	 * Issues codes to these people.
	 */
	public LoginCodes(People people, DerivedIds ids, Clock clock) {
		this.people = people;
		this.ids = ids;
		this.clock = clock;
	}

	/**
	 * What wx.login gives on the phone of that person, who becomes known by it.
	 */
	public synchronized String issue(String key) {
		Person person = this.people.seen(key);
		Instant now = this.clock.instant();
		dropOld(now);
		this.issued++;
		String code = "0" + this.ids.text("code", key + '\0' + now + '\0' + this.issued, LENGTH);
		this.codes.put(code, new Code(person.key(), now, false));
		return code;
	}

	/**
	 * Uses a code up.
	 */
	public synchronized Redemption redeem(String code) {
		Code known = this.codes.get(code);
		if (known == null || known.issuedAt().plus(LIFE).isBefore(this.clock.instant())) {
			return new Redemption.Invalid();
		}
		if (known.used()) {
			return new Redemption.Used();
		}
		this.codes.put(code, new Code(known.key(), known.issuedAt(), true));
		Person person = this.people.withKey(known.key()).orElse(null);
		return (person != null) ? new Redemption.Valid(person) : new Redemption.Invalid();
	}

	@Override
	public synchronized void forget() {
		this.codes.clear();
	}

	private void dropOld(Instant now) {
		Iterator<Code> oldest = this.codes.values().iterator();
		while (oldest.hasNext() && oldest.next().issuedAt().plus(MEMORY).isBefore(now)) {
			oldest.remove();
		}
	}

	/**
	 * What became of a code.
	 */
	public sealed interface Redemption {

		/**
		 * The code belongs to this person.
		 */
		record Valid(Person person) implements Redemption {
		}

		/**
		 * The code was used before.
		 */
		record Used() implements Redemption {
		}

		/**
		 * The code is unknown or too old.
		 */
		record Invalid() implements Redemption {
		}

	}

	private record Code(String key, Instant issuedAt, boolean used) {
	}

}
