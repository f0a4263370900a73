package org.chuxin.activity.attendance;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.chuxin.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * An organiser says whether somebody was there.
 *
 * @param attended whether they were
 * @param number of the presence, absent: the first
 * @param checkedInAt when they came, absent: as measured, or now
 * @param checkedOutAt when they went, absent: as measured, or not known
 * @param reason for the audit trail
 */
record Tick(@NotNull Boolean attended, @Nullable @Min(1) @Max(3) Integer number, @Nullable Instant checkedInAt,
		@Nullable Instant checkedOutAt, @Nullable @Size(min = 1, max = 200) String reason) {

	Tick {
		checkedInAt = (checkedInAt != null) ? checkedInAt.truncatedTo(ChronoUnit.MILLIS) : null;
		checkedOutAt = (checkedOutAt != null) ? checkedOutAt.truncatedTo(ChronoUnit.MILLIS) : null;
	}

	int pair() {
		return (this.number != null) ? this.number : 1;
	}

	/** Nobody goes before they came, and nothing is said of the future. */
	void check(Instant from, Instant opens, Instant now) {
		if (this.checkedInAt != null && (from.isAfter(now) || from.isBefore(opens))) {
			throw Problem.invalid("checkedInAt", "Within", "签到时间要在签到开始以后，也不能晚于现在。");
		}
		if (this.checkedOutAt != null && (!this.checkedOutAt.isAfter(from) || this.checkedOutAt.isAfter(now))) {
			throw Problem.invalid("checkedOutAt", "AfterCheckIn", "签退时间要晚于签到时间，也不能晚于现在。");
		}
	}

}
