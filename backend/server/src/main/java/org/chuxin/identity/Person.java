package org.chuxin.identity;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A volunteer or a ward as organisers may see them; who shows one audits it.
 *
 * @param realName the name
 * @param birthDate the birth date
 * @param phone as WeChat verified it; a ward's is their guardian's
 * @param nationalNumber number in the national system, if they gave one
 * @param emergencyContact whom to call, if they named somebody
 * @param guardian of who was under 18 when they registered
 */
public record Person(String realName, LocalDate birthDate, String phone, Optional<String> nationalNumber,
		Optional<Contact> emergencyContact, Optional<Guardian> guardian) {

	@Override
	public String toString() {
		return "Person";
	}

	/**
	 * Somebody who can be called.
	 *
	 * @param name the name
	 * @param phone the number
	 */
	public record Contact(String name, String phone) {

		@Override
		public String toString() {
			return "Contact";
		}

	}

	/**
	 * Who is responsible for a minor.
	 *
	 * @param name the name
	 * @param phone the number
	 * @param relation what they are to the minor
	 */
	public record Guardian(String name, String phone, Relation relation) {

		@Override
		public String toString() {
			return "Guardian";
		}

	}

	/** What a guardian is to a minor. */
	public enum Relation {

		/** Mother or father. */
		PARENT,

		/** Grandmother or grandfather. */
		GRANDPARENT,

		/** A grown-up sister or brother. */
		SIBLING,

		/** Another guardian by law. */
		OTHER

	}

}
