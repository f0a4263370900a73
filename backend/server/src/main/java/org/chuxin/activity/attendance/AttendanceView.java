package org.chuxin.activity.attendance;

import java.time.Instant;
import java.util.List;

import org.chuxin.activity.presence.CheckInOutcome;
import org.chuxin.activity.presence.CheckInPolicies;
import org.chuxin.activity.presence.Pair;
import org.chuxin.activity.presence.Proof;
import org.chuxin.activity.presence.Suspicion;
import org.chuxin.activity.recruitment.ActivityRow;
import org.chuxin.activity.recruitment.CheckInWay;
import org.chuxin.activity.roll.SignUp;
import org.chuxin.activity.roll.SignUpState;
import org.chuxin.platform.Ids;
import org.jspecify.annotations.Nullable;

/**
 * What somebody knows of their presences at an activity.
 *
 * @param activityId public id of the activity
 * @param items presences of the caller and of people whom they signed up
 * @param people the caller and people whom they signed up
 * @param nextNumber the number that the caller's next check-in has; absent when there can
 * be none
 * @param serverNow the server's clock
 */
record AttendanceView(String activityId, List<Item> items, List<Person> people, @Nullable Integer nextNumber,
		Instant serverNow) {

	static AttendanceView of(ActivityRow activity, List<SignUp> signUps, List<Pair> pairs, long caller, Instant now) {
		List<Person> people = signUps.stream().map((each) -> Person.of(each, pairs, caller)).toList();
		// the number itself may be absent
		Person self = people.stream().filter(Person::self).findFirst().orElse(null);
		return new AttendanceView(activity.code(), pairs.stream().map((each) -> Item.of(each, caller)).toList(), people,
				(self != null) ? self.nextNumber() : null, now);
	}

	/**
	 * The answer to a check-in or check-out.
	 *
	 * @param activityId public id of the activity
	 * @param residentId who
	 * @param number of the presence
	 * @param outcome what became of it
	 * @param sentence the same for people
	 * @param checkedInAt when they came
	 * @param checkedOutAt when they went, absent: not yet
	 * @param proof what stands behind it
	 * @param serverNow the server's clock
	 */
	record Answer(String activityId, String residentId, int number, CheckInOutcome outcome, String sentence,
			Instant checkedInAt, @Nullable Instant checkedOutAt, Proof proof, Instant serverNow) {

		static Answer of(ActivityRow activity, Pair pair, CheckInOutcome outcome, Instant now) {
			return new Answer(activity.code(), Ids.text(pair.residentId()), pair.number(), outcome, outcome.sentence(),
					pair.checkedInAt(), pair.checkedOutAt(), pair.proof(), now);
		}

	}

	/**
	 * A presence as the person sees it.
	 *
	 * @param residentId who
	 * @param self whether it is the caller
	 * @param number from 1
	 * @param checkedInAt when they came
	 * @param inWay how that is known
	 * @param checkedOutAt when they went, absent: not known
	 * @param outWay how that is known
	 * @param proof what stands behind it
	 */
	record Item(String residentId, boolean self, int number, Instant checkedInAt, CheckInWay inWay,
			@Nullable Instant checkedOutAt, @Nullable CheckInWay outWay, Proof proof) {

		private static Item of(Pair pair, long caller) {
			return new Item(Ids.text(pair.residentId()), pair.residentId() == caller, pair.number(), pair.checkedInAt(),
					pair.inWay(), pair.checkedOutAt(), pair.outWay(), pair.proof());
		}

	}

	/**
	 * What somebody can do next.
	 *
	 * @param residentId who
	 * @param self whether it is the caller
	 * @param state of their sign-up
	 * @param nextNumber number of the next check-in, absent: they have to check out
	 * first, or there can be none
	 * @param openNumber number of the presence to check out, absent for none
	 */
	record Person(String residentId, boolean self, SignUpState state, @Nullable Integer nextNumber,
			@Nullable Integer openNumber) {

		private static Person of(SignUp signUp, List<Pair> pairs, long caller) {
			List<Pair> own = pairs.stream().filter((each) -> each.residentId() == signUp.residentId()).toList();
			Integer open = own.stream().filter(Pair::open).map(Pair::number).findFirst().orElse(null);
			boolean more = open == null && own.size() < CheckInPolicies.MOST_PAIRS && signUp.state().stands();
			return new Person(Ids.text(signUp.residentId()), signUp.residentId() == caller, signUp.state(),
					more ? Integer.valueOf(own.size() + 1) : null, open);
		}

	}

	/**
	 * Somebody as organisers see them.
	 *
	 * @param residentId who
	 * @param name real name, absent for who is no volunteer
	 * @param ticket order of arrival of the sign-up
	 * @param state of the sign-up
	 * @param pairs their presences
	 */
	record Line(String residentId, @Nullable String name, long ticket, SignUpState state, List<Seen> pairs) {
	}

	/**
	 * A presence as organisers see it.
	 *
	 * @param number from 1
	 * @param checkedInAt when they came
	 * @param inWay how that is known
	 * @param inDistanceMetres how far from the place
	 * @param checkedOutAt when they went, absent: not known
	 * @param outWay how that is known
	 * @param outDistanceMetres how far from the place
	 * @param proof what stands behind it
	 * @param suspicion what to look at, absent for nothing
	 */
	record Seen(int number, Instant checkedInAt, CheckInWay inWay, @Nullable Integer inDistanceMetres,
			@Nullable Instant checkedOutAt, @Nullable CheckInWay outWay, @Nullable Integer outDistanceMetres,
			Proof proof, @Nullable Suspicion suspicion) {

		static Seen of(Pair pair) {
			return new Seen(pair.number(), pair.checkedInAt(), pair.inWay(), pair.inDistance(), pair.checkedOutAt(),
					pair.outWay(), pair.outDistance(), pair.proof(), pair.suspicion());
		}

	}

}
