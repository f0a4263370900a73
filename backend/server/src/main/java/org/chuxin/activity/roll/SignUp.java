package org.chuxin.activity.roll;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

import org.chuxin.identity.Volunteer;
import org.jspecify.annotations.Nullable;

/**
 * One person's sign-up for one activity; people who were signed up together share a
 * ticket.
 *
 * @param activityId the activity
 * @param residentId who comes
 * @param signedUpBy who signed them up: they themselves, a guardian, or one of the group
 * @param ticket order of arrival, from 1
 * @param state where it is
 * @param organisationId the place that counts for quotas, 0 for none
 * @param signedUpAt when
 * @param changedAt last change of the state
 * @param reason why an organiser refused or removed them
 */
public record SignUp(long activityId, long residentId, long signedUpBy, long ticket, SignUpState state,
		long organisationId, Instant signedUpAt, Instant changedAt, @Nullable String reason) {

	/**
	 * Who is told about it: who signed them up, and they themselves unless they are a
	 * ward.
	 * @param volunteer what is known of the person, or null
	 * @return ids of residents
	 */
	public Set<Long> told(@Nullable Volunteer volunteer) {
		Set<Long> told = new TreeSet<>(Set.of(this.signedUpBy));
		if (volunteer == null || volunteer.guardianId() == null) {
			told.add(this.residentId);
		}
		return told;
	}

	SignUp in(SignUpState next, Instant at, @Nullable String why) {
		return new SignUp(this.activityId, this.residentId, this.signedUpBy, this.ticket, next, this.organisationId,
				this.signedUpAt, at, why);
	}

	SignUp in(SignUpState next, Instant at) {
		return in(next, at, this.reason);
	}

}
