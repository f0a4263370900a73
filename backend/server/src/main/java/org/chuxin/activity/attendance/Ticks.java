package org.chuxin.activity.attendance;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.chuxin.activity.presence.CheckInPolicies;
import org.chuxin.activity.presence.CheckInRefusal;
import org.chuxin.activity.presence.Claim;
import org.chuxin.activity.presence.Direction;
import org.chuxin.activity.presence.Pair;
import org.chuxin.activity.presence.Proof;
import org.chuxin.activity.presence.Proof;
import org.chuxin.activity.recruitment.Activities;
import org.chuxin.activity.recruitment.ActivityRow;
import org.chuxin.activity.recruitment.ActivitySettings;
import org.chuxin.activity.recruitment.CheckInWay;
import org.chuxin.activity.roll.SignUp;
import org.chuxin.activity.roll.SignUpState;
import org.chuxin.audit.Actor;
import org.chuxin.audit.AuditTrail;
import org.chuxin.identity.OpenAccounts;
import org.chuxin.platform.Ids;
import org.chuxin.platform.web.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Organisers say who was there and when; judged by the same policies as an own check-in.
 * May block.
 */
@Component
@Transactional
class Ticks {

	private final Activities activities;

	private final Presences presences;

	private final AttendanceMapper rows;

	private final OpenAccounts accounts;

	private final AuditTrail audit;

	private final Clock clock;

	Ticks(Activities activities, Presences presences, AttendanceMapper rows, OpenAccounts accounts, AuditTrail audit,
			Clock clock) {
		this.activities = activities;
		this.presences = presences;
		this.rows = rows;
		this.accounts = accounts;
		this.audit = audit;
		this.clock = clock;
	}

	void tick(ActivityRow found, long person, Tick request, Actor actor) {
		if (this.accounts.hold(List.of(person)).isEmpty()) {
			throw CheckInRefusal.NOT_SIGNED_UP.problem();
		}
		ActivityRow activity = lock(found);
		if (request.attended()) {
			attended(activity, person, request, actor);
		}
		else {
			absent(activity, person, request, actor);
		}
	}

	private void attended(ActivityRow activity, long person, Tick request, Actor actor) {
		ActivitySettings settings = this.activities.settings(activity);
		Claim claim = claim(activity, settings, person, request);
		CheckInPolicies.refuse(claim).ifPresent((refusal) -> {
			throw refusal.problem();
		});
		Pair before = claim.pair().orElse(null);
		Pair after = ticked(claim, before, request, actor);
		request.check(after.checkedInAt(), settings.checkInOpens(), claim.now());
		this.presences.keep(activity, settings, before, after, actor, claim.now());
		SignUp signUp = this.presences.signUp(activity, person);
		if (!after.equals(before) || !Objects.equals(signUp, claim.signUp())) {
			record(actor, activity, "attendance.tick", person, state(before, claim.signUp()), state(after, signUp),
					request.reason());
		}
	}

	/**
	 * What was measured and is not contradicted needs nobody; what counts already stays.
	 */
	private static Pair ticked(Claim claim, @Nullable Pair before, Tick request, Actor actor) {
		Pair base = (before != null) ? before : claim.result();
		Instant from = Objects.requireNonNullElse(request.checkedInAt(), base.checkedInAt());
		Instant to = (request.checkedOutAt() != null) ? request.checkedOutAt() : base.checkedOutAt();
		boolean same = from.equals(base.checkedInAt()) && Objects.equals(to, base.checkedOutAt());
		if (before != null && before.counts()) {
			if (!same) {
				throw CheckInRefusal.HOURS_RECORDED.problem();
			}
			return before;
		}
		boolean measured = before != null && same && before.proof() != Proof.LATE_PROOF;
		return measured ? base : base.confirmed(from, to, actor.id(), actor.name());
	}

	private Claim claim(ActivityRow activity, ActivitySettings settings, long person, Tick request) {
		return new Claim(activity, settings, person, Direction.IN, request.pair(),
				this.presences.signUp(activity, person), this.presences.of(activity, person),
				this.presences.adultMissing(activity, person), CheckInWay.ORGANISER, null, null, null, null,
				request.checkedInAt(), now());
	}

	/** A tick by mistake can be taken back; a check-in of somebody's own cannot. */
	private void absent(ActivityRow activity, long person, Tick request, Actor actor) {
		SignUp before = this.presences.signUp(activity, person);
		if (before == null) {
			throw CheckInRefusal.NOT_SIGNED_UP.problem();
		}
		if (!before.state().seated()) {
			throw CheckInRefusal.SIGN_UP_ENDED.problem();
		}
		List<Pair> pairs = this.presences.of(activity, person);
		Instant now = now();
		boolean early = now.isBefore(this.activities.settings(activity).checkInCloses());
		if (pairs.stream().anyMatch((each) -> each.inWay() != CheckInWay.ORGANISER || !each.open())) {
			throw CheckInRefusal.HAS_CHECKED_IN.problem();
		}
		if (pairs.isEmpty() && early) {
			throw CheckInRefusal.TOO_EARLY.problem();
		}
		SignUpState next = early ? SignUpState.CONFIRMED : SignUpState.ABSENT;
		if (pairs.isEmpty() && before.state() == next) {
			return;
		}
		this.rows.remove(activity.id(), person);
		this.presences.state(activity, person, next, now);
		record(actor, activity, "attendance.absent", person, state(pairs.isEmpty() ? null : pairs.getLast(), before),
				state(null, this.presences.signUp(activity, person)), request.reason());
	}

	/**
	 * Everybody who did not check out went at this moment (B20): one act. Claims that
	 * were taken without a network are confirmed one by one.
	 */
	Settled settle(ActivityRow found, Instant checkedOutAt, Actor actor) {
		ActivityRow activity = lock(found);
		ActivitySettings settings = this.activities.settings(activity);
		Instant now = now();
		if (checkedOutAt.isAfter(now) || !checkedOutAt.isAfter(settings.checkInOpens())) {
			throw Problem.invalid("checkedOutAt", "Within", "签退时间要在签到开始以后，也不能晚于现在。");
		}
		List<Pair> open = this.rows.open(activity.id());
		List<Pair> settled = new ArrayList<>();
		for (Pair each : open) {
			if (each.proof() != Proof.LATE_PROOF && each.checkedInAt().isBefore(checkedOutAt)
					&& this.presences.hasPlace(activity, each.residentId())) {
				Pair after = each.confirmed(each.checkedInAt(), checkedOutAt, actor.id(), actor.name());
				this.presences.keep(activity, settings, each, after, actor, now);
				settled.add(after);
			}
		}
		if (!settled.isEmpty()) {
			this.audit.record(actor, "attendance.settle", Activities.subject(activity.code()),
					Map.of("open", open.stream().map(Ticks::name).toList()), Map.of("checkedOutAt",
							checkedOutAt.toString(), "settled", settled.stream().map(Ticks::name).toList()));
		}
		return new Settled(activity.code(), checkedOutAt, settled.size(), open.size() - settled.size(), now);
	}

	private ActivityRow lock(ActivityRow found) {
		return this.activities.lock(found.code())
			.filter(ActivityRow::visible)
			.orElseThrow(CheckInRefusal.ACTIVITY_NOT_FOUND::problem);
	}

	private void record(Actor actor, ActivityRow activity, String action, long person, Map<String, Object> before,
			Map<String, Object> after, @Nullable String reason) {
		Map<String, Object> whole = new TreeMap<>(after);
		whole.put("residentId", Ids.text(person));
		if (reason != null) {
			whole.put("reason", reason);
		}
		this.audit.record(actor, action, Activities.subject(activity.code()), before, whole);
	}

	private static Map<String, Object> state(@Nullable Pair pair, @Nullable SignUp signUp) {
		Map<String, Object> state = new TreeMap<>();
		if (signUp != null) {
			state.put("state", signUp.state());
		}
		if (pair != null) {
			state.put("presence", AttendanceView.Seen.of(pair));
		}
		return state;
	}

	private static String name(Pair pair) {
		return Ids.text(pair.residentId()) + " " + pair.number();
	}

	private Instant now() {
		return Instant.now(this.clock).truncatedTo(ChronoUnit.MILLIS);
	}

	/**
	 * What a settlement did.
	 *
	 * @param activityId public id of the activity
	 * @param checkedOutAt when everybody went
	 * @param settled presences that it completed
	 * @param open presences that began later and stay open
	 * @param serverNow the server's clock
	 */
	record Settled(String activityId, Instant checkedOutAt, int settled, int open, Instant serverNow) {
	}

}
