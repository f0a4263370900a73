package org.chuxin.activity.seating;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

import org.chuxin.activity.recruitment.ActivitySettings;
import org.chuxin.audit.Actor;

/** What changes who comes to an activity; all of it goes through one lane. */
public sealed interface Command {

	/** The activity. */
	long activityId();

	/** When the server got it. */
	Instant at();

	/** Who comes or leaves. */
	default List<Long> people() {
		return List.of();
	}

	/** The resident who asks, if it is one. */
	default OptionalLong asking() {
		return OptionalLong.empty();
	}

	/**
	 * Somebody signs up people.
	 *
	 * @param activityId the activity
	 * @param by who
	 * @param people whom, themselves or not
	 * @param at when the server got it
	 */
	record SignUpTogether(long activityId, long by, List<Long> people, Instant at) implements Command {

		@Override
		public OptionalLong asking() {
			return OptionalLong.of(this.by);
		}

	}

	/**
	 * People leave.
	 *
	 * @param activityId the activity
	 * @param by who says so
	 * @param people whom
	 * @param at when the server got it
	 * @param closing whether the account closes, for which no deadline counts
	 */
	record Withdraw(long activityId, long by, List<Long> people, Instant at, boolean closing) implements Command {

		@Override
		public OptionalLong asking() {
			return OptionalLong.of(this.by);
		}

	}

	/**
	 * An organiser decides about people.
	 *
	 * @param activityId the activity
	 * @param people whom
	 * @param verdict what
	 * @param reason why, told to them
	 * @param actor who decides
	 * @param at when
	 */
	record Decide(long activityId, List<Long> people, Verdict verdict, String reason, Actor actor,
			Instant at) implements Command {
	}

	/** What an organiser decides. */
	enum Verdict {

		/** A pending sign-up may come. */
		APPROVE,

		/** A pending sign-up may not. */
		REFUSE,

		/** Somebody is taken off the list. */
		REMOVE

	}

	/**
	 * An organiser changes what is published.
	 *
	 * @param activityId the activity
	 * @param settings new settings
	 * @param overbookedWait whether those who would lose their place go back to waiting,
	 * else it is refused
	 * @param actor who
	 * @param at when
	 */
	record Change(long activityId, ActivitySettings settings, boolean overbookedWait, Actor actor,
			Instant at) implements Command {
	}

	/**
	 * An organiser calls it off.
	 *
	 * @param activityId the activity
	 * @param reason why, told to everybody who signed up
	 * @param actor who
	 * @param at when
	 */
	record Cancel(long activityId, String reason, Actor actor, Instant at) implements Command {
	}

	/**
	 * An organiser closes what is over.
	 *
	 * @param activityId the activity
	 * @param actor who
	 * @param at when
	 */
	record Close(long activityId, Actor actor, Instant at) implements Command {
	}

	/**
	 * Somebody who waits may fit meanwhile.
	 *
	 * @param activityId the activity
	 * @param at when
	 */
	record Reconsider(long activityId, Instant at) implements Command {
	}

}
