package dev.chuxin.sandbox.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Codes of one kind, valid for five minutes and one use; never blocks.
 */
final class OneTimeCodes {

	private static final Duration LIFE = Duration.ofMinutes(5);

	// A used code is told apart from an unknown one for so long.
	private static final Duration MEMORY = Duration.ofHours(1);

	private static final int LENGTH = 31;

	private final String kind;

	private final People people;

	private final DerivedIds ids;

	private final Clock clock;

	private final Map<String, Code> codes = new LinkedHashMap<>();

	private long issued;

	OneTimeCodes(String kind, People people, DerivedIds ids, Clock clock) {
		this.kind = kind;
		this.people = people;
		this.ids = ids;
		this.clock = clock;
	}

	/**
	 * A new code of a person.
	 */
	synchronized String issue(Person person) {
		Instant now = this.clock.instant();
		dropOld(now);
		this.issued++;
		String code = this.ids.text(this.kind, person.key() + '\0' + now + '\0' + this.issued, LENGTH);
		this.codes.put(code, new Code(person.key(), now, false));
		return code;
	}

	/**
	 * Uses a code up.
	 */
	synchronized Redemption redeem(String code) {
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

	synchronized void forget() {
		this.codes.clear();
	}

	private void dropOld(Instant now) {
		Iterator<Code> oldest = this.codes.values().iterator();
		while (oldest.hasNext() && oldest.next().issuedAt().plus(MEMORY).isBefore(now)) {
			oldest.remove();
		}
	}

	private record Code(String key, Instant issuedAt, boolean used) {
	}

}
