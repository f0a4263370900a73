package org.chuxin.activity.signup;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.chuxin.activity.roll.SignUp;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads of sign-ups; may block. */
@Component
@Transactional(readOnly = true)
public class SignUps {

	private final SignUpMapper rows;

	SignUps(SignUpMapper rows) {
		this.rows = rows;
	}

	/**
	 * A person's sign-ups for an activity, and those of people whom they signed up.
	 * @param activityId the activity
	 * @param residentId the person
	 * @return sign-ups in the order of arrival, ended ones too
	 */
	public List<SignUp> of(long activityId, long residentId) {
		return this.rows.ofPerson(activityId, residentId);
	}

	/**
	 * All sign-ups of a person, and of people whom they signed up.
	 * @param residentId the person
	 * @return sign-ups by the time of signing up, ended ones too
	 */
	public List<SignUp> all(long residentId) {
		return this.rows.all(residentId);
	}

	/**
	 * Who has a place and was not there yet.
	 * @param activityId the activity
	 * @return sign-ups in the order of arrival
	 */
	public List<SignUp> confirmed(long activityId) {
		return this.rows.confirmed(activityId);
	}

	/**
	 * How many tickets wait before one.
	 * @param signUp somebody who waits
	 * @return 0 for who is next
	 */
	public int ahead(SignUp signUp) {
		return this.rows.ahead(signUp.activityId(), signUp.ticket());
	}

	/**
	 * How full activities are.
	 * @param activityIds which
	 * @return by activity; absent where nobody signed up
	 */
	public Map<Long, Fullness> fullness(Collection<Long> activityIds) {
		return activityIds.isEmpty() ? Map.of()
				: this.rows.taken(activityIds)
					.stream()
					.collect(Collectors.toMap(SignUpMapper.Taken::activityId,
							(taken) -> new Fullness(taken.seated(), taken.queue())));
	}

	/**
	 * How full an activity is.
	 *
	 * @param seated people with a place
	 * @param queue tickets that wait
	 */
	public record Fullness(int seated, int queue) {

		/** Nobody signed up. */
		public static final Fullness EMPTY = new Fullness(0, 0);

	}

}
