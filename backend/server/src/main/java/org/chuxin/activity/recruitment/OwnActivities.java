package org.chuxin.activity.recruitment;

import java.util.Optional;

import org.chuxin.identity.Caller;
import org.chuxin.organisation.Organisation;
import org.chuxin.organisation.Scope;
import org.chuxin.organisation.Scopes;

import org.springframework.stereotype.Component;

/** Which activities an organiser may see and act on; may block. */
@Component
public class OwnActivities {

	private final Activities activities;

	private final Scopes scopes;

	OwnActivities(Activities activities, Scopes scopes) {
		this.activities = activities;
		this.scopes = scopes;
	}

	/**
	 * Finds an activity within the scope.
	 * @param code its public id
	 * @param organiser who asks
	 * @return the activity; empty also for one of others
	 */
	public Optional<ActivityRow> find(String code, Caller.Organiser organiser) {
		return this.activities.find(code).filter((activity) -> within(this.scopes.of(organiser), activity, organiser));
	}

	/**
	 * Whether an activity is within a scope; memory only.
	 * @param scope the organiser's scope
	 * @param activity the activity
	 * @param organiser who asks
	 * @return true when they may see it and act on it
	 */
	public boolean within(Scope scope, ActivityRow activity, Caller.Organiser organiser) {
		return this.scopes.covers(scope, activity.organisationId(), activity.authorId(), organiser.id());
	}

	/**
	 * Whether somebody may organise in the name of a unit (DOMAIN.md B10).
	 * @param organisation the unit
	 * @param organiser who wants to
	 * @return true when it is within their scope
	 */
	public boolean mayOrganiseFor(Organisation organisation, Caller.Organiser organiser) {
		return this.scopes.covers(this.scopes.of(organiser), organisation.id());
	}

}
