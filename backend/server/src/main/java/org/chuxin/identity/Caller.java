package org.chuxin.identity;

import org.chuxin.audit.Actor;
import org.chuxin.identity.problem.IdentityProblems;

/** Who makes a request; controllers take it as an argument. */
public sealed interface Caller {

	/**
	 * Who it is.
	 * @return random id, unique among callers of the same kind
	 */
	long id();

	/**
	 * A resident.
	 *
	 * @param id random id, the only name that other modules know
	 * @param consented whether they agreed to the current privacy guideline
	 */
	record Resident(long id, boolean consented) implements Caller {

		/**
		 * Insists on the agreement without which nothing beyond the openid is stored.
		 * @return the resident's id
		 * @throws org.chuxin.platform.web.Problem 403 {@code CONSENT_REQUIRED}
		 */
		public long consentedId() {
			if (!this.consented) {
				throw IdentityProblems.consentRequired();
			}
			return this.id;
		}

	}

	/**
	 * An organiser.
	 *
	 * @param id account id
	 * @param account name to sign in with
	 * @param name shown name
	 * @param role what they may do
	 * @param source address the request came from
	 */
	record Organiser(long id, String account, String name, Role role, String source) implements Caller {

		/**
		 * The same person as the audit trail writes them.
		 * @return id, name and address as values
		 */
		public Actor actor() {
			return new Actor(this.id, this.account + " " + this.name, this.source);
		}

	}

}
