package org.chuxin.activity.seating;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.chuxin.activity.recruitment.Activities;
import org.chuxin.activity.recruitment.ActivityRow;
import org.chuxin.activity.recruitment.ActivitySettings;
import org.chuxin.activity.recruitment.ActivityState;
import org.chuxin.activity.roll.Refusal;
import org.chuxin.activity.roll.Roll;
import org.chuxin.activity.roll.Seats;
import org.chuxin.activity.roll.SignUp;
import org.chuxin.activity.roll.SignUpState;

/** What organisers do to an activity to which people may have signed up. Blocks. */
final class OrganiserActs {

	private final Batch batch;

	private final Batches sources;

	OrganiserActs(Batch batch, Batches sources) {
		this.batch = batch;
		this.sources = sources;
	}

	Outcome decide(ActivityRow activity, Command.Decide command) {
		Roll roll = this.batch.roll(activity);
		for (long person : command.people()) {
			SignUp before = roll.of(person).orElse(null);
			if (before != null && concerns(command.verdict(), before.state())) {
				decide(activity, command, before);
				SignUp after = roll.of(person).orElseThrow();
				this.batch.tidings().decided(activity, this.batch.settings(activity), after);
				this.sources.audit()
					.record(command.actor(), "sign-up." + command.verdict().name().toLowerCase(Locale.ROOT),
							Activities.subject(activity.code()), before.state(), after.state());
			}
		}
		return this.batch.done(activity, command.people());
	}

	private static boolean concerns(Command.Verdict verdict, SignUpState state) {
		return switch (verdict) {
			case APPROVE, REFUSE -> state == SignUpState.PENDING;
			case REMOVE -> state.stands();
		};
	}

	private void decide(ActivityRow activity, Command.Decide command, SignUp signUp) {
		switch (command.verdict()) {
			case APPROVE -> this.batch.roll(activity).place(List.of(signUp), command.at()).forEach(this.batch::book);
			case REFUSE -> this.batch.leave(activity, signUp, SignUpState.REFUSED, command.at(), command.reason());
			case REMOVE -> this.batch.leave(activity, signUp, SignUpState.CANCELLED, command.at(), command.reason());
		}
	}

	Outcome change(ActivityRow before, Command.Change command) {
		if (before.state() != ActivityState.PUBLISHED) {
			return ended(before);
		}
		ActivitySettings old = this.batch.settings(before);
		if (old.equals(command.settings())) {
			return new Outcome.Done(before, List.of(), 0);
		}
		boolean moved = !old.startsAt().equals(command.settings().startsAt())
				|| !old.endsAt().equals(command.settings().endsAt());
		if (moved && !command.at().isBefore(before.endsAt())) {
			return new Outcome.Refused(Refusal.ACTIVITY_OVER); // hours rest on these
																// times
		}
		Roll roll = this.batch.roll(before);
		roll.know(this.sources.rows().standing(List.of(before.id())));
		Seats seats = this.sources.seating().seats(command.settings());
		this.sources.rows().settled(before.id()).forEach((each) -> seats.take(each.organisationId(), each.people()));
		List<SignUp> losing = roll.losing(seats);
		if (!losing.isEmpty() && !command.overbookedWait()) {
			return new Outcome.Overbooked(losing);
		}
		ActivitySettings settings = moved ? command.settings().withdrawableUntilStart() : command.settings();
		ActivityRow after = this.sources.activities().change(before, settings);
		this.batch.replace(after);
		roll.reseat(seats, losing, command.at()).forEach((each) -> {
			this.batch.release(after, each.residentId());
			this.batch.tidings().lostPlace(after, settings, each);
		});
		if (moved || !old.place().equals(settings.place())) {
			this.batch.known().look(roll.standing());
			roll.standing()
				.forEach((each) -> this.batch.tidings()
					.changed(after, settings, each, this.batch.clashes(after, each.residentId()), command.at()));
		}
		this.sources.audit()
			.record(command.actor(), "activity.change", Activities.subject(after.code()), old, settings);
		return new Outcome.Done(after, List.of(), 0);
	}

	Outcome cancel(ActivityRow before, Command.Cancel command) {
		if (before.state() != ActivityState.PUBLISHED) {
			return (before.state() == ActivityState.CANCELLED) ? new Outcome.Done(before, List.of(), 0) : ended(before);
		}
		Roll roll = this.batch.roll(before);
		roll.know(this.sources.rows().standing(List.of(before.id())));
		ActivityRow after = this.sources.activities()
			.end(before, ActivityState.CANCELLED, command.at(), command.reason());
		this.batch.replace(after);
		for (SignUp each : roll.standing()) {
			this.batch.leave(after, each, SignUpState.CANCELLED, command.at(), command.reason());
			this.batch.tidings().cancelled(after, this.batch.settings(after), each, command.reason(), command.at());
		}
		this.sources.audit()
			.record(command.actor(), "activity.cancel", Activities.subject(after.code()), before.state(),
					command.reason());
		return new Outcome.Done(after, List.of(), 0);
	}

	/**
	 * Whoever still waits does not wait any more, and is not told: they see that it is
	 * over.
	 */
	Outcome close(ActivityRow before, Command.Close command) {
		if (before.state() == ActivityState.CLOSED) {
			return new Outcome.Done(before, List.of(), 0);
		}
		if (before.state() != ActivityState.PUBLISHED) {
			return ended(before);
		}
		Optional<Refusal> open = keepsOpen(before, command.at());
		if (open.isPresent()) {
			return new Outcome.Refused(open.get());
		}
		Roll roll = this.batch.roll(before);
		roll.know(this.sources.rows().standing(List.of(before.id())));
		ActivityRow after = this.sources.activities().end(before, ActivityState.CLOSED, command.at(), null);
		this.batch.replace(after);
		roll.standing()
			.stream()
			.filter((each) -> !each.state().seated())
			.forEach((each) -> roll.leave(each.residentId(), SignUpState.CANCELLED, command.at(), "活动已结束"));
		this.sources.audit()
			.record(command.actor(), "activity.close", Activities.subject(after.code()), before.state(), after.state());
		return new Outcome.Done(after, List.of(), 0);
	}

	/** What keeps an activity from being closed. */
	private Optional<Refusal> keepsOpen(ActivityRow activity, Instant at) {
		if (at.isBefore(activity.endsAt())) {
			return Optional.of(Refusal.ACTIVITY_NOT_OVER);
		}
		return this.sources.rows().somebodyIsThere(activity.id()) ? Optional.of(Refusal.ATTENDANCE_OPEN)
				: Optional.empty();
	}

	private static Outcome ended(ActivityRow activity) {
		return new Outcome.Refused(switch (activity.state()) {
			case CANCELLED -> Refusal.ACTIVITY_CANCELLED;
			case CLOSED -> Refusal.ACTIVITY_OVER;
			case DRAFT, IN_REVIEW, PUBLISHED -> Refusal.ACTIVITY_NOT_FOUND;
		});
	}

}
