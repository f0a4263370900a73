package dev.chuxin.sandbox.people;

import java.time.Instant;

/**
 * Someone invented who uses the mini-program.
 *
 * @param key the name in addresses
 * @param name the name that is shown
 * @param description who it is, in a few words
 * @param phone an invented number, as WeChat knows it
 * @param openid what WeChat tells the server instead of the key
 * @param risk whether WeChat refuses to log the person in
 * @param seenAt when the person last used the mini-program
 */
public record Person(String key, String name, String description, String phone, String openid, boolean risk,
		Instant seenAt) {

	Person atRisk(boolean flagged) {
		return new Person(this.key, this.name, this.description, this.phone, this.openid, flagged, this.seenAt);
	}

	Person seen(Instant moment) {
		return new Person(this.key, this.name, this.description, this.phone, this.openid, this.risk, moment);
	}

	Person named(String newName, String newDescription) {
		return new Person(this.key, newName, newDescription, this.phone, this.openid, this.risk, this.seenAt);
	}

	Person reachedAt(String number) {
		return new Person(this.key, this.name, this.description, number, this.openid, this.risk, this.seenAt);
	}

	/**
	 * The number as WeChat shows it before a yes.
	 */
	String maskedPhone() {
		return this.phone.replaceFirst("^(...).{4}", "$1****");
	}

}
