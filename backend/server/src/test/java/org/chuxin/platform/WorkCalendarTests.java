package org.chuxin.platform;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Working days (DOMAIN.md H), without Spring. */
class WorkCalendarTests {

	private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

	private static final WorkCalendar PLAIN = new WorkCalendar(Map.of());

	/** The holiday of October 2026 with its make-up days. */
	private static final WorkCalendar OCTOBER = october();

	@ParameterizedTest
	@CsvSource({ "2026-09-19, false", "2026-09-20, true", "2026-09-30, true", "2026-10-01, false", "2026-10-07, false",
			"2026-10-08, true", "2026-10-10, true", "2026-10-11, false" })
	void holidaysAreFreeAndMakeUpDaysAreNot(LocalDate day, boolean working) {
		assertThat(OCTOBER.working(day)).isEqualTo(working);
	}

	@ParameterizedTest
	@CsvSource({ "2026-09-30, 0, 2026-09-30", "2026-09-30, 1, 2026-10-08", "2026-09-30, 3, 2026-10-10",
			"2026-09-30, 10, 2026-10-20", "2026-10-03, 1, 2026-10-08" })
	void b11TenWorkingDaysPassOverAHoliday(LocalDate from, int days, LocalDate to) {
		assertThat(OCTOBER.plus(from, days)).isEqualTo(to);
	}

	@ParameterizedTest
	@CsvSource({ "2026-10-08, 2026-10-10, 2", "2026-10-10, 2026-10-10, 0", "2026-10-11, 2026-10-10, -1",
			"2026-10-12, 2026-10-10, -1", "2026-10-13, 2026-10-10, -2", "2026-09-30, 2026-10-08, 1" })
	void b11WhatIsLeftIsBelowZeroFromTheDayAfter(LocalDate today, LocalDate due, int left) {
		assertThat(OCTOBER.left(today, due)).isEqualTo(left);
	}

	@Test
	void aYearThatNobodyEnteredHasMondayToFriday() {
		FIRST.datesUntil(FIRST.plusYears(1))
			.forEach((day) -> assertThat(PLAIN.working(day))
				.isEqualTo(day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY));
	}

	@ParameterizedTest
	@CsvSource({ "2025-11-30, false", "2025-12-01, false", "2026-11-30, false", "2026-12-01, true",
			"2026-12-31, true" })
	void theComingYearIsMissedInDecember(LocalDate today, boolean missed) {
		assertThat(WorkingDays.missing(OCTOBER, today)).isEqualTo(missed);
	}

	@Test
	void nobodyCountsBackwards() {
		assertThatIllegalArgumentException().isThrownBy(() -> PLAIN.plus(FIRST, -1));
	}

	@Test
	void whateverTheHolidaysTheSumOfStepsIsOneLongStep() {
		Random random = new Random(20261125);
		for (int i = 0; i < 2_000; i++) {
			WorkCalendar calendar = calendar(random);
			LocalDate day = FIRST.plusDays(random.nextInt(365));
			int first = random.nextInt(15);
			int second = random.nextInt(15);
			assertThat(calendar.plus(calendar.plus(day, first), second)).isEqualTo(calendar.plus(day, first + second));
		}
	}

	@Test
	void whateverTheHolidaysItEndsOnAWorkingDayWithExactlySoManyBetween() {
		Random random = new Random(11);
		for (int i = 0; i < 2_000; i++) {
			WorkCalendar calendar = calendar(random);
			LocalDate day = FIRST.plusDays(random.nextInt(365));
			int days = 1 + random.nextInt(30);
			LocalDate due = calendar.plus(day, days);
			assertThat(calendar.working(due)).isTrue();
			assertThat(calendar.left(day, due)).isEqualTo(days);
			assertThat(calendar.left(due.plusDays(1), due)).isNegative();
		}
	}

	private static WorkCalendar calendar(Random random) {
		Map<LocalDate, Boolean> exceptions = new HashMap<>();
		for (int i = random.nextInt(60); i > 0; i--) {
			exceptions.put(FIRST.plusDays(random.nextInt(400)), random.nextInt(3) == 0);
		}
		return new WorkCalendar(exceptions);
	}

	private static WorkCalendar october() {
		Map<LocalDate, Boolean> exceptions = new HashMap<>();
		LocalDate.of(2026, 10, 1).datesUntil(LocalDate.of(2026, 10, 8)).forEach((day) -> exceptions.put(day, false));
		exceptions.put(LocalDate.of(2026, 9, 20), true);
		exceptions.put(LocalDate.of(2026, 10, 10), true);
		return new WorkCalendar(exceptions);
	}

}
