package dev.chuxin.sandbox.people;

import java.time.Instant;

/**
 * Someone invented who uses the mini-program.
 *
 * @param key the name in addresses
 * @param name the name that is shown
 * @param description who it is, in a few words
 * @param openid what WeChat tells the server instead of the key
 * @param risk whether WeChat refuses to log the person in
 * @param seenAt when the person last used the mini-program
 */
public record Person(String key, String name, String description, String openid, boolean risk, Instant seenAt) {

	Person atRisk(boolean flagged) {
		return new Person(this.key, this.name, this.description, this.openid, flagged, this.seenAt);
	}

	Person seen(Instant moment) {
		return new Person(this.key, this.name, this.description, this.openid, this.risk, moment);
	}

	Person named(String newName, String newDescription) {
		return new Person(this.key, newName, newDescription, this.openid, this.risk, this.seenAt);
	}

}
