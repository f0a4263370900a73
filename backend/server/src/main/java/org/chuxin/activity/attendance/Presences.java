package org.chuxin.activity.attendance;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.chuxin.activity.hours.Origin;
import org.chuxin.activity.hours.Presence;
import org.chuxin.activity.hours.ServiceLedger;
import org.chuxin.activity.presence.Pair;
import org.chuxin.activity.presence.Proof;
import org.chuxin.activity.recruitment.ActivityRow;
import org.chuxin.activity.recruitment.ActivitySettings;
import org.chuxin.activity.roll.SignUp;
import org.chuxin.activity.roll.SignUpState;
import org.chuxin.audit.Actor;
import org.chuxin.identity.Volunteer;
import org.chuxin.identity.Volunteers;
import org.chuxin.platform.Days;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Keeps presences, and hands complete ones to the ledger of hours; the transaction and
 * the activity's lock are the caller's. May block.
 */
@Component
class Presences {

	private static final int ALONE = 10;

	private final AttendanceMapper rows;

	private final Volunteers volunteers;

	private final ServiceLedger ledger;

	Presences(AttendanceMapper rows, Volunteers volunteers, ServiceLedger ledger) {
		this.rows = rows;
		this.volunteers = volunteers;
		this.ledger = ledger;
	}

	List<Pair> of(ActivityRow activity, long residentId) {
		return this.rows.of(activity.id(), residentId);
	}

	@Nullable SignUp signUp(ActivityRow activity, long residentId) {
		return this.rows.signUp(activity.id(), residentId);
	}

	boolean mayAct(long caller, long person) {
		if (caller == person) {
			return true;
		}
		Volunteer ward = this.volunteers.of(List.of(person)).get(person);
		return ward != null && ward.guardianId() != null && ward.guardianId() == caller;
	}

	/** Whether somebody is a small child whose grown-up did not come yet (B22). */
	boolean adultMissing(ActivityRow activity, long person) {
		Volunteer ward = this.volunteers.of(List.of(person)).get(person);
		if (ward == null || ward.guardianId() == null
				|| ward.ageOn(Days.of(activity.startsAt())).orElse(ALONE) >= ALONE) {
			return false;
		}
		return !hasPlace(activity, ward.guardianId()) || this.rows.of(activity.id(), ward.guardianId()).isEmpty();
	}

	/**
	 * Keeps a presence; who was there by more than a claim has attended.
	 * @param activity where
	 * @param settings its settings
	 * @param before as it was, null: new
	 * @param after as it is now
	 * @param actor who confirms it, null for nobody
	 * @param now the moment
	 */
	void keep(ActivityRow activity, ActivitySettings settings, @Nullable Pair before, Pair after, @Nullable Actor actor,
			Instant now) {
		if (before == null) {
			this.rows.insert(after);
		}
		else if (!before.equals(after)) {
			this.rows.update(after);
		}
		if (after.proof() != Proof.LATE_PROOF) {
			state(activity, after.residentId(), SignUpState.ATTENDED, now);
		}
		if (after.counts() && (before == null || !before.counts()) && hasPlace(activity, after.residentId())) {
			this.ledger.write(new Presence(activity, settings, after.residentId(), after.number(), after.checkedInAt(),
					Objects.requireNonNull(after.checkedOutAt()), origin(after), confirms(after, actor)));
		}
	}

	/** Whom the organiser removed has none any more. */
	boolean hasPlace(ActivityRow activity, long person) {
		SignUp signUp = this.rows.signUp(activity.id(), person);
		return signUp != null && signUp.state().seated();
	}

	void state(ActivityRow activity, long person, SignUpState next, Instant now) {
		if (hasPlace(activity, person)) {
			this.rows.state(activity.id(), person, next, now);
		}
	}

	private static Origin origin(Pair pair) {
		return (pair.proof() == Proof.CONFIRMED) ? Origin.CONFIRMED : Origin.MEASURED;
	}

	/** Who ticked a check-in confirms it also when the check-out was measured. */
	private static @Nullable Actor confirms(Pair pair, @Nullable Actor actor) {
		if (actor != null || pair.settledBy() == null) {
			return actor;
		}
		return new Actor(pair.settledBy(), Objects.requireNonNullElse(pair.settledName(), ""), "");
	}

}
