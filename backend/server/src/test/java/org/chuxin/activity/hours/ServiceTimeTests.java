package org.chuxin.activity.hours;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.chuxin.activity.hours.ServiceTime.Counted;
import org.chuxin.activity.recruitment.ActivityKind.Gives;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ServiceTimeTests {

	private static final Instant START = Instant.parse("2026-12-31T14:00:00Z");

	private static final int TWO_DAYS = 2 * 24 * 60 * 60;

	@Property
	void b7NeverNegativeNeverAboveThePlanPlusHalfAnHour(@ForAll @IntRange(min = 1, max = TWO_DAYS) int planned,
			@ForAll @IntRange(min = -TWO_DAYS, max = TWO_DAYS) int came, @ForAll @IntRange(max = TWO_DAYS) int stayed) {
		Counted counted = counted(planned, came, came + stayed);
		assertThat(counted.minutes()).isBetween(0, ServiceTime.longest(START, START.plusSeconds(planned)))
			.isLessThanOrEqualTo(stayed / 60);
		assertThat(counted.to()).isAfterOrEqualTo(counted.from());
	}

	@Property
	void whoLeavesLaterNeverGetsLess(@ForAll @IntRange(min = 1, max = TWO_DAYS) int planned,
			@ForAll @IntRange(min = -TWO_DAYS, max = TWO_DAYS) int came, @ForAll @IntRange(max = TWO_DAYS) int stayed,
			@ForAll @IntRange(max = TWO_DAYS) int longer) {
		assertThat(counted(planned, came, came + stayed + longer).minutes())
			.isGreaterThanOrEqualTo(counted(planned, came, came + stayed).minutes());
	}

	@Test
	void b7WhatIsBeforeTheStartDoesNotCount() {
		assertThat(counted(7_200, -1_800, 3_600).minutes()).isEqualTo(60);
		assertThat(counted(7_200, -1_800, -60).minutes()).isZero();
		assertThat(counted(7_200, 600, 3_659).minutes()).isEqualTo(50);
	}

	@Test
	void b7HalfAnHourPastThePlanIsTheEdge() {
		assertThat(counted(7_200, 0, 7_200 + 1_800)).isEqualTo(new Counted(START, START.plusSeconds(9_000), false));
		Counted later = counted(7_200, 0, 7_200 + 1_801);
		assertThat(later.minutes()).isEqualTo(150);
		assertThat(later.cut()).isTrue();
	}

	@Test
	void b21MeasuredNeedsSomebodyOnlyWhenItWasCutOrTheDayIsLong() {
		Counted inside = counted(7_200, 0, 7_200);
		assertThat(ServiceTime.needed(Origin.MEASURED, inside, 0, false)).isZero();
		assertThat(ServiceTime.needed(Origin.MEASURED, inside, 360, false)).isZero();
		assertThat(ServiceTime.needed(Origin.MEASURED, inside, 361, false)).isOne();
		assertThat(ServiceTime.needed(Origin.MEASURED, counted(7_200, 0, 9_001), 0, false)).isOne();
		assertThat(ServiceTime.needed(Origin.CONFIRMED, inside, 0, false)).isOne();
		assertThat(ServiceTime.needed(Origin.ADDED, inside, 0, false)).isEqualTo(2);
		assertThat(ServiceTime.needed(Origin.MEASURED, inside, 0, true)).isOne();
		assertThat(ServiceTime.needed(Origin.CONFIRMED, inside, 0, true)).isEqualTo(2);
	}

	@Test
	void b21OnlyALongerCorrectionThanPlannedNeedsASecondPerson() {
		assertThat(ServiceTime.neededForCorrection(Origin.MEASURED, -30, 90, 150)).isZero();
		assertThat(ServiceTime.neededForCorrection(Origin.MEASURED, 30, 150, 150)).isOne();
		assertThat(ServiceTime.neededForCorrection(Origin.MEASURED, 31, 151, 150)).isEqualTo(2);
		assertThat(ServiceTime.neededForCorrection(Origin.MEASURED, -10, 400, 150)).isZero();
		assertThat(ServiceTime.neededForCorrection(Origin.ADDED, 30, 150, 150)).isEqualTo(2);
	}

	@Test
	void hHoursHaveOneDecimalRoundedDown() {
		assertThat(List.of(0, 5, 6, 59, 60, 119, 125).stream().map(Totals::hours)).containsExactly("0.0", "0.0", "0.1",
				"0.9", "1.0", "1.9", "2.0");
	}

	@Test
	void b7TotalsKeepTrainingApart() {
		Totals totals = Totals.of(List.of(new Totals.Sum(2027, Gives.SERVICE_TIME, RecordState.CONFIRMED, 60),
				new Totals.Sum(2027, Gives.TRAINING_TIME, RecordState.CONFIRMED, 45),
				new Totals.Sum(2026, Gives.SERVICE_TIME, RecordState.CONFIRMED, 30),
				new Totals.Sum(2026, Gives.SERVICE_TIME, RecordState.IN_NOTICE, 7),
				new Totals.Sum(2026, Gives.SERVICE_TIME, RecordState.UNCONFIRMED, 8),
				new Totals.Sum(2026, Gives.TRAINING_TIME, RecordState.UNCONFIRMED, 9)));
		assertThat(totals)
			.isEqualTo(new Totals(90, 15, 45, List.of(new Totals.Year(2027, 60, 45), new Totals.Year(2026, 30, 0))));
	}

	private static Counted counted(int planned, int came, int left) {
		return ServiceTime.within(START, START.plus(Duration.ofSeconds(planned)), START.plusSeconds(came),
				START.plusSeconds(left));
	}

}
