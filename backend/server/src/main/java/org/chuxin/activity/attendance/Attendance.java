package org.chuxin.activity.attendance;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.chuxin.activity.presence.CheckInPolicies;
import org.chuxin.activity.presence.CheckInRefusal;
import org.chuxin.activity.presence.Claim;
import org.chuxin.activity.presence.Direction;
import org.chuxin.activity.presence.Distance;
import org.chuxin.activity.presence.Pair;
import org.chuxin.activity.recruitment.Activities;
import org.chuxin.activity.recruitment.ActivityRow;
import org.chuxin.activity.recruitment.ActivitySettings;
import org.chuxin.activity.recruitment.CheckInWay;
import org.chuxin.activity.roll.SignUp;
import org.chuxin.activity.signup.SignUps;
import org.chuxin.identity.OpenAccounts;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * People come and go by their own act or a guardian's. As the lane of sign-ups does it,
 * accounts are held first, then the activity is locked, so that nothing can come between.
 * May block.
 */
@Component
@Transactional
class Attendance {

	private final Activities activities;

	private final Presences presences;

	private final AttendanceMapper rows;

	private final SignUps signUps;

	private final CheckInCodes codes;

	private final OpenAccounts accounts;

	private final Clock clock;

	Attendance(Activities activities, Presences presences, AttendanceMapper rows, SignUps signUps, CheckInCodes codes,
			OpenAccounts accounts, Clock clock) {
		this.activities = activities;
		this.presences = presences;
		this.rows = rows;
		this.signUps = signUps;
		this.codes = codes;
		this.accounts = accounts;
		this.clock = clock;
	}

	AttendanceView.Answer claim(Direction direction, String activityId, int number, long caller,
			CheckInRequest request) {
		long person = request.person(caller);
		if (!this.accounts.hold(List.of(caller, person)).contains(caller)) {
			throw OpenAccounts.closed();
		}
		ActivityRow activity = this.activities.lock(activityId).orElseThrow(CheckInRefusal.ACTIVITY_NOT_FOUND::problem);
		ActivitySettings settings = this.activities.settings(activity);
		Instant now = now();
		Claim claim = claim(direction, activity, settings, number, person, caller, request, now);
		CheckInPolicies.refuse(claim).ifPresent((refusal) -> {
			throw refusal.problem();
		});
		Pair result = claim.result();
		this.presences.keep(activity, settings, claim.pair().orElse(null), result, null, now);
		return AttendanceView.Answer.of(activity, result, claim.outcome(), now);
	}

	private Claim claim(Direction direction, ActivityRow activity, ActivitySettings settings, int number, long person,
			long caller, CheckInRequest request, Instant now) {
		String code = request.code();
		CheckInRequest.Fix fix = request.position();
		SignUp signUp = this.presences.mayAct(caller, person) ? this.presences.signUp(activity, person) : null;
		return new Claim(activity, settings, person, direction, number, signUp, this.presences.of(activity, person),
				signUp != null && this.presences.adultMissing(activity, person),
				(code != null) ? CheckInWay.CODE : CheckInWay.POSITION,
				(code != null) ? this.codes.of(activity).read(code, direction, now) : null, distance(settings, fix),
				(fix != null) ? fix.accuracyMetres() : null, request.offline(), null, now);
	}

	private static @Nullable Integer distance(ActivitySettings settings, CheckInRequest.@Nullable Fix fix) {
		return (fix != null && settings.position() != null) ? Distance.metres(settings.position(), fix.point()) : null;
	}

	@Transactional(readOnly = true)
	AttendanceView mine(String activityId, long caller) {
		ActivityRow activity = this.activities.find(activityId)
			.filter(ActivityRow::visible)
			.orElseThrow(CheckInRefusal.ACTIVITY_NOT_FOUND::problem);
		List<SignUp> people = this.signUps.of(activity.id(), caller);
		List<Pair> pairs = people.isEmpty() ? List.of()
				: this.rows.ofAll(activity.id(), people.stream().map(SignUp::residentId).toList());
		return AttendanceView.of(activity, people, pairs, caller, now());
	}

	/** As exact as clients see it, so that an answer that is repeated is the same. */
	private Instant now() {
		return Instant.now(this.clock).truncatedTo(ChronoUnit.MILLIS);
	}

}
