package org.chuxin.activity.roll;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * Who has a place at an activity and who waits; pure. Whoever uses it holds the
 * activity's lock.
 */
public final class Roll {

	private static final Comparator<SignUp> ARRIVAL = Comparator.comparingLong(SignUp::ticket)
		.thenComparingLong(SignUp::residentId);

	private final long activityId;

	private final Map<Long, SignUp> known = new HashMap<>();

	private final Map<Long, SignUp> changed = new TreeMap<>();

	private Seats seats;

	private long lastTicket;

	private int queue;

	private boolean freed;

	/**
	 * The roll as SQL has it.
	 * @param activityId the activity
	 * @param seats its places, taken ones counted
	 * @param lastTicket number of the last sign-up
	 * @param queue how many tickets wait
	 */
	public Roll(long activityId, Seats seats, long lastTicket, int queue) {
		this.activityId = activityId;
		this.seats = seats;
		this.lastTicket = lastTicket;
		this.queue = queue;
	}

	/** Adds rows that were read, unless they changed meanwhile. */
	public void know(Collection<SignUp> rows) {
		rows.forEach((row) -> this.known.putIfAbsent(row.residentId(), row));
	}

	/** A person's sign-up, standing or not, if it was read. */
	public Optional<SignUp> of(long residentId) {
		return Optional.ofNullable(this.known.get(residentId));
	}

	/**
	 * What has to be written.
	 * @return sign-ups that changed since this was asked last
	 */
	public List<SignUp> takeChanged() {
		List<SignUp> rows = List.copyOf(this.changed.values());
		this.changed.clear();
		return rows;
	}

	/** Everybody known whose sign-up stands. */
	public List<SignUp> standing() {
		return this.known.values().stream().filter((each) -> each.state().stands()).sorted(ARRIVAL).toList();
	}

	/** Number of the last sign-up. */
	public long lastTicket() {
		return this.lastTicket;
	}

	/** How many tickets wait. */
	public int queue() {
		return this.queue;
	}

	/** How many places are free. */
	public int left() {
		return this.seats.left();
	}

	/** Whether somebody who waits may fit since it was read. */
	public boolean freed() {
		return this.freed;
	}

	/**
	 * Says that somebody who waits may fit, for example since another activity let them
	 * go.
	 */
	public void reconsider() {
		this.freed = true;
	}

	/**
	 * Signs people up together.
	 * @param group who, with the places that count for quotas
	 * @param by who signs them up
	 * @param approval whether an organiser decides first
	 * @param at when
	 * @return their sign-ups: all with a place, or all waiting
	 */
	public List<SignUp> signUp(Map<Long, Long> group, long by, boolean approval, Instant at) {
		long ticket = ++this.lastTicket;
		List<SignUp> fresh = group.entrySet()
			.stream()
			.map((person) -> new SignUp(this.activityId, person.getKey(), by, ticket, SignUpState.PENDING,
					person.getValue(), at, at, null))
			.sorted(ARRIVAL)
			.toList();
		fresh.forEach(this::put);
		return approval ? fresh : place(fresh, at);
	}

	/**
	 * Gives a place to people who share a ticket, or a position by it.
	 * @param group pending sign-ups
	 * @param at when
	 * @return the same people
	 */
	public List<SignUp> place(List<SignUp> group, Instant at) {
		// who waits is asked first about places that this transaction freed
		boolean fits = !(this.freed && this.queue > 0) && this.seats.fit(group);
		if (!fits) {
			this.queue++;
		}
		return group.stream()
			.map((each) -> put(each.in(fits ? SignUpState.CONFIRMED : SignUpState.WAITING, at)))
			.toList();
	}

	/**
	 * Lets somebody go.
	 * @param residentId who
	 * @param next the state they leave into
	 * @param at when
	 * @param reason why, or null
	 * @return the sign-up
	 */
	public SignUp leave(long residentId, SignUpState next, Instant at, @Nullable String reason) {
		SignUp before = of(residentId).orElseThrow();
		SignUp after = put(before.in(next, at, reason));
		// the rest of a group that was too large may fit now
		this.freed |= before.state().seated() || before.state() == SignUpState.WAITING;
		if (before.state() == SignUpState.WAITING && this.known.values()
			.stream()
			.noneMatch((each) -> each.ticket() == before.ticket() && each.state() == SignUpState.WAITING)) {
			this.queue--;
		}
		return after;
	}

	/**
	 * Gives free places to those who wait: first come, first served; whoever does not fit
	 * keeps the position, and the next who fits is taken.
	 * @param waiting groups in the order of their tickets
	 * @param at when
	 * @param clashes whether somebody of a group holds an overlapping activity
	 * @return who got a place
	 */
	public List<SignUp> promote(Collection<List<SignUp>> waiting, Instant at, Predicate<List<SignUp>> clashes) {
		List<SignUp> promoted = new ArrayList<>();
		this.freed = false;
		for (List<SignUp> group : waiting) {
			if (this.seats.left() <= 0) {
				break;
			}
			if (this.seats.fit(group) && !clashes.test(group)) {
				group.forEach((each) -> promoted.add(put(each.in(SignUpState.CONFIRMED, at))));
				this.queue--;
			}
		}
		return promoted;
	}

	/** Those known who wait, in the order of their tickets. */
	public Collection<List<SignUp>> waiting() {
		TreeMap<Long, List<SignUp>> groups = new TreeMap<>();
		this.known.values()
			.stream()
			.filter((each) -> each.state() == SignUpState.WAITING)
			.sorted(ARRIVAL)
			.forEach((each) -> groups.computeIfAbsent(each.ticket(), (_) -> new ArrayList<>()).add(each));
		return groups.values();
	}

	/**
	 * Those for whom new places would not suffice, if all with a place keep it in the
	 * order of their tickets.
	 * @param places the new places, taken only by people who came already
	 * @return who would lose their place; all sign-ups must have been read
	 */
	public List<SignUp> losing(Seats places) {
		List<SignUp> losing = new ArrayList<>();
		this.known.values()
			.stream()
			.filter((each) -> each.state() == SignUpState.CONFIRMED)
			.sorted(ARRIVAL)
			.forEach((each) -> {
				if (places.fit(List.of(each))) {
					places.take(each.organisationId(), 1);
				}
				else {
					losing.add(each);
				}
			});
		return losing;
	}

	/**
	 * Takes new places into force.
	 * @param places as {@link #losing} left them
	 * @param losing who loses the place and waits by the old ticket
	 * @param at when
	 * @return their sign-ups
	 */
	public List<SignUp> reseat(Seats places, List<SignUp> losing, Instant at) {
		List<Long> queued = waiting().stream().map((group) -> group.getFirst().ticket()).toList();
		List<SignUp> waiting = losing.stream().map((each) -> put(each.in(SignUpState.WAITING, at))).toList();
		this.queue += (int) losing.stream()
			.map(SignUp::ticket)
			.distinct()
			.filter((each) -> !queued.contains(each))
			.count();
		this.seats = places;
		this.freed = true;
		return waiting;
	}

	private SignUp put(SignUp after) {
		SignUp before = this.known.put(after.residentId(), after);
		boolean was = before != null && before.state().seated();
		if (was != after.state().seated()) {
			this.seats.take(after.organisationId(), was ? -1 : 1);
		}
		this.changed.put(after.residentId(), after);
		return after;
	}

}
