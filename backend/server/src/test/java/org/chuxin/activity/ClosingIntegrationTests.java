package org.chuxin.activity;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import org.chuxin.activity.attendance.AttendanceVocabulary;
import org.chuxin.harness.Api;
import org.chuxin.harness.People;
import org.chuxin.harness.RunningServer;
import org.chuxin.harness.Sql;
import org.chuxin.harness.Surroundings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chuxin.activity.ActivityVocabulary.organised;
import static org.chuxin.activity.ActivityVocabulary.signUp;
import static org.chuxin.activity.ActivityVocabulary.state;

class ClosingIntegrationTests {

	private static final Surroundings SURROUNDINGS = Surroundings.shared();

	private static RunningServer server;

	private static People people;

	private static ActivityVocabulary activities;

	@BeforeAll
	static void start() {
		server = RunningServer.start(SURROUNDINGS, Map.of());
		people = new People(SURROUNDINGS, server);
		activities = new ActivityVocabulary(SURROUNDINGS, people);
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Test
	void whoWaitedDoesNotWaitAnyMoreAndNobodyIsTold() {
		String activity = activities.anActivity(Map.of("capacity", 1));
		Api seated = people.resident();
		Api waiting = people.resident();
		List.of(seated, waiting).forEach((each) -> signUp(each, activity).expect(200));
		end(activity);
		assertThat(close(activity).expect(200).json().path("state").asString()).isEqualTo("CLOSED");
		assertThat(state(seated, activity)).isEqualTo("CONFIRMED");
		JsonNode mine = waiting.get("/activities/" + activity).expect(200).json().path("mine").path("people").path(0);
		assertThat(mine.path("state").asString()).isEqualTo("CANCELLED");
		assertThat(mine.path("reason").asString()).isEqualTo("活动已结束");
		List.of(seated, waiting)
			.forEach((each) -> assertThat(each.get("/me/inbox").json().path("items").size()).isZero());
	}

	@Test
	void whoWasNeverDecidedAboutIsNotPendingForEver() {
		String activity = activities.anActivity(Map.of("approval", true));
		Api pending = people.resident();
		signUp(pending, activity).expect(200);
		end(activity);
		close(activity).expect(200);
		assertThat(state(pending, activity)).isEqualTo("CANCELLED");
	}

	@Test
	void closingTwiceIsClosingOnce() {
		String activity = activities.anActivity(Map.of());
		end(activity);
		close(activity).expect(200);
		close(activity).expect(200);
		assertThat(Sql.number(SURROUNDINGS, """
				SELECT COUNT(*) FROM audit_entry WHERE action = 'activity.close' AND subject = ?
				AND before_state = '"PUBLISHED"' AND after_state = '"CLOSED"'""", "activity/" + activity)).isOne();
	}

	@Test
	void onlyWhatIsOverAndTookPlaceIsClosed() {
		assertThat(close(activities.anActivity(Map.of())).expect(409).code()).isEqualTo("ACTIVITY_NOT_OVER");
		assertThat(close(activities.aDraft(Map.of())).expect(409).code()).isEqualTo("ACTIVITY_NOT_PUBLISHED");
		String cancelled = activities.anActivity(Map.of());
		activities.organiser().put(organised(cancelled) + "/cancellation", Map.of("reason", "大风")).expect(200);
		end(cancelled);
		assertThat(close(cancelled).expect(409).code()).isEqualTo("ACTIVITY_CANCELLED");
	}

	@Test
	void b20WhoDidNotCheckOutKeepsItOpenUntilAPersonSettlesIt() {
		String activity = activities.anActivity(Map.of());
		Instant end = SURROUNDINGS.clock().instant().truncatedTo(ChronoUnit.MILLIS).minus(Duration.ofHours(1));
		new AttendanceVocabulary(SURROUNDINGS, server, activities).move(activity, end.minus(Duration.ofHours(2)), end);
		ActivityVocabulary.checkedInAndNotOut(SURROUNDINGS, activity);
		assertThat(close(activity).expect(409).code()).isEqualTo("ATTENDANCE_OPEN");
		activities.organiser()
			.put(organised(activity) + "/settlement", Map.of("checkedOutAt", end.toString()))
			.expect(200);
		close(activity).expect(200);
	}

	@Test
	void theTimesOfWhatIsOverAreNotMoved() {
		String activity = activities.anActivity(Map.of());
		end(activity);
		Map<String, Object> longer = activities
			.with(Map.of("endsAt", SURROUNDINGS.clock().instant().plus(Duration.ofHours(30)).toString()));
		assertThat(activities.organiser().put(organised(activity), longer).expect(409).code())
			.isEqualTo("ACTIVITY_OVER");
	}

	@Test
	void nobodySignsUpForWhatIsClosedAndNobodyChangesIt() {
		String activity = activities.anActivity(Map.of());
		end(activity);
		close(activity).expect(200);
		assertThat(signUp(people.resident(), activity).expect(409).code()).isEqualTo("ACTIVITY_OVER");
		assertThat(activities.organiser().put(organised(activity), activities.settings()).expect(409).code())
			.isEqualTo("ACTIVITY_OVER");
		assertThat(activities.organiser()
			.put(organised(activity) + "/cancellation", Map.of("reason", "大风"))
			.expect(409)
			.code()).isEqualTo("ACTIVITY_OVER");
	}

	@Test
	void b11WhatIsClosedIsNotDueAnyMore() {
		String activity = activities.anActivity(Map.of("kind", "VOLUNTEER_SERVICE"));
		end(activity);
		assertThat(due()).contains(activity);
		close(activity).expect(200);
		assertThat(due()).doesNotContain(activity);
	}

	@Test
	void b10AnotherUnitDoesNotCloseIt() {
		String activity = activities.anActivity(Map.of());
		end(activity);
		assertThat(people.organiser("ACTIVITY_ORGANISER").put(organised(activity) + "/closure").expect(404).code())
			.isEqualTo("ACTIVITY_NOT_FOUND");
	}

	private static List<String> due() {
		return activities.organiser()
			.get("/organiser/records-due")
			.expect(200)
			.json()
			.path("items")
			.valueStream()
			.map((each) -> each.path("activityId").asString())
			.toList();
	}

	private static Api.Answer close(String activity) {
		return activities.organiser().put(organised(activity) + "/closure");
	}

	private static void end(String activity) {
		Sql.change(SURROUNDINGS, """
				UPDATE activity SET starts_at = UTC_TIMESTAMP(6) - INTERVAL 3 HOUR,
					ends_at = UTC_TIMESTAMP(6) - INTERVAL 1 HOUR WHERE code = ?""", activity);
	}

}
