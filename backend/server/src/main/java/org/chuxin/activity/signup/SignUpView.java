package org.chuxin.activity.signup;

import java.time.Instant;
import java.util.List;

import org.chuxin.activity.recruitment.ActivityRow;
import org.chuxin.activity.roll.SignUp;
import org.chuxin.activity.roll.SignUpState;
import org.chuxin.platform.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody's sign-up stands.
 *
 * @param activityId public id of the activity
 * @param people each person
 * @param position in the waiting list, from 1; absent unless somebody waits
 * @param serverNow the server's clock
 */
public record SignUpView(String activityId, List<Person> people, @Nullable Integer position, Instant serverNow) {

	/**
	 * Makes the view.
	 * @param activity the activity
	 * @param signUps whose
	 * @param caller who looks
	 * @param ahead how many tickets wait before theirs
	 * @param now the moment
	 * @return the view
	 */
	public static SignUpView of(ActivityRow activity, List<SignUp> signUps, long caller, int ahead, Instant now) {
		boolean waits = signUps.stream().anyMatch((each) -> each.state() == SignUpState.WAITING);
		return new SignUpView(activity.code(), signUps.stream().map((each) -> Person.of(each, caller)).toList(),
				waits ? Integer.valueOf(ahead + 1) : null, now);
	}

	/**
	 * One person's sign-up.
	 *
	 * @param residentId who
	 * @param self whether it is the caller
	 * @param state where it is
	 * @param signedUpAt when
	 * @param reason why an organiser refused or removed them
	 */
	public record Person(String residentId, boolean self, SignUpState state, Instant signedUpAt,
			@Nullable String reason) {

		static Person of(SignUp signUp, long caller) {
			return new Person(Ids.text(signUp.residentId()), signUp.residentId() == caller, signUp.state(),
					signUp.signedUpAt(), signUp.reason());
		}

	}

}
