package dev.chuxin.sandbox.people;

import java.time.Clock;

import dev.chuxin.sandbox.control.Forgetful;

/**
 * The codes that wx.login gives, valid for five minutes and one use; never blocks.
 */
public final class LoginCodes implements Forgetful {

	private static final String FIRST = "0";

	private final People people;

	private final OneTimeCodes codes;

	/**
	 * Issues codes to these people.
	 */
	public LoginCodes(People people, DerivedIds ids, Clock clock) {
		this.people = people;
		this.codes = new OneTimeCodes("code", people, ids, clock);
	}

	/**
	 * What wx.login gives on the phone of that person, who becomes known by it.
	 */
	public String issue(String key) {
		return FIRST + this.codes.issue(this.people.seen(key));
	}

	/**
	 * Uses a code up.
	 */
	public Redemption redeem(String code) {
		return code.startsWith(FIRST) ? this.codes.redeem(code.substring(1)) : new Redemption.Invalid();
	}

	@Override
	public void forget() {
		this.codes.forget();
	}

}
