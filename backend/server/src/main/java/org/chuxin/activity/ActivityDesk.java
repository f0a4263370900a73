package org.chuxin.activity;

import java.time.Instant;
import java.util.List;

import org.chuxin.activity.recruitment.Activities;
import org.chuxin.activity.recruitment.ActivityRow;
import org.chuxin.activity.recruitment.ActivitySettings;
import org.chuxin.activity.recruitment.ActivityState;
import org.chuxin.activity.recruitment.Drafting;
import org.chuxin.activity.recruitment.OwnActivities;
import org.chuxin.activity.roll.Refusal;
import org.chuxin.activity.seating.Command;
import org.chuxin.activity.seating.Outcome;
import org.chuxin.activity.signup.SignUps;
import org.chuxin.activity.signup.SignUps.Fullness;
import org.chuxin.identity.Caller;
import org.chuxin.organisation.Organisation;
import org.chuxin.organisation.OrganisationProblems;
import org.chuxin.organisation.Organisations;
import org.chuxin.platform.commit.Lane;
import org.chuxin.platform.web.Problem;

import org.springframework.stereotype.Component;

/**
 * What the organisers' controllers share: their scope, the lane, and the answer; may
 * block.
 */
@Component
class ActivityDesk {

	private static final String ACTIVITY_ID = "[a-z0-9][a-z0-9-]{2,39}";

	private final Activities activities;

	private final SignUps signUps;

	private final OwnActivities own;

	private final Organisations organisations;

	private final Lane<Command, Outcome> lane;

	ActivityDesk(Activities activities, SignUps signUps, OwnActivities own, Organisations organisations,
			Lane<Command, Outcome> lane) {
		this.activities = activities;
		this.signUps = signUps;
		this.own = own;
		this.organisations = organisations;
		this.lane = lane;
	}

	/** Insists on a public id that fits into addresses. */
	static void insistOnName(String field, String activityId) {
		if (!activityId.matches(ACTIVITY_ID)) {
			throw Problem.invalid(field, "Pattern", "编号用 3 到 40 个小写字母、数字或连字符，以字母或数字开头。");
		}
	}

	/** An activity within the scope. */
	ActivityRow own(String activityId, Caller.Organiser caller) {
		return this.own.find(activityId, caller).orElseThrow(Refusal.ACTIVITY_NOT_FOUND::problem);
	}

	/** An activity within the scope that residents know of. */
	ActivityRow published(String activityId, Caller.Organiser caller) {
		ActivityRow activity = own(activityId, caller);
		if (activity.state() == ActivityState.DRAFT || activity.state() == ActivityState.IN_REVIEW) {
			throw ActivityProblems.notPublished();
		}
		return activity;
	}

	ActivityView.Organised view(ActivityRow activity) {
		Fullness fullness = this.signUps.fullness(List.of(activity.id())).getOrDefault(activity.id(), Fullness.EMPTY);
		return new ActivityView.Organised(activity.code(), activity.state(), activity.version(),
				this.activities.settings(activity), fullness.seated(), fullness.queue(), activity.reason(),
				activity.series());
	}

	/** The unit that organises, in whose name the caller may (B10). */
	Organisation organisation(ActivitySettings settings, Caller.Organiser caller) {
		Organisation organisation = this.organisations.byCode(settings.organisationCode())
			.orElseThrow(() -> Problem.invalid("organisationCode", "Unknown", "没有这个单位。"));
		if (!this.own.mayOrganiseFor(organisation, caller)) {
			throw OrganisationProblems.outOfScope();
		}
		return organisation;
	}

	/** Changes what is published, with notice. */
	ActivityView.Organised change(ActivityRow before, ActivitySettings settings, boolean wait, Caller.Organiser caller,
			Instant at) {
		if (!settings.missing().isEmpty()) {
			throw Problem.invalid(settings.missing());
		}
		ActivitySettings old = this.activities.settings(before);
		if (settings.kind() != old.kind()) {
			throw ActivityProblems.frozen("kind", "发布以后不能再换活动类型。请取消后重新发布。");
		}
		if (!settings.organisationCode().equals(old.organisationCode())) {
			throw ActivityProblems.frozen("organisationCode", "发布以后不能再换组织单位，谁组织谁记录。请取消后重新发布。");
		}
		return done(new Command.Change(before.id(), settings, wait, caller.actor(), at));
	}

	/** Lets the lane do it. */
	ActivityView.Organised done(Command command) {
		return switch (this.lane.submitAll(List.of(command)).getFirst()) {
			case Outcome.Done done -> view(done.activity());
			case Outcome.Refused refused -> throw refused.why().problem();
			case Outcome.Overbooked overbooked -> throw ActivityProblems.overbooked(overbooked.losing());
			case Outcome.AccountClosed _ -> throw new IllegalStateException("organisers have no such account");
		};
	}

	/** The answer to an act on what is not published. */
	ActivityView.Organised drafted(Drafting drafting) {
		return switch (drafting) {
			case Drafting.Done done -> view(done.activity());
			case Drafting.Unknown _ -> throw Refusal.ACTIVITY_NOT_FOUND.problem();
			case Drafting.NotADraft before when before.activity().state() == ActivityState.IN_REVIEW ->
				throw ActivityProblems.inReview();
			case Drafting.NotADraft _ -> throw Refusal.ACTIVITY_NOT_FOUND.problem();
			case Drafting.Taken taken -> throw ActivityProblems.nameTaken(taken.code());
			case Drafting.NotInReview _ -> throw ActivityProblems.notInReview();
			case Drafting.OwnWork _ -> throw ActivityProblems.selfApproval();
			case Drafting.Missing missing -> throw Problem.invalid(missing.errors());
			case Drafting.Past _ -> throw Refusal.ACTIVITY_OVER.problem();
		};
	}

}
