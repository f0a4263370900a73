package org.chuxin.activity.roll;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

import org.chuxin.activity.recruitment.ActivityState;
import org.chuxin.activity.recruitment.Danger;
import org.chuxin.identity.Volunteer;

/** Who cannot sign up: the first refusal wins; pure. */
public final class Policies {

	/** How many tickets may wait at one activity. */
	static final int LONGEST_QUEUE = 5_000;

	private static final int ADULT = 18;

	private static final int ALONE = 10;

	private static final List<Policy> ALL = List.of(
			new Policy(Refusal.ACTIVITY_NOT_FOUND, (wish) -> !wish.seen() || !wish.activity().visible()),
			new Policy(Refusal.ACTIVITY_CANCELLED, (wish) -> wish.activity().state() == ActivityState.CANCELLED),
			new Policy(Refusal.ACTIVITY_OVER, Policies::over), new Policy(Refusal.SIGN_UP_NOT_OPEN, Policies::early),
			new Policy(Refusal.SIGN_UP_CLOSED, (wish) -> !wish.at().isBefore(wish.settings().signUpCloses())),
			new Policy(Refusal.GROUP_TOO_LARGE, (wish) -> wish.people().size() > wish.settings().groupLimit()),
			new Policy(Refusal.SIGN_UP_BLOCKED, (wish) -> wish.people().stream().anyMatch(wish.earlier()::contains)),
			new Policy(Refusal.PERSON_UNKNOWN,
					(wish) -> wish.people().stream().anyMatch((person) -> strange(wish, person))),
			new Policy(Refusal.VOLUNTEER_NEEDED, Policies::notRegistered),
			new Policy(Refusal.ADULTS_ONLY,
					(wish) -> wish.settings().danger() != Danger.NONE && wish.anyYoungerThan(ADULT)),
			new Policy(Refusal.ADULT_NEEDED, (wish) -> wish.anyYoungerThan(ALONE) && !wish.adultComes()),
			new Policy(Refusal.CLASH, (wish) -> wish.people().stream().anyMatch(wish.clashes()::test)),
			new Policy(Refusal.WAITING_LIST_FULL, (wish) -> wish.queue() >= LONGEST_QUEUE));

	private Policies() {
	}

	/**
	 * Why somebody cannot sign up.
	 * @param wish what they want
	 * @return the first refusal, or empty when they can
	 */
	public static Optional<Refusal> refuse(Application wish) {
		return ALL.stream().filter((policy) -> policy.applies().test(wish)).map(Policy::refusal).findFirst();
	}

	private static boolean over(Application wish) {
		return wish.activity().state() == ActivityState.CLOSED || !wish.at().isBefore(wish.activity().endsAt());
	}

	private static boolean early(Application wish) {
		return wish.settings().signUpOpensAt() != null
				&& wish.at().isBefore(Objects.requireNonNull(wish.settings().signUpOpensAt()));
	}

	/** Others come by being volunteers themselves or wards of who signs up (B22). */
	private static boolean strange(Application wish, long person) {
		Volunteer volunteer = wish.known().get(person);
		if (volunteer == null) {
			return true;
		}
		Long guardian = volunteer.guardianId();
		return (guardian != null) ? guardian != wish.by() : person != wish.by() && !volunteer.registered();
	}

	private static boolean notRegistered(Application wish) {
		return wish.settings().kind().forVolunteers() && wish.people()
			.stream()
			.map(wish.known()::get)
			.anyMatch((volunteer) -> volunteer != null && !volunteer.registered() && volunteer.guardianId() == null);
	}

	private record Policy(Refusal refusal, Predicate<Application> applies) {
	}

}
