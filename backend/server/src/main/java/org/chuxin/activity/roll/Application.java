package org.chuxin.activity.roll;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.LongPredicate;

import org.chuxin.activity.recruitment.ActivityRow;
import org.chuxin.activity.recruitment.ActivitySettings;
import org.chuxin.identity.Volunteer;
import org.chuxin.platform.Days;

/**
 * A wish to come, and what the policies need to know about it.
 *
 * @param activity what for
 * @param settings its settings in force
 * @param by who signs up
 * @param people whom, without those who are signed up already
 * @param known what is known of them and of who signs up
 * @param earlier people whom an organiser refused or removed here
 * @param adultComes whether who signs up comes too, now or by an earlier sign-up
 * @param seen whether who signs up may see it
 * @param queue how many tickets wait
 * @param clashes whether a person holds an overlapping activity
 * @param at when
 */
public record Application(ActivityRow activity, ActivitySettings settings, long by, List<Long> people,
		Map<Long, Volunteer> known, Set<Long> earlier, boolean adultComes, boolean seen, int queue,
		LongPredicate clashes, Instant at) {

	private OptionalInt age(long person) {
		Volunteer volunteer = this.known.get(person);
		return (volunteer != null) ? volunteer.ageOn(Days.of(this.activity.startsAt())) : OptionalInt.empty();
	}

	boolean anyYoungerThan(int years) {
		return this.people.stream().anyMatch((person) -> age(person).orElse(Integer.MAX_VALUE) < years);
	}

}
