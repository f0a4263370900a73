package org.chuxin.launch.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.chuxin.platform.Days;

/** Spreads the residents over three weeks, more of them in the evening; pure. */
final class Calendar {

	private static final List<LocalTime> PAST_TIMES = List.of(LocalTime.of(20, 0));

	private static final List<LocalTime> OPEN_TIMES = List.of(LocalTime.of(8, 20), LocalTime.of(12, 15),
			LocalTime.of(20, 5));

	private static final Duration LAST = Duration.ofMinutes(12);

	private static final int PER_DAY = 3;

	// Most come once, a few come again and again.
	private static final int[] TIMES = { 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 4, 6 };

	private final DemoQuizzes quizzes;

	private final Random random;

	Calendar(DemoQuizzes quizzes, Random random) {
		this.quizzes = quizzes;
		this.random = random;
	}

	/**
	 * Makes the waves.
	 * @param residents those who take part
	 * @return waves with somebody in them, by time
	 */
	List<Wave> waves(List<DemoResident> residents) {
		Instant last = this.quizzes.today().minus(LAST);
		List<Wave> past = waves(DemoQuizzes.PAST, this.quizzes.pastFrom(), this.quizzes.pastUntil(), PAST_TIMES);
		List<Wave> open = waves(DemoQuizzes.OPEN, this.quizzes.openFrom(), last, OPEN_TIMES);
		open.add(new Wave(last, DemoQuizzes.OPEN));
		for (DemoResident resident : residents) {
			boolean now = this.random.nextDouble() < 0.8;
			if (!now || this.random.nextDouble() < 0.25) {
				past.get(this.random.nextInt(past.size())).people().add(resident);
			}
			if (now) {
				takePart(resident, open, TIMES[this.random.nextInt(TIMES.length)]);
			}
		}
		List<Wave> all = new ArrayList<>(past);
		all.addAll(open);
		return all.stream().filter((wave) -> !wave.people().isEmpty()).sorted(Comparator.comparing(Wave::at)).toList();
	}

	private void takePart(DemoResident resident, List<Wave> waves, int times) {
		List<Wave> drawn = new ArrayList<>(waves);
		Collections.shuffle(drawn, this.random);
		Map<LocalDate, Integer> days = new HashMap<>();
		drawn.stream()
			.limit(times)
			.filter((wave) -> days.merge(Days.of(wave.at()), 1, Integer::sum) <= PER_DAY)
			.forEach((wave) -> wave.people().add(resident));
	}

	// Each ends before the next begins, and the last before its quiz does.
	private static List<Wave> waves(String quiz, Instant from, Instant until, List<LocalTime> times) {
		List<Wave> waves = new ArrayList<>();
		for (LocalDate day = Days.of(from); !day.isAfter(Days.of(until)); day = day.plusDays(1)) {
			for (LocalTime time : times) {
				Instant at = day.atTime(time).atZone(Days.ZONE).toInstant();
				if (at.isAfter(from) && at.plus(LAST).isBefore(until)) {
					waves.add(new Wave(at, quiz));
				}
			}
		}
		return waves;
	}

}
