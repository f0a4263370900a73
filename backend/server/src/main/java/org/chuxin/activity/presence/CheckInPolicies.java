package org.chuxin.activity.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.chuxin.activity.presence.RotatingCode.Verdict;
import org.chuxin.activity.recruitment.ActivitySettings;
import org.chuxin.activity.recruitment.ActivityState;
import org.chuxin.activity.roll.SignUpState;

/** Who cannot check in or out: the first refusal wins; pure. */
public final class CheckInPolicies {

	/** Presences of one person at one activity. */
	public static final int MOST_PAIRS = 3;

	private static final Duration CHECK_OUT_UNTIL = Duration.ofDays(1);

	private static final List<Policy> ALL = List.of(
			always(CheckInRefusal.ACTIVITY_NOT_FOUND, (claim) -> !claim.activity().visible()),
			always(CheckInRefusal.NOT_SIGNED_UP, (claim) -> claim.signUp() == null),
			always(CheckInRefusal.CODE_FORGED, (claim) -> reads(claim, Verdict.FORGED)),
			always(CheckInRefusal.WRONG_ACTIVITY, (claim) -> reads(claim, Verdict.OTHER_ACTIVITY)),
			always(CheckInRefusal.WRONG_DIRECTION, (claim) -> reads(claim, Verdict.OTHER_DIRECTION)),
			once(CheckInRefusal.ACTIVITY_CANCELLED, (claim) -> claim.activity().state() == ActivityState.CANCELLED),
			once(CheckInRefusal.ACTIVITY_OVER, (claim) -> claim.activity().state() == ActivityState.CLOSED),
			once(CheckInRefusal.SIGN_UP_ENDED, (claim) -> !state(claim).stands()),
			once(CheckInRefusal.PENDING_ONLY, (claim) -> state(claim) == SignUpState.PENDING),
			once(CheckInRefusal.WAITING_ONLY, (claim) -> state(claim) == SignUpState.WAITING),
			once(CheckInRefusal.WAY_NOT_OFFERED,
					(claim) -> claim.measured() && !claim.settings().checkInWays().contains(claim.way())),
			once(CheckInRefusal.TOO_MANY_PAIRS, (claim) -> claim.number() > MOST_PAIRS),
			once(CheckInRefusal.CODE_EXPIRED, Claim::expired), once(CheckInRefusal.CODE_REPLAYED, Claim::replayed),
			once(CheckInRefusal.NOT_CHECKED_IN, CheckInPolicies::notThere),
			once(CheckInRefusal.CHECK_OUT_FIRST,
					(claim) -> claim.direction() == Direction.IN
							&& claim.pair(claim.number() - 1).filter(Pair::open).isPresent()),
			once(CheckInRefusal.TOO_EARLY,
					(claim) -> claim.direction() == Direction.IN
							&& claim.at().isBefore(claim.settings().checkInOpens())),
			once(CheckInRefusal.TOO_LATE, (claim) -> !claim.at().isBefore(closes(claim))),
			once(CheckInRefusal.OUT_OF_RADIUS,
					(claim) -> claim.distance() != null && claim.distance() > claim.settings().radiusMetres()),
			once(CheckInRefusal.ADULT_NEEDED_FIRST,
					(claim) -> claim.direction() == Direction.IN && claim.adultMissing()));

	private CheckInPolicies() {
	}

	/**
	 * Why somebody cannot check in or out.
	 * @param claim what they say
	 * @return the first refusal, or empty when nothing speaks against it
	 */
	public static Optional<CheckInRefusal> refuse(Claim claim) {
		return ALL.stream()
			.filter((policy) -> policy.repeats() || !claim.repeats())
			.filter((policy) -> policy.applies().test(claim))
			.map(Policy::refusal)
			.findFirst();
	}

	private static boolean reads(Claim claim, Verdict verdict) {
		return claim.code() != null && claim.code().verdict() == verdict;
	}

	private static SignUpState state(Claim claim) {
		return (claim.signUp() != null) ? claim.signUp().state() : SignUpState.WITHDRAWN;
	}

	private static boolean notThere(Claim claim) {
		if (claim.direction() == Direction.IN) {
			return claim.number() > 1 && claim.pair(claim.number() - 1).isEmpty();
		}
		return claim.pair().filter((each) -> !claim.at().isBefore(each.checkedInAt())).isEmpty();
	}

	/** Organisers may tick, and people come again, until the end. */
	private static Instant closes(Claim claim) {
		ActivitySettings settings = claim.settings();
		if (claim.direction() == Direction.OUT) {
			return settings.endsAt().plus(CHECK_OUT_UNTIL);
		}
		return (claim.number() == 1 && claim.measured()) ? settings.checkInCloses() : settings.endsAt();
	}

	private static Policy always(CheckInRefusal refusal, Predicate<Claim> applies) {
		return new Policy(refusal, true, applies);
	}

	private static Policy once(CheckInRefusal refusal, Predicate<Claim> applies) {
		return new Policy(refusal, false, applies);
	}

	/** A reason to refuse; only some concern what is known already. */
	private record Policy(CheckInRefusal refusal, boolean repeats, Predicate<Claim> applies) {
	}

}
