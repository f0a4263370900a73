package dev.chuxin.sandbox.people;

import java.time.Clock;

import dev.chuxin.sandbox.control.Forgetful;

/**
 * The codes that the button getPhoneNumber gives, which are no log-in codes; valid for
 * five minutes and one use; never blocks.
 */
public final class PhoneCodes implements Forgetful {

	private final People people;

	private final OneTimeCodes codes;

	/**
	 * Issues codes to these people.
	 */
	public PhoneCodes(People people, DerivedIds ids, Clock clock) {
		this.people = people;
		this.codes = new OneTimeCodes("phone-code", people, ids, clock);
	}

	/**
	 * What the mini-program gets when that person allows it to know their number.
	 */
	public String issue(String key) {
		return this.codes.issue(this.people.seen(key));
	}

	/**
	 * Uses a code up.
	 */
	public Redemption redeem(String code) {
		return this.codes.redeem(code);
	}

	@Override
	public void forget() {
		this.codes.forget();
	}

}
