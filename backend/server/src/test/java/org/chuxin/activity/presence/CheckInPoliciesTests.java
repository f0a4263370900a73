package org.chuxin.activity.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.chuxin.activity.presence.RotatingCode.Reading;
import org.chuxin.activity.presence.RotatingCode.Verdict;
import org.chuxin.activity.recruitment.ActivityKind;
import org.chuxin.activity.recruitment.ActivityRow;
import org.chuxin.activity.recruitment.ActivitySettings;
import org.chuxin.activity.recruitment.ActivitySettings.Position;
import org.chuxin.activity.recruitment.ActivityState;
import org.chuxin.activity.recruitment.CheckInWay;
import org.chuxin.activity.recruitment.Danger;
import org.chuxin.activity.roll.SignUp;
import org.chuxin.activity.roll.SignUpState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CheckInPoliciesTests {

	private static final Instant START = Instant.parse("2026-11-28T00:30:00Z");

	private static final Instant END = START.plus(Duration.ofHours(2));

	private static final Position PLACE = new Position(37.4811, 118.0165);

	private static final ActivitySettings SETTINGS = new ActivitySettings("红色故事会", ActivityKind.VOLUNTEER_SERVICE, "A",
			"读家书", "周敏", "0543", "公园", PLACE, "", "", "注意防滑", Danger.NONE, null, START, END, null, null, null, 10, null,
			1, false, List.of(), Set.of(CheckInWay.values()), 200, 30, null);

	private static final ActivityRow ACTIVITY = new ActivityRow(1, "letters-2026", ActivityState.PUBLISHED, 1, "", 1, 1,
			START, END, 1, null, null, null);

	@Test
	void checkingInOpensThirtyMinutesBeforeAndClosesAtHalfTime() {
		assertThat(byCode(START.minusSeconds(1_801))).contains(CheckInRefusal.TOO_EARLY);
		assertThat(byCode(START.minusSeconds(1_800))).isEmpty();
		assertThat(byCode(START.plusSeconds(3_599))).isEmpty();
		assertThat(byCode(START.plusSeconds(3_600))).contains(CheckInRefusal.TOO_LATE);
	}

	@Test
	void whoComesAgainMayDoSoUntilTheEnd() {
		Pair first = closed(START, START.plusSeconds(600));
		assertThat(again(END.minusSeconds(1), first)).isEmpty();
		assertThat(again(END, first)).contains(CheckInRefusal.TOO_LATE);
	}

	@Test
	void whoComesAgainWentBefore() {
		assertThat(again(START.plusSeconds(700), opened(START))).contains(CheckInRefusal.CHECK_OUT_FIRST);
		assertThat(CheckInPolicies.refuse(claim(Direction.IN, 2, List.of(), code(START), null, START)))
			.contains(CheckInRefusal.NOT_CHECKED_IN);
		assertThat(CheckInPolicies.refuse(claim(Direction.IN, 4, List.of(), code(START), null, START)))
			.contains(CheckInRefusal.TOO_MANY_PAIRS);
	}

	@Test
	void checkingOutIsPossibleUntilADayAfterTheEnd() {
		Pair open = opened(START);
		Instant last = END.plus(Duration.ofDays(1));
		assertThat(out(last.minusSeconds(1), open)).isEmpty();
		assertThat(out(last, open)).contains(CheckInRefusal.TOO_LATE);
	}

	@Test
	void aCodeIsUselessAfterFortySeconds() {
		Instant shown = RotatingCode.startOf(RotatingCode.step(START));
		assertThat(shownAt(shown, shown.plusSeconds(39))).isEmpty();
		assertThat(shownAt(shown, shown.plusSeconds(40))).contains(CheckInRefusal.CODE_EXPIRED);
	}

	@Test
	void whoSaysThatTheyWereOfflineMakesAClaimForTwoDays() {
		Claim claim = offline(START, Duration.ofHours(47));
		assertThat(CheckInPolicies.refuse(claim)).isEmpty();
		assertThat(claim.at()).isEqualTo(START);
		assertThat(claim.outcome()).isEqualTo(CheckInOutcome.LATE_PROOF);
		assertThat(claim.result().proof()).isEqualTo(Proof.LATE_PROOF);
		assertThat(claim.result().suspicion()).isNull();
		assertThat(CheckInPolicies.refuse(offline(START, Duration.ofHours(49)))).contains(CheckInRefusal.CODE_EXPIRED);
		assertThat(CheckInPolicies
			.refuse(claim(Direction.IN, 1, List.of(), code(START), Duration.ZERO, START.plusSeconds(60))))
			.contains(CheckInRefusal.CODE_EXPIRED);
	}

	@Test
	void aCodeFromAnotherTimeThanThePhoneSaysIsSuspiciousAndNotRefused() {
		Claim claim = claim(Direction.IN, 1, List.of(), code(START), Duration.ofHours(20),
				START.plus(Duration.ofHours(2)));
		assertThat(CheckInPolicies.refuse(claim)).isEmpty();
		assertThat(claim.at()).isEqualTo(START);
		assertThat(claim.result().suspicion()).isEqualTo(Suspicion.TIMES_DIFFER);
	}

	@Test
	void nobodyUsesACodeTwiceOrAnOlderOneAfterwards() {
		Pair first = closed(START, START.plusSeconds(600));
		Instant now = START.plusSeconds(610);
		assertThat(
				CheckInPolicies.refuse(claim(Direction.IN, 2, List.of(first), code(START.plusSeconds(600)), null, now)))
			.contains(CheckInRefusal.CODE_REPLAYED);
		assertThat(
				CheckInPolicies.refuse(claim(Direction.IN, 2, List.of(first), code(START.plusSeconds(620)), null, now)))
			.isEmpty();
	}

	@Test
	void theVerySameRequestGetsTheFirstAnswerAgain() {
		Pair first = opened(START);
		Claim same = claim(Direction.IN, 1, List.of(first), code(START), null, END);
		assertThat(CheckInPolicies.refuse(same)).isEmpty();
		assertThat(same.outcome()).isEqualTo(CheckInOutcome.CHECKED_IN);
		Claim other = claim(Direction.IN, 1, List.of(first), code(START.plusSeconds(40)), null, END);
		assertThat(CheckInPolicies.refuse(other)).isEmpty();
		assertThat(other.outcome()).isEqualTo(CheckInOutcome.ALREADY_IN);
		assertThat(other.result()).isEqualTo(first);
	}

	@Test
	void theRadiusIsMeasuredInMetres() {
		// one degree of latitude is 111,195 m on this sphere
		assertThat(Distance.metres(PLACE, new Position(37.4911, 118.0165))).isEqualTo(1_112);
		assertThat(Distance.metres(PLACE, PLACE)).isZero();
		assertThat(Distance.metres(new Position(0.0, 179.9), new Position(0.0, -179.9))).isEqualTo(22_239);
		assertThat(at(200, 20)).isEmpty();
		assertThat(at(201, 20)).contains(CheckInRefusal.OUT_OF_RADIUS);
	}

	@Test
	void anInexactPositionIsFlaggedAndNotRefused() {
		Claim inexact = position(10, 201);
		assertThat(CheckInPolicies.refuse(inexact)).isEmpty();
		assertThat(inexact.result().suspicion()).isEqualTo(Suspicion.POSITION_INACCURATE);
		assertThat(position(10, 200).result().suspicion()).isNull();
	}

	@Test
	void theStateOfTheSignUpDecides() {
		assertThat(in(SignUpState.PENDING)).contains(CheckInRefusal.PENDING_ONLY);
		assertThat(in(SignUpState.WAITING)).contains(CheckInRefusal.WAITING_ONLY);
		assertThat(in(SignUpState.WITHDRAWN)).contains(CheckInRefusal.SIGN_UP_ENDED);
		assertThat(in(SignUpState.REFUSED)).contains(CheckInRefusal.SIGN_UP_ENDED);
		assertThat(in(SignUpState.CANCELLED)).contains(CheckInRefusal.SIGN_UP_ENDED);
		assertThat(in(SignUpState.CONFIRMED)).isEmpty();
	}

	@Test
	void everyRefusalHasItsOwnSentence() {
		assertThat(List.of(CheckInRefusal.values()).stream().map((each) -> each.problem().getBody().getDetail()))
			.doesNotHaveDuplicates()
			.hasSizeGreaterThanOrEqualTo(14);
	}

	private static Optional<CheckInRefusal> byCode(Instant now) {
		return CheckInPolicies.refuse(claim(Direction.IN, 1, List.of(), code(now), null, now));
	}

	private static Optional<CheckInRefusal> again(Instant now, Pair first) {
		return CheckInPolicies.refuse(claim(Direction.IN, 2, List.of(first), code(now), null, now));
	}

	private static Optional<CheckInRefusal> out(Instant now, Pair open) {
		return CheckInPolicies.refuse(claim(Direction.OUT, 1, List.of(open), code(now), null, now));
	}

	private static Optional<CheckInRefusal> shownAt(Instant shown, Instant now) {
		return CheckInPolicies.refuse(claim(Direction.IN, 1, List.of(), code(shown), null, now));
	}

	private static Claim offline(Instant shown, Duration ago) {
		return claim(Direction.IN, 1, List.of(), code(shown), ago, shown.plus(ago));
	}

	private static Optional<CheckInRefusal> at(int metres, int accuracy) {
		return CheckInPolicies.refuse(position(metres, accuracy));
	}

	private static Claim position(int metres, int accuracy) {
		return new Claim(ACTIVITY, SETTINGS, 7, Direction.IN, 1, signUp(SignUpState.CONFIRMED), List.of(), false,
				CheckInWay.POSITION, null, metres, accuracy, null, null, START);
	}

	private static Optional<CheckInRefusal> in(SignUpState state) {
		return CheckInPolicies.refuse(new Claim(ACTIVITY, SETTINGS, 7, Direction.IN, 1, signUp(state), List.of(), false,
				CheckInWay.CODE, code(START), null, null, null, null, START));
	}

	private static Claim claim(Direction direction, int number, List<Pair> pairs, Reading code,
			@Nullable Duration offline, Instant now) {
		return new Claim(ACTIVITY, SETTINGS, 7, direction, number, signUp(SignUpState.CONFIRMED), pairs, false,
				CheckInWay.CODE, code, null, null, offline, null, now);
	}

	private static Reading code(Instant shown) {
		return new Reading(Verdict.TRUE, RotatingCode.step(shown));
	}

	private static Pair opened(Instant at) {
		return Pair.opened(claim(Direction.IN, 1, List.of(), code(at), null, at));
	}

	private static Pair closed(Instant from, Instant to) {
		Pair open = opened(from);
		return open.closed(claim(Direction.OUT, 1, List.of(open), code(to), null, to));
	}

	private static SignUp signUp(SignUpState state) {
		return new SignUp(1, 7, 7, 1, state, 0, START, START, null);
	}

}
