package org.chuxin.identity.organiser;

import org.chuxin.identity.Role;

/** An account of an organiser. */
record Organiser(long id, String account, String name, Role role) {

	/** What the audit trail keeps of it. */
	State state() {
		return new State(this.name, this.role);
	}

	/** What an invitation changes. */
	record State(String name, Role role) {
	}

}
