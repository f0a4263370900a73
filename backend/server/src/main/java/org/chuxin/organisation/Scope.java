package org.chuxin.organisation;

import java.util.Set;

/**
 * What an organiser may see and act on.
 *
 * @param kind how far it reaches
 * @param organisationIds from where; none for everything and for own records
 */
public record Scope(ScopeKind kind, Set<Long> organisationIds) {

	public Scope {
		organisationIds = Set.copyOf(organisationIds);
	}

}
