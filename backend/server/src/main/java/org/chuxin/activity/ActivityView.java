package org.chuxin.activity;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.chuxin.activity.recruitment.ActivityKind;
import org.chuxin.activity.recruitment.ActivityRow;
import org.chuxin.activity.recruitment.ActivitySettings;
import org.chuxin.activity.recruitment.ActivityState;
import org.chuxin.activity.recruitment.CheckInWay;
import org.chuxin.activity.recruitment.Danger;
import org.chuxin.activity.signup.SignUpView;
import org.chuxin.activity.signup.SignUps.Fullness;
import org.chuxin.organisation.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * An activity as residents see it (DOMAIN.md B3).
 *
 * @param summary what a list shows
 * @param content what will be done
 * @param personInCharge who answers for it
 * @param contact how to reach them
 * @param position where on a map, absent for none
 * @param bring what to bring
 * @param demands what is asked of people
 * @param risks what can happen
 * @param danger how dangerous it is
 * @param insurer who insures, absent for nobody
 * @param signUpOpensAt first moment to sign up, absent: since publication
 * @param signUpClosesAt end of signing up
 * @param cancelUntil until when people can withdraw
 * @param groupLimit most people of one sign-up
 * @param approval whether an organiser decides
 * @param volunteersOnly whether only registered volunteers may come
 * @param checkInWays how people can check in
 * @param reason why it was cancelled
 * @param mine the caller's sign-up, absent without one
 */
record ActivityView(Summary summary, String content, String personInCharge, String contact,
		ActivitySettings.@Nullable Position position, String bring, String demands, String risks, Danger danger,
		@Nullable String insurer, @Nullable Instant signUpOpensAt, Instant signUpClosesAt, Instant cancelUntil,
		int groupLimit, boolean approval, boolean volunteersOnly, Set<CheckInWay> checkInWays, @Nullable String reason,
		@Nullable SignUpView mine) {

	static ActivityView of(Summary summary, ActivityRow activity, ActivitySettings settings,
			@Nullable SignUpView mine) {
		ActivitySettings.Insurance insurance = settings.insurance();
		return new ActivityView(summary, settings.content(), settings.personInCharge(), settings.contact(),
				settings.position(), settings.bring(), settings.demands(), settings.risks(), settings.danger(),
				(insurance != null) ? insurance.insurer() : null, settings.signUpOpensAt(), settings.signUpCloses(),
				settings.cancelDeadline(), settings.groupLimit(), settings.approval(), settings.kind().forVolunteers(),
				settings.checkInWays(), activity.reason(), mine);
	}

	/**
	 * An activity in a list.
	 *
	 * @param activityId public id
	 * @param title its name
	 * @param kind what it is
	 * @param state where it is
	 * @param organisation name of the unit that organises
	 * @param place where
	 * @param startsAt planned start
	 * @param endsAt planned end
	 * @param capacity places
	 * @param freePlaces places that nobody has
	 * @param waiting how many tickets wait
	 * @param signUpOpen whether people can sign up now
	 * @param distanceMetres from the caller, absent unless asked for
	 * @param serverNow the server's clock
	 */
	record Summary(String activityId, String title, ActivityKind kind, ActivityState state, String organisation,
			String place, Instant startsAt, Instant endsAt, int capacity, int freePlaces, int waiting,
			boolean signUpOpen, @Nullable Integer distanceMetres, Instant serverNow) {

		static Summary of(ActivityRow activity, ActivitySettings settings, @Nullable Organisation organisation,
				Fullness fullness, @Nullable Integer distance, Instant now) {
			Instant opens = settings.signUpOpensAt();
			boolean open = activity.state() == ActivityState.PUBLISHED && (opens == null || !now.isBefore(opens))
					&& now.isBefore(settings.signUpCloses());
			return new Summary(activity.code(), settings.title(), settings.kind(), activity.state(),
					(organisation != null) ? organisation.name() : "", settings.place(), activity.startsAt(),
					activity.endsAt(), settings.capacity(), Math.max(0, settings.capacity() - fullness.seated()),
					fullness.queue(), open, distance, now);
		}

	}

	/**
	 * An activity as organisers see it.
	 *
	 * @param activityId public id
	 * @param state where it is
	 * @param version of the settings
	 * @param settings what is set
	 * @param seated people with a place
	 * @param waiting how many tickets wait
	 * @param reason why it was cancelled, or returned from review
	 * @param series public id of the series whose date it is, absent for none
	 */
	record Organised(String activityId, ActivityState state, int version, ActivitySettings settings, int seated,
			int waiting, @Nullable String reason, @Nullable String series) {
	}

	/**
	 * An activity for which the caller signed up, themselves or others.
	 *
	 * @param summary the activity
	 * @param mine the sign-ups, ended ones too
	 */
	record Joined(Summary summary, SignUpView mine) {
	}

}
