package org.chuxin.activity.seating;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;

import org.chuxin.activity.recruitment.ActivityRow;
import org.chuxin.activity.recruitment.ActivitySettings;
import org.chuxin.activity.recruitment.ActivityState;
import org.chuxin.activity.roll.Application;
import org.chuxin.activity.roll.Diary;
import org.chuxin.activity.roll.Policies;
import org.chuxin.activity.roll.Refusal;
import org.chuxin.activity.roll.Roll;
import org.chuxin.activity.roll.SignUp;
import org.chuxin.activity.roll.SignUpState;
import org.jspecify.annotations.Nullable;

/**
 * What one transaction of the lane knows and changes: activities and people are locked,
 * commands are applied in memory, then written. Blocks.
 */
final class Batch {

	private static final int CHUNK = 64;

	private final Batches sources;

	private final Map<Long, ActivityRow> activities;

	private final Map<Long, Roll> rolls;

	private final Known known;

	private final Set<Long> open;

	private final Tidings tidings;

	Batch(Batches sources, Map<Long, ActivityRow> activities, Map<Long, Roll> rolls, Diary diary, Set<Long> open) {
		this.sources = sources;
		this.activities = new HashMap<>(activities);
		this.rolls = rolls;
		this.known = new Known(sources, diary);
		this.open = open;
		this.tidings = new Tidings(this.known.volunteers());
	}

	/** Locks people and reads what is known of them. */
	void meet(Collection<Long> people) {
		boolean places = this.activities.values().stream().map(this::settings).anyMatch(Batch::asksForPlaces);
		List<Long> strangers = this.known.meet(people, places);
		this.rolls.forEach((id, roll) -> roll.know(this.sources.rows().of(id, strangers)));
	}

	Outcome decide(Command command) {
		ActivityRow activity = this.activities.get(command.activityId());
		if (activity == null) {
			return new Outcome.Refused(Refusal.ACTIVITY_NOT_FOUND);
		}
		if (command.asking().isPresent() && !this.open.contains(command.asking().getAsLong())) {
			return new Outcome.AccountClosed();
		}
		return switch (command) {
			case Command.SignUpTogether signUp -> signUp(activity, signUp);
			case Command.Withdraw withdraw -> withdraw(activity, withdraw);
			case Command.Reconsider _ -> {
				roll(activity).reconsider();
				yield new Outcome.Done(activity, List.of(), 0);
			}
			case Command.Decide decide -> new OrganiserActs(this, this.sources).decide(activity, decide);
			case Command.Change change -> new OrganiserActs(this, this.sources).change(activity, change);
			case Command.Cancel cancel -> new OrganiserActs(this, this.sources).cancel(activity, cancel);
			case Command.Close close -> new OrganiserActs(this, this.sources).close(activity, close);
		};
	}

	private Outcome signUp(ActivityRow activity, Command.SignUpTogether command) {
		Roll roll = roll(activity);
		ActivitySettings settings = settings(activity);
		Set<Long> fresh = new LinkedHashSet<>(command.people());
		fresh.removeIf((person) -> stands(roll, person));
		if (!fresh.isEmpty()) {
			Refusal refusal = Policies.refuse(application(activity, command, List.copyOf(fresh))).orElse(null);
			if (refusal != null) {
				return new Outcome.Refused(refusal);
			}
			Map<Long, Long> group = new LinkedHashMap<>();
			fresh.forEach((person) -> group.put(person,
					this.sources.seating().organisation(settings, this.known.places(person))));
			roll.signUp(group, command.by(), settings.approval(), command.at()).forEach(this::book);
		}
		return done(activity, command.people());
	}

	private Application application(ActivityRow activity, Command.SignUpTogether command, List<Long> fresh) {
		Roll roll = roll(activity);
		ActivitySettings settings = settings(activity);
		LongPredicate blocked = (person) -> roll.of(person)
			.filter((each) -> each.state() == SignUpState.REFUSED || each.state() == SignUpState.CANCELLED)
			.isPresent();
		return new Application(activity, settings, command.by(), fresh, this.known.volunteers(),
				fresh.stream().filter(blocked::test).collect(Collectors.toSet()),
				fresh.contains(command.by()) || stands(roll, command.by()),
				this.sources.visibility().shows(settings, this.known.places(command.by())), roll.queue(),
				(person) -> this.known.diary().clashes(person, held(activity)), command.at());
	}

	private Outcome withdraw(ActivityRow activity, Command.Withdraw command) {
		Roll roll = roll(activity);
		List<SignUp> leaving = command.people()
			.stream()
			.flatMap((person) -> roll.of(person).stream())
			.filter((each) -> each.state().leavable() && mayAct(command.by(), each))
			.toList();
		if (leaving.isEmpty()) {
			return command.people().stream().allMatch((person) -> roll.of(person).isPresent())
					? done(activity, command.people()) : new Outcome.Refused(Refusal.NOT_SIGNED_UP);
		}
		boolean late = leaving.stream().anyMatch((each) -> each.state().seated())
				&& command.at().isAfter(settings(activity).cancelDeadline());
		if (!command.closing() && (late || !command.at().isBefore(activity.endsAt()))) {
			return new Outcome.Refused(Refusal.WITHDRAWAL_CLOSED);
		}
		leaving.forEach((each) -> leave(activity, each, SignUpState.WITHDRAWN, command.at(), null));
		return done(activity, command.people());
	}

	private boolean mayAct(long by, SignUp signUp) {
		return signUp.residentId() == by || signUp.signedUpBy() == by || this.known.isWardOf(signUp.residentId(), by);
	}

	/** Lets somebody go, and small children who came with them (DOMAIN.md B22). */
	void leave(ActivityRow activity, SignUp signUp, SignUpState next, Instant at, @Nullable String reason) {
		Roll roll = roll(activity);
		if (!stands(roll, signUp.residentId())) {
			return;
		}
		roll.leave(signUp.residentId(), next, at, reason);
		release(activity, signUp.residentId());
		roll.standing()
			.stream()
			.filter((each) -> this.known.isWardOf(each.residentId(), signUp.residentId())
					&& this.known.small(each.residentId(), activity))
			.forEach((each) -> leave(activity, each, next, at, reason));
	}

	/** Somebody has time again, perhaps for what they wait for elsewhere. */
	void release(ActivityRow activity, long person) {
		this.known.diary().release(person, activity.id());
		this.rolls.values()
			.stream()
			.filter((other) -> other.of(person).filter((each) -> each.state() == SignUpState.WAITING).isPresent())
			.forEach(Roll::reconsider);
	}

	Outcome.Done done(ActivityRow activity, List<Long> people) {
		Roll roll = roll(activity);
		List<SignUp> signUps = people.stream().flatMap((person) -> roll.of(person).stream()).toList();
		return new Outcome.Done(activity, signUps, 0);
	}

	/** Gives free places to those who wait. */
	void promote(Instant at) {
		for (ActivityRow activity : this.activities.values()
			.stream()
			.sorted(Comparator.comparingLong(ActivityRow::id))
			.toList()) {
			if (roll(activity).freed() && activity.state() == ActivityState.PUBLISHED
					&& at.isBefore(activity.startsAt())) {
				promote(activity, at);
			}
		}
	}

	private void promote(ActivityRow activity, Instant at) {
		Roll roll = roll(activity);
		List<List<SignUp>> waiting = new ArrayList<>(roll.waiting());
		for (int from = 0; from < waiting.size() && roll.left() > 0; from += CHUNK) {
			List<List<SignUp>> chunk = waiting.subList(from, Math.min(waiting.size(), from + CHUNK));
			meet(chunk.stream().flatMap(List::stream).map(SignUp::residentId).toList());
			List<SignUp> promoted = roll.promote(chunk, at, (group) -> group.stream()
				.anyMatch((each) -> this.known.diary().clashes(each.residentId(), held(activity))));
			promoted.forEach(this::book);
			// whoever came in this batch reads it in the answer
			this.tidings.promoted(activity, settings(activity),
					promoted.stream().filter((each) -> each.ticket() <= activity.lastTicket()).toList());
			this.tidings.passed(activity, settings(activity), roll.left(), chunk, promoted);
		}
	}

	/** Completes the answers, once all commands were decided. */
	Outcome settled(Outcome outcome) {
		if (!(outcome instanceof Outcome.Done done) || done.people().isEmpty()) {
			return outcome;
		}
		Roll roll = roll(done.activity());
		List<SignUp> now = done.people().stream().map((each) -> roll.of(each.residentId()).orElseThrow()).toList();
		int ahead = now.stream()
			.filter((each) -> each.state() == SignUpState.WAITING)
			.mapToInt((each) -> this.sources.rows().ahead(each.activityId(), each.ticket()))
			.findFirst()
			.orElse(0);
		return new Outcome.Done(done.activity(), now, ahead);
	}

	void write() {
		List<SignUp> changed = new ArrayList<>();
		this.rolls.forEach((id, roll) -> {
			changed.addAll(roll.takeChanged());
			if (roll.lastTicket() != Objects.requireNonNull(this.activities.get(id)).lastTicket()) {
				this.sources.activities().lastTicket(id, roll.lastTicket());
			}
		});
		if (!changed.isEmpty()) {
			this.sources.rows().write(changed);
		}
	}

	void tell() {
		this.sources.notices().tell(this.tidings.messages());
	}

	void book(SignUp signUp) {
		if (signUp.state().seated()) {
			this.known.diary()
				.hold(signUp.residentId(), held(Objects.requireNonNull(this.activities.get(signUp.activityId()))));
		}
	}

	boolean clashes(ActivityRow activity, long person) {
		return this.known.diary().clashes(person, held(activity));
	}

	void replace(ActivityRow activity) {
		this.activities.put(activity.id(), activity);
	}

	Known known() {
		return this.known;
	}

	Tidings tidings() {
		return this.tidings;
	}

	Roll roll(ActivityRow activity) {
		return roll(activity.id());
	}

	Roll roll(long activityId) {
		return Objects.requireNonNull(this.rolls.get(activityId));
	}

	ActivitySettings settings(ActivityRow activity) {
		return this.sources.activities().settings(activity);
	}

	private static boolean stands(Roll roll, long person) {
		return roll.of(person).filter((each) -> each.state().stands()).isPresent();
	}

	private static boolean asksForPlaces(ActivitySettings settings) {
		return settings.quotas() != null || !settings.visibleTo().isEmpty();
	}

	private static Diary.Held held(ActivityRow activity) {
		return new Diary.Held(activity.id(), activity.startsAt(), activity.endsAt());
	}

}
