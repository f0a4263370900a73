package org.chuxin.identity.volunteer.ward;

import java.time.Instant;
import java.time.LocalDate;

import org.chuxin.identity.Person.Relation;
import org.chuxin.platform.Ids;

/**
 * A child whom a guardian registered.
 *
 * @param residentId the child's random id
 * @param key the guardian's name for the row
 * @param realName the name
 * @param birthDate the birth date
 * @param relation what the guardian is to the child
 * @param createdAt when they were registered
 */
record Ward(long residentId, String key, String realName, LocalDate birthDate, Relation relation, Instant createdAt) {

	View view() {
		return new View(Ids.text(this.residentId), this.key, this.realName, this.birthDate, this.relation,
				this.createdAt);
	}

	@Override
	public String toString() {
		return "Ward[" + this.residentId + "]";
	}

	/** A ward as the guardian sees it. */
	record View(String wardId, String key, String realName, LocalDate birthDate, Relation relation,
			Instant registeredAt) {

		@Override
		public String toString() {
			return "View";
		}

	}

}
