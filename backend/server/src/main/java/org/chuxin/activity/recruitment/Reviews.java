package org.chuxin.activity.recruitment;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

import org.chuxin.audit.Actor;
import org.chuxin.audit.AuditTrail;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a second person decides about activities before they are published; may block. */
@Component
@Transactional
public class Reviews {

	private final ActivityMapper rows;

	private final StartPlans plans;

	private final AuditTrail audit;

	private final Clock clock;

	Reviews(ActivityMapper rows, StartPlans plans, AuditTrail audit, Clock clock) {
		this.rows = rows;
		this.plans = plans;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Publishes what waits for a second person.
	 * @param actor who; neither its author nor who asked for publication
	 * @param code public id
	 * @return what became of it; again the same when it is published already
	 */
	public Drafting approve(Actor actor, String code) {
		ActivityRow activity = this.rows.lock(code);
		if (activity == null) {
			return new Drafting.Unknown();
		}
		if (activity.state() == ActivityState.PUBLISHED) {
			return new Drafting.Done(activity, false);
		}
		if (activity.state() != ActivityState.IN_REVIEW) {
			return new Drafting.NotInReview(activity);
		}
		if (actor.id() == activity.authorId() || Objects.equals(this.rows.askedBy(activity.id()), actor.id())) {
			return new Drafting.OwnWork();
		}
		if (!activity.endsAt().isAfter(Instant.now(this.clock))) {
			return new Drafting.Past();
		}
		ActivityRow after = activity.in(ActivityState.PUBLISHED, null);
		this.rows.update(after);
		this.plans.follow(after);
		this.audit.record(actor, "activity.approve", Activities.subject(code), activity.state(), after.state());
		return new Drafting.Done(after, false);
	}

	/**
	 * Makes it a draft again.
	 * @param actor who, its author too
	 * @param code public id
	 * @param reason what is to be changed; organisers see it
	 * @return what became of it; again the same when it is a draft already
	 */
	public Drafting giveBack(Actor actor, String code, String reason) {
		ActivityRow activity = this.rows.lock(code);
		if (activity == null) {
			return new Drafting.Unknown();
		}
		if (activity.state() == ActivityState.DRAFT) {
			return new Drafting.Done(activity, false);
		}
		if (activity.state() != ActivityState.IN_REVIEW) {
			return new Drafting.NotInReview(activity);
		}
		ActivityRow after = activity.in(ActivityState.DRAFT, reason);
		this.rows.update(after);
		this.audit.record(actor, "activity.return", Activities.subject(code), activity.state(),
				Map.of("state", after.state(), "reason", reason));
		return new Drafting.Done(after, false);
	}

}
