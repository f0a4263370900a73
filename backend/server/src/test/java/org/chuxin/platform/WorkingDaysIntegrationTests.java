package org.chuxin.platform;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.chuxin.harness.RunningServer;
import org.chuxin.harness.Sql;
import org.chuxin.harness.Surroundings;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The calendar table as it is delivered. */
class WorkingDaysIntegrationTests {

	private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

	@Test
	void theYear2026HasItsHolidaysAndMakeUpDays() {
		Surroundings surroundings = Surroundings.shared();
		try (RunningServer server = RunningServer.start(surroundings, Map.of())) {
			WorkingDays days = server.bean(WorkingDays.class);
			assertThat(List.of("2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"))
				.allMatch((day) -> days.working(LocalDate.parse(day)));
			assertThat(List.of("2026-01-01", "2026-02-23", "2026-04-06", "2026-05-05", "2026-06-19", "2026-09-25",
					"2026-10-07"))
				.noneMatch((day) -> days.working(LocalDate.parse(day)));
			assertThat(FIRST.datesUntil(FIRST.plusYears(1)).filter(days::working).count()).isEqualTo(248);
			assertThat(days.plus(LocalDate.of(2026, 2, 13), 10)).isEqualTo(LocalDate.of(2026, 3, 5));
		}
		assertThat(Sql.number(surroundings, "SELECT COUNT(*) FROM working_day_exception WHERE YEAR(day) = 2026"))
			.isEqualTo(39);
	}

}
