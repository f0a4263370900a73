package org.chuxin.activity.recruitment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.chuxin.notice.Plans;

import org.springframework.stereotype.Component;

/**
 * Plans to remind people of the start (DOMAIN.md H), inside the act that publishes, moves
 * or ends an activity; whom it tells what, others say. May block.
 */
@Component
public class StartPlans {

	/** Under this name the audience gets the activity's public id. */
	public static final String AUDIENCE = "activity-start";

	private static final Duration AHEAD = Duration.ofHours(24);

	private final Plans plans;

	private final Clock clock;

	StartPlans(Plans plans, Clock clock) {
		this.plans = plans;
		this.clock = clock;
	}

	/** Puts, moves or drops the plan, as the activity is now. */
	void follow(ActivityRow activity) {
		Instant at = activity.startsAt().minus(AHEAD);
		if (activity.state() == ActivityState.PUBLISHED && at.isAfter(Instant.now(this.clock))) {
			this.plans.put(AUDIENCE, activity.code(), at);
		}
		else {
			this.plans.drop(AUDIENCE, activity.code());
		}
	}

}
