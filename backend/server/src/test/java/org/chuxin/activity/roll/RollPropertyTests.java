package org.chuxin.activity.roll;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random histories against a model that knows only rules: whoever has a place keeps it,
 * and free places go to the first in the order of tickets who fits.
 */
class RollPropertyTests {

	private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

	private static final int PEOPLE = 12;

	private static final Map<Long, Integer> LIMITS = Map.of(1L, 2, 2L, 3);

	@Property(tries = 2_000)
	void historiesEndAsTheModelSays(@ForAll("histories") List<Step> history) {
		Model model = new Model(4);
		Roll roll = new Roll(7, seats(4), 0, 0);
		for (Step step : history) {
			step.on(model, roll);
			assertThat(states(roll)).isEqualTo(model.states());
			assertThat(roll.queue()).isEqualTo(model.queue());
			assertThat(roll.left()).isEqualTo(model.left());
		}
	}

	@Provide
	Arbitrary<List<Step>> histories() {
		Arbitrary<Step> signUps = Combinators
			.combine(Arbitraries.longs().between(1, PEOPLE), Arbitraries.integers().between(1, 3))
			.as(SignUpStep::new);
		Arbitrary<Step> withdrawals = Arbitraries.longs().between(1, PEOPLE).map(WithdrawStep::new);
		Arbitrary<Step> capacities = Arbitraries.integers().between(1, 6).map(CapacityStep::new);
		return Arbitraries.frequencyOf(Tuple.of(5, signUps), Tuple.of(4, withdrawals), Tuple.of(1, capacities))
			.list()
			.ofMaxSize(40);
	}

	private static Seats seats(int capacity) {
		return new Seats(capacity, LIMITS, (organisation) -> LIMITS.containsKey(organisation) ? organisation : 0);
	}

	/** Everybody belongs to one of three organisations; the third has no limit. */
	private static long organisation(long person) {
		return person % 3 + 1;
	}

	private static Map<Long, SignUpState> states(Roll roll) {
		Map<Long, SignUpState> states = new TreeMap<>();
		for (long person = 1; person <= PEOPLE + 3; person++) {
			long each = person;
			roll.of(each).filter((row) -> row.state().stands()).ifPresent((row) -> states.put(each, row.state()));
		}
		return states;
	}

	interface Step {

		void on(Model model, Roll roll);

	}

	record SignUpStep(long first, int size) implements Step {

		@Override
		public void on(Model model, Roll roll) {
			List<Long> people = IntStream.range(0, this.size).mapToObj((i) -> this.first + i).toList();
			if (people.stream().anyMatch(model.states()::containsKey)) {
				return;
			}
			Map<Long, Long> group = new HashMap<>();
			people.forEach((person) -> group.put(person, organisation(person)));
			roll.signUp(group, this.first, false, NOW);
			model.signUp(people);
		}

	}

	record WithdrawStep(long person) implements Step {

		@Override
		public void on(Model model, Roll roll) {
			if (model.states().containsKey(this.person)) {
				roll.leave(this.person, SignUpState.WITHDRAWN, NOW, null);
				roll.promote(roll.waiting(), NOW, (_) -> false);
				model.withdraw(this.person);
			}
		}

	}

	record CapacityStep(int capacity) implements Step {

		@Override
		public void on(Model model, Roll roll) {
			Seats seats = seats(this.capacity);
			roll.reseat(seats, roll.losing(seats), NOW);
			roll.promote(roll.waiting(), NOW, (_) -> false);
			model.capacity(this.capacity);
		}

	}

	/** Sequential and slow: lists in the order of tickets. */
	private static final class Model {

		private final List<List<Long>> seated = new ArrayList<>();

		private final TreeMap<Integer, List<Long>> waiting = new TreeMap<>();

		private final Map<Long, Integer> ticketOf = new HashMap<>();

		private int capacity;

		private int last;

		Model(int capacity) {
			this.capacity = capacity;
		}

		void signUp(List<Long> people) {
			this.last++;
			people.forEach((person) -> this.ticketOf.put(person, this.last));
			if (fits(people)) {
				people.forEach((person) -> this.seated.add(List.of(person)));
			}
			else {
				this.waiting.put(this.last, new ArrayList<>(people));
			}
		}

		void withdraw(long person) {
			this.seated.removeIf((each) -> each.contains(person));
			this.waiting.values().forEach((group) -> group.remove(person));
			this.waiting.values().removeIf(List::isEmpty);
			promote();
		}

		void capacity(int places) {
			this.capacity = places;
			List<Long> keeping = this.seated.stream()
				.map(List::getFirst)
				.sorted(Comparator.<Long>comparingInt(this.ticketOf::get).thenComparing((person) -> person))
				.toList();
			this.seated.clear();
			for (long person : keeping) {
				if (fits(List.of(person))) {
					this.seated.add(List.of(person));
				}
				else {
					this.waiting.computeIfAbsent(this.ticketOf.get(person), (_) -> new ArrayList<>()).add(person);
				}
			}
			promote();
		}

		private void promote() {
			List.copyOf(this.waiting.entrySet()).forEach((entry) -> {
				if (fits(entry.getValue())) {
					entry.getValue().forEach((person) -> this.seated.add(List.of(person)));
					this.waiting.remove(entry.getKey());
				}
			});
		}

		private boolean fits(List<Long> group) {
			List<Long> all = new ArrayList<>(group);
			this.seated.forEach(all::addAll);
			return all.size() <= this.capacity && LIMITS.entrySet()
				.stream()
				.allMatch((limit) -> group.stream().noneMatch((person) -> organisation(person) == limit.getKey())
						|| all.stream().filter((person) -> organisation(person) == limit.getKey()).count() <= limit
							.getValue());
		}

		int queue() {
			return this.waiting.size();
		}

		int left() {
			return this.capacity - this.seated.size();
		}

		Map<Long, SignUpState> states() {
			Map<Long, SignUpState> states = new TreeMap<>();
			this.seated.forEach((each) -> each.forEach((person) -> states.put(person, SignUpState.CONFIRMED)));
			this.waiting.values()
				.forEach((group) -> group.forEach((person) -> states.put(person, SignUpState.WAITING)));
			return states;
		}

	}

}
