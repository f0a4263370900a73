package org.chuxin.activity.signup;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.chuxin.identity.Volunteer;
import org.chuxin.identity.Volunteers;
import org.chuxin.platform.Days;

import org.springframework.stereotype.Component;

/**
 * Names as organisers' lists show them: of who is under 14 only the first character
 * (DOMAIN.md B5). <strong>Who asks writes an audit row.</strong> May block.
 */
@Component
public class ListedNames {

	private static final int OWN_DATA = 14;

	private final Volunteers volunteers;

	private final Clock clock;

	ListedNames(Volunteers volunteers, Clock clock) {
		this.volunteers = volunteers;
		this.clock = clock;
	}

	/**
	 * Names of people.
	 * @param people residents and wards
	 * @return by id; absent for who is no volunteer
	 */
	public Map<Long, String> of(Collection<Long> people) {
		Map<Long, String> names = new HashMap<>(this.volunteers.realNames(people));
		Map<Long, Volunteer> known = this.volunteers.of(people);
		LocalDate today = Days.of(Instant.now(this.clock));
		names.replaceAll((id, name) -> {
			Volunteer volunteer = known.get(id);
			boolean child = volunteer != null && volunteer.ageOn(today).orElse(OWN_DATA) < OWN_DATA;
			return child ? name.substring(0, name.offsetByCodePoints(0, 1)) + "**" : name;
		});
		return names;
	}

}
