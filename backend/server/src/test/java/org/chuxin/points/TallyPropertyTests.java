package org.chuxin.points;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;

/** DOMAIN.md D2. */
class TallyPropertyTests {

	@Property
	void aStandingIsTheSumOfWhatCountsAndTheLastFinish(@ForAll long seed,
			@ForAll @IntRange(min = 1, max = 60) int days) {
		Random random = new Random(seed);
		List<DayTally> tallies = new ArrayList<>();
		int score = 0;
		int seconds = 0;
		Instant last = Instant.MIN;
		for (int day = 0; day < days; day++) {
			DayTally tally = new DayTally(LocalDate.of(2026, 7, 1).plusDays(day), random.nextInt(10_000),
					random.nextInt(600), Instant.ofEpochSecond(random.nextInt()), 1);
			score += tally.score();
			seconds += tally.seconds();
			last = tally.finishedAt().isAfter(last) ? tally.finishedAt() : last;
			tallies.add(tally);
		}
		Tally sum = new Tally(1, 2, tallies);
		assertThat(sum.score()).isEqualTo(score);
		assertThat(sum.seconds()).isEqualTo(seconds);
		assertThat(sum.finishedAt()).isEqualTo(last);
		assertThat(sum.counted()).isEqualTo(days);
	}

}
