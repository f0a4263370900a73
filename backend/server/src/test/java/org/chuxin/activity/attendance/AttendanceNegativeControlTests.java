package org.chuxin.activity.attendance;

import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;

import org.chuxin.activity.ActivityVocabulary;
import org.chuxin.activity.hours.ServiceLedger;
import org.chuxin.activity.presence.Direction;
import org.chuxin.activity.recruitment.Activities;
import org.chuxin.activity.signup.SignUps;
import org.chuxin.harness.Api;
import org.chuxin.harness.People;
import org.chuxin.harness.RunningServer;
import org.chuxin.harness.Surroundings;
import org.chuxin.identity.OpenAccounts;
import org.chuxin.identity.Volunteers;
import org.chuxin.platform.Ids;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chuxin.harness.Together.together;
import static org.mockito.Mockito.mock;

/** Two taps at the same moment, with the activity's lock and without it. */
class AttendanceNegativeControlTests {

	private static final Surroundings SURROUNDINGS = Surroundings.shared();

	private static RunningServer server;

	private static People people;

	private static AttendanceVocabulary words;

	@BeforeAll
	static void start() {
		server = RunningServer.start(SURROUNDINGS, Map.of());
		people = new People(SURROUNDINGS, server);
		words = new AttendanceVocabulary(SURROUNDINGS, server, new ActivityVocabulary(SURROUNDINGS, people));
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Test
	void withTheActivitysLockBothTapsGetTheSameTime() {
		assertThat(taps(server.bean(Activities.class), server.bean(AttendanceMapper.class)).stream()
			.map(AttendanceView.Answer::checkedInAt)
			.distinct()).hasSize(1);
	}

	@Test
	void withoutItOneOfThemWouldFail() {
		assertThatThrownBy(() -> taps(withoutTheLock(), bothRead()))
			.hasRootCauseInstanceOf(SQLIntegrityConstraintViolationException.class);
	}

	private static List<AttendanceView.Answer> taps(Activities activities, AttendanceMapper rows) {
		Api resident = people.resident();
		String activity = words.aRunningActivity(Map.of(), resident);
		long person = Ids.parse(ActivityVocabulary.idOf(resident)).orElseThrow();
		Presences presences = new Presences(rows, server.bean(Volunteers.class), server.bean(ServiceLedger.class));
		Attendance attendance = new Attendance(activities, presences, rows, server.bean(SignUps.class),
				server.bean(CheckInCodes.class), server.bean(OpenAccounts.class), server.bean(Clock.class));
		CheckInRequest standing = new CheckInRequest(null, null, new CheckInRequest.Fix(37.4811, 118.0165, null), null);
		TransactionTemplate transaction = new TransactionTemplate(server.bean(PlatformTransactionManager.class));
		return together(2, (_) -> Objects
			.requireNonNull(transaction.execute((_) -> attendance.claim(Direction.IN, activity, 1, person, standing))));
	}

	private static Activities withoutTheLock() {
		Activities real = server.bean(Activities.class);
		return mock(Activities.class, (call) -> call.getMethod().getName().equals("lock")
				? real.find(call.getArgument(0)) : call.getMethod().invoke(real, call.getArguments()));
	}

	/** Lets both read before either writes. */
	private static AttendanceMapper bothRead() {
		AttendanceMapper real = server.bean(AttendanceMapper.class);
		CyclicBarrier bothAreHere = new CyclicBarrier(2);
		return mock(AttendanceMapper.class, (call) -> {
			Object result = call.getMethod().invoke(real, call.getArguments());
			if (call.getMethod().getName().equals("of")) {
				bothAreHere.await(5, TimeUnit.SECONDS);
			}
			return result;
		});
	}

}
