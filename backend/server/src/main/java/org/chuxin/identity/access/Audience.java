package org.chuxin.identity.access;

import java.util.EnumSet;
import java.util.Set;

import org.chuxin.identity.Caller;
import org.chuxin.identity.Role;

/** Who may call an operation. */
public sealed interface Audience {

	/** Everybody, known or not. */
	record Everybody() implements Audience {
	}

	/** Residents who are logged in. */
	record Residents() implements Audience {
	}

	/**
	 * Organisers.
	 *
	 * @param roles with one of these roles
	 */
	record Organisers(Set<Role> roles) implements Audience {

		public Organisers {
			roles = Set.copyOf(roles);
		}

		static Organisers any() {
			return new Organisers(EnumSet.allOf(Role.class));
		}

		static Organisers of(Role first, Role... more) {
			return new Organisers(EnumSet.of(first, more));
		}

	}

	/**
	 * Whether a known caller belongs to it.
	 * @param caller who calls
	 * @return true when they may
	 */
	default boolean admits(Caller caller) {
		return switch (this) {
			case Everybody _ -> true;
			case Residents _ -> caller instanceof Caller.Resident;
			case Organisers organisers ->
				caller instanceof Caller.Organiser organiser && organisers.roles().contains(organiser.role());
		};
	}

}
