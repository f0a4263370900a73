package org.chuxin.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Working days (DOMAIN.md H) as the calendar table has them, read again every hour; a
 * year without entries has Monday to Friday. Memory only, but for {@link #look}.
 */
@Component
public class WorkingDays implements SmartInitializingSingleton {

	private static final Logger log = LoggerFactory.getLogger(WorkingDays.class);

	private final JdbcOperations sql;

	private final Clock clock;

	private volatile WorkCalendar calendar = new WorkCalendar(Map.of());

	private @Nullable LocalDate warned;

	WorkingDays(JdbcOperations sql, Clock clock) {
		this.sql = sql;
		this.clock = clock;
	}

	@Override
	public void afterSingletonsInstantiated() {
		look();
	}

	/**
	 * Reads the table; in December it warns once a day while the coming year is missing.
	 */
	@Scheduled(initialDelayString = "PT1H", fixedDelayString = "PT1H")
	synchronized void look() {
		Map<LocalDate, Boolean> exceptions = new HashMap<>();
		RowCallbackHandler note = (rows) -> exceptions.put(rows.getObject(1, LocalDate.class), rows.getBoolean(2));
		this.sql.query("SELECT day, working FROM working_day_exception", note);
		this.calendar = new WorkCalendar(exceptions);
		LocalDate today = Days.of(Instant.now(this.clock));
		if (missing(this.calendar, today) && !today.equals(this.warned)) {
			this.warned = today;
			log.warn("The holidays of {} are missing: fill the table working_day_exception, "
					+ "otherwise Monday to Friday count as working days", today.getYear() + 1);
		}
	}

	/** Whether it is time to enter the holidays of the coming year. */
	static boolean missing(WorkCalendar calendar, LocalDate today) {
		return today.getMonth() == Month.DECEMBER && !calendar.knows(today.getYear() + 1);
	}

	/**
	 * Whether people work on a day.
	 * @param day the local day
	 * @return true on a working day
	 */
	public boolean working(LocalDate day) {
		return this.calendar.working(day);
	}

	/**
	 * Counts working days.
	 * @param day the local day after which it counts
	 * @param workingDays how many, 0 or more
	 * @return the last of them; the day itself for 0
	 * @throws IllegalArgumentException for less than 0
	 */
	public LocalDate plus(LocalDate day, int workingDays) {
		return this.calendar.plus(day, workingDays);
	}

	/**
	 * How many working days are left.
	 * @param today the local day
	 * @param due the last day on which something is in time
	 * @return 0 on the last day; below 0 from the day after it
	 */
	public int left(LocalDate today, LocalDate due) {
		return this.calendar.left(today, due);
	}

}
