package org.chuxin.platform;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/**
 * Which days are working days: Monday to Friday but for the exceptions; pure.
 *
 * @param exceptions holidays, and weekend days that make up for them (调休): whether people
 * work
 */
record WorkCalendar(Map<LocalDate, Boolean> exceptions) {

	WorkCalendar {
		exceptions = Map.copyOf(exceptions);
	}

	boolean working(LocalDate day) {
		Boolean exception = this.exceptions.get(day);
		return (exception != null) ? exception : day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
	}

	LocalDate plus(LocalDate day, int workingDays) {
		if (workingDays < 0) {
			throw new IllegalArgumentException("working days are counted forwards");
		}
		LocalDate at = day;
		for (int left = workingDays; left > 0;) {
			at = at.plusDays(1);
			left -= working(at) ? 1 : 0;
		}
		return at;
	}

	int left(LocalDate today, LocalDate due) {
		return today.isAfter(due) ? -Math.max(1, count(due, today)) : count(today, due);
	}

	/** Working days after one day, up to and with another. */
	private int count(LocalDate after, LocalDate until) {
		return (int) after.plusDays(1).datesUntil(until.plusDays(1)).filter(this::working).count();
	}

	/** Whether somebody entered the holidays of a year. */
	boolean knows(int year) {
		return this.exceptions.keySet().stream().anyMatch((day) -> day.getYear() == year);
	}

}
