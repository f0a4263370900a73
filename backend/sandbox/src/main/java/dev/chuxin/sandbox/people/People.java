package dev.chuxin.sandbox.people;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import dev.chuxin.sandbox.control.Forgetful;

/**
 * Everybody who holds a phone of this sandbox; a key gives the same openid in each run;
 * never blocks.
 */
public final class People implements Forgetful {

	private static final Pattern KEY = Pattern.compile("[a-zA-Z0-9_-]{1,40}");

	// An openid is the letter o and 27 more characters.
	private static final int OPENID_TAIL = 27;

	private static final Pattern PHONE = Pattern.compile("1[0-9]{10}");

	private static final int PHONES = 1_000_000;

	private final DerivedIds ids;

	private final Clock clock;

	private final Map<String, Person> byKey = new ConcurrentHashMap<>();

	private final Map<String, String> keyByOpenid = new ConcurrentHashMap<>();

	/**
	 * Knows the ten demo people from the start.
	 */
	public People(DerivedIds ids, Clock clock) {
		this.ids = ids;
		this.clock = clock;
		DemoPeople.addTo(this);
	}

	/**
	 * Adds a person, or renames the one with this key.
	 * @throws IllegalArgumentException when the key is not 1 to 40 letters, digits, minus
	 * and underscore
	 */
	public Person add(String key, String name, String description) {
		return change(key, (person) -> person.named(name, description));
	}

	/**
	 * The person uses the mini-program now; someone unknown becomes known.
	 */
	public Person seen(String key) {
		Instant now = this.clock.instant();
		return change(key, (person) -> person.seen(now));
	}

	/**
	 * Flags a person whom WeChat thinks risky, or takes the flag back.
	 */
	public Person flag(String key, boolean risk) {
		return change(key, (person) -> person.atRisk(risk));
	}

	/**
	 * Gives a person another number.
	 * @throws IllegalArgumentException when it is not eleven digits
	 */
	public Person reach(String key, String phone) {
		if (!PHONE.matcher(phone).matches()) {
			throw new IllegalArgumentException("a phone is eleven digits");
		}
		return change(key, (person) -> person.reachedAt(phone));
	}

	/**
	 * The person with this openid.
	 */
	public Optional<Person> withOpenid(String openid) {
		return Optional.ofNullable(this.keyByOpenid.get(openid)).map(this.byKey::get);
	}

	@Override
	public void forget() {
		this.byKey.clear();
		this.keyByOpenid.clear();
		DemoPeople.addTo(this);
	}

	List<Person> all() {
		return List.copyOf(this.byKey.values());
	}

	Optional<Person> withKey(String key) {
		return Optional.ofNullable(this.byKey.get(key));
	}

	private Person change(String key, UnaryOperator<Person> change) {
		if (!KEY.matcher(key).matches()) {
			throw new IllegalArgumentException("a key is 1 to 40 letters, digits, minus and underscore");
		}
		Person changed = this.byKey.compute(key,
				(same, person) -> change.apply((person != null) ? person : unknown(key)));
		this.keyByOpenid.put(changed.openid(), key);
		return changed;
	}

	// 199 00 and six digits of the person's own.
	private String phone(String key) {
		int number = Math.floorMod(ByteBuffer.wrap(this.ids.bytes("phone", key)).getInt(), PHONES);
		return "19900%06d".formatted(number);
	}

	private Person unknown(String key) {
		return new Person(key, key, "", phone(key), "o" + this.ids.text("openid", key, OPENID_TAIL), false,
				Instant.EPOCH);
	}

}
