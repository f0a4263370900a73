package org.chuxin.activity.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import org.chuxin.platform.Days;
import org.chuxin.platform.WorkingDays;

import org.springframework.stereotype.Component;

/** Until when hours must be recorded (DOMAIN.md B11); memory only. */
@Component
class RecordsDue {

	private static final int WORKING_DAYS = 10;

	private final WorkingDays days;

	private final Clock clock;

	RecordsDue(WorkingDays days, Clock clock) {
		this.days = days;
		this.clock = clock;
	}

	LocalDate dueOn(Instant end) {
		return this.days.plus(Days.of(end), WORKING_DAYS);
	}

	/** Below 0 when it is overdue. */
	int left(LocalDate dueOn) {
		return this.days.left(Days.of(Instant.now(this.clock)), dueOn);
	}

}
