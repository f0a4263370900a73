package org.chuxin.launch.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CalendarTests {

	// 23:55 in China, and 00:05: waves must not leave the days of their quiz.
	private static final List<Instant> MOMENTS = List.of(Instant.parse("2026-11-24T15:55:00Z"),
			Instant.parse("2026-11-24T16:05:00Z"), Instant.parse("2026-11-24T00:10:00Z"));

	@Test
	void everybodyTakesPartBeforeNow() {
		for (Instant now : MOMENTS) {
			List<DemoResident> residents = IntStream.range(0, 300)
				.mapToObj((number) -> new DemoResident("r" + number, "r", true, new Random(number)))
				.toList();
			List<Wave> waves = new Calendar(new DemoQuizzes(now), new Random(1)).waves(residents);
			Set<DemoResident> seen = new HashSet<>();
			waves.forEach((wave) -> seen.addAll(wave.people()));
			assertThat(seen).hasSameSizeAs(residents);
			assertThat(waves).isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()));
			assertThat(waves.getLast().at()).isBefore(now.minus(Duration.ofMinutes(11)));
		}
	}

	@Test
	void nobodyHandsInAfterTheDeadline() {
		Wave wave = new Wave(Instant.EPOCH, DemoQuizzes.OPEN,
				IntStream.range(0, 300)
					.mapToObj((number) -> new DemoResident("r" + number, "r", true, new Random(number)))
					.toList());
		assertThat(wave.handIns(new Random(1)).lastKey()).isBefore(Instant.EPOCH.plusSeconds(580));
		assertThat(wave.handIns(new Random(1)).firstKey()).isAfter(Instant.EPOCH.plusSeconds(60));
	}

}
