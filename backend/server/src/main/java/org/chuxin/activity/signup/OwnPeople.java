package org.chuxin.activity.signup;

import java.util.List;
import java.util.Objects;

import org.chuxin.activity.roll.Refusal;
import org.chuxin.identity.Volunteer;
import org.chuxin.identity.Volunteers;
import org.chuxin.platform.Ids;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Whose service somebody may look at and speak for: their own, and that of their wards
 * (DOMAIN.md B22). May block.
 */
@Component
public class OwnPeople {

	private final Volunteers volunteers;

	OwnPeople(Volunteers volunteers) {
		this.volunteers = volunteers;
	}

	/**
	 * Whom a request is about.
	 * @param caller who asks
	 * @param person a ward as clients name it; null for the caller
	 * @return id of the person
	 * @throws org.chuxin.platform.web.Problem 409 {@code PERSON_UNKNOWN} for anybody else
	 */
	public long named(long caller, @Nullable String person) {
		long id = (person != null) ? Ids.parse(person).orElseThrow(Refusal.PERSON_UNKNOWN::problem) : caller;
		if (!includes(caller, id)) {
			throw Refusal.PERSON_UNKNOWN.problem();
		}
		return id;
	}

	/**
	 * Whether somebody may speak for a person.
	 * @param caller who asks
	 * @param person whom it is about
	 * @return true for themselves and their wards
	 */
	public boolean includes(long caller, long person) {
		if (caller == person) {
			return true;
		}
		Volunteer ward = this.volunteers.of(List.of(person)).get(person);
		return ward != null && Objects.equals(ward.guardianId(), caller);
	}

}
