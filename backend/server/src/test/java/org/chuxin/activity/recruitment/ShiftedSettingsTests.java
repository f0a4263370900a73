package org.chuxin.activity.recruitment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ShiftedSettingsTests {

	private static final Instant START = Instant.parse("2026-12-05T01:00:00Z");

	@Test
	void allTimesKeepTheirDistanceFromTheStart() {
		ActivitySettings shifted = settings(START.minus(Duration.ofDays(7)), START.minus(Duration.ofDays(1)),
				START.minus(Duration.ofHours(6)), START.plus(Duration.ofMinutes(30)))
			.startingAt(START.plus(Duration.ofDays(14)));
		Instant start = START.plus(Duration.ofDays(14));
		assertThat(shifted).isEqualTo(at(start, start.plus(Duration.ofHours(2)), start.minus(Duration.ofDays(7)),
				start.minus(Duration.ofDays(1)), start.minus(Duration.ofHours(6)), start.plus(Duration.ofMinutes(30))));
		assertThat(shifted.contradictions()).isEmpty();
	}

	@Test
	void whatFollowsTheStartByDefaultStillDoes() {
		ActivitySettings shifted = settings(null, null, null, null).startingAt(START.plus(Duration.ofDays(1)));
		assertThat(shifted.signUpCloses()).isEqualTo(START.plus(Duration.ofDays(1)));
		assertThat(shifted.cancelDeadline()).isEqualTo(START.plus(Duration.ofDays(1)));
		assertThat(shifted.checkInCloses()).isEqualTo(START.plus(Duration.ofHours(25)));
	}

	private static ActivitySettings settings(@Nullable Instant opens, @Nullable Instant closes,
			@Nullable Instant cancel, @Nullable Instant checkIn) {
		return at(START, START.plus(Duration.ofHours(2)), opens, closes, cancel, checkIn);
	}

	private static ActivitySettings at(Instant start, Instant end, @Nullable Instant opens, @Nullable Instant closes,
			@Nullable Instant cancel, @Nullable Instant checkIn) {
		return new ActivitySettings("红色故事会", ActivityKind.RED_CULTURE, "S-01", "读一封家书", "周敏", "0543-0000000", "东门",
				null, "", "", "注意防滑", Danger.NONE, null, start, end, opens, closes, cancel, 30, null, 1, false,
				List.of(), Set.of(CheckInWay.CODE), 200, 30, checkIn);
	}

}
