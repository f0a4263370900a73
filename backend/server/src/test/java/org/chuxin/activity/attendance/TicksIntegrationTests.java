package org.chuxin.activity.attendance;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.chuxin.activity.ActivityVocabulary;
import org.chuxin.harness.Api;
import org.chuxin.harness.People;
import org.chuxin.harness.RunningServer;
import org.chuxin.harness.Sql;
import org.chuxin.harness.Surroundings;
import org.chuxin.platform.Ids;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chuxin.activity.ActivityVocabulary.idOf;
import static org.chuxin.activity.ActivityVocabulary.organised;
import static org.chuxin.activity.ActivityVocabulary.signUp;
import static org.chuxin.activity.ActivityVocabulary.state;
import static org.chuxin.activity.attendance.AttendanceVocabulary.come;
import static org.chuxin.activity.attendance.AttendanceVocabulary.out;
import static org.chuxin.activity.attendance.AttendanceVocabulary.standing;

class TicksIntegrationTests {

	private static final Surroundings SURROUNDINGS = Surroundings.shared();

	private static final Map<String, Object> SERVICE = Map.of("kind", "VOLUNTEER_SERVICE");

	private static RunningServer server;

	private static People people;

	private static ActivityVocabulary activities;

	private static AttendanceVocabulary words;

	@BeforeAll
	static void start() {
		server = RunningServer.start(SURROUNDINGS, Map.of());
		people = new People(SURROUNDINGS, server);
		activities = new ActivityVocabulary(SURROUNDINGS, people);
		words = new AttendanceVocabulary(SURROUNDINGS, server, activities);
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Test
	void aTickWithoutTimesMeansNowAndIsAuditedOnce() {
		Api resident = people.resident();
		String activity = words.aRunningActivity(Map.of(), resident);
		JsonNode line = tick(activity, resident, Map.of("attended", true)).expect(200).json();
		assertThat(line.path("state").asString()).isEqualTo("ATTENDED");
		assertThat(line.path("pairs").path(0).path("inWay").asString()).isEqualTo("ORGANISER");
		assertThat(line.path("pairs").path(0).path("proof").asString()).isEqualTo("CONFIRMED");
		tick(activity, resident, Map.of("attended", true)).expect(200);
		List<List<Object>> audit = audit(activity, "attendance.tick");
		assertThat(audit).hasSize(1);
		assertThat(audit.getFirst().getFirst().toString()).contains("CONFIRMED");
		assertThat(audit.getFirst().getLast().toString()).contains("ATTENDED", idOf(resident));
	}

	@Test
	void b8ATickWithBothTimesIsConfirmedByWhoTicked() {
		Api resident = activities.aVolunteer();
		String activity = words.aRunningActivity(SERVICE, resident);
		tick(activity, resident, Map.of("attended", true, "checkedInAt", words.at(Duration.ofMinutes(-9)).toString(),
				"checkedOutAt", words.at(Duration.ofMinutes(-1)).toString(), "reason", "手机没电，现场确认。"))
			.expect(200);
		assertThat(origins(activity, resident)).containsExactly("CONFIRMED");
		assertThat(Sql.number(SURROUNDINGS, """
				SELECT COUNT(*) FROM service_confirmation c JOIN service_entry s ON s.id = c.entry_id
				JOIN activity a ON a.id = s.activity_id WHERE a.code = ?""", activity)).isEqualTo(1);
		assertThat(tick(activity, resident,
				Map.of("attended", true, "checkedOutAt", words.at(Duration.ofMinutes(-2)).toString()))
			.expect(409)
			.code()).isEqualTo("HOURS_RECORDED");
	}

	@Test
	void b8WhoWasTickedInAndChecksOutIsConfirmedAndNotMeasured() {
		Api resident = activities.aVolunteer();
		String activity = words.aRunningActivity(SERVICE, resident);
		tick(activity, resident, Map.of("attended", true)).expect(200);
		SURROUNDINGS.clock().advance(Duration.ofMinutes(2));
		out(resident, activity, 1, standing()).expect(200);
		assertThat(origins(activity, resident)).containsExactly("CONFIRMED");
	}

	@Test
	void b13WhatIsNoServiceGivesNoHours() {
		Api resident = activities.aVolunteer();
		String activity = words.aRunningActivity(Map.of(), resident);
		come(resident, activity);
		SURROUNDINGS.clock().advance(Duration.ofMinutes(2));
		out(resident, activity, 1, standing()).expect(200);
		assertThat(origins(activity, resident)).isEmpty();
	}

	@Test
	void timesThatCannotBeAreRefused() {
		Api resident = people.resident();
		String activity = words.aRunningActivity(Map.of(), resident);
		String now = words.at(Duration.ofMinutes(-1)).toString();
		for (Map<String, Object> wrong : List.<Map<String, Object>>of(
				Map.of("attended", true, "checkedInAt", words.at(Duration.ofMinutes(5)).toString()),
				Map.of("attended", true, "checkedInAt", now, "checkedOutAt",
						words.at(Duration.ofMinutes(-2)).toString()),
				Map.of("attended", true, "checkedInAt", now, "checkedOutAt",
						words.at(Duration.ofMinutes(5)).toString()),
				Map.of("attended", true, "number", 4), Map.of("attended", true, "number", 0), Map.of())) {
			assertThat(tick(activity, resident, wrong).expect(400).code()).isEqualTo("INVALID_REQUEST");
		}
		assertThat(state(resident, activity)).isEqualTo("CONFIRMED");
	}

	@Test
	void aTickByMistakeCanBeTakenBack() {
		Api resident = people.resident();
		String activity = words.aRunningActivity(Map.of(), resident);
		assertThat(tick(activity, resident, Map.of("attended", false)).expect(409).code()).isEqualTo("TOO_EARLY");
		tick(activity, resident, Map.of("attended", true)).expect(200);
		JsonNode line = tick(activity, resident, Map.of("attended", false)).expect(200).json();
		assertThat(line.path("state").asString()).isEqualTo("CONFIRMED");
		assertThat(line.path("pairs").size()).isZero();
	}

	@Test
	void whoDidNotComeIsAbsentOnceCheckingInIsOver() {
		Api resident = people.resident();
		Map<String, Object> closed = Map.of("checkInClosesAt", words.at(Duration.ofMinutes(-1)).toString());
		String activity = words.aRunningActivity(closed, resident);
		tick(activity, resident, Map.of("attended", false, "reason", "没有到场。")).expect(200);
		assertThat(state(resident, activity)).isEqualTo("ABSENT");
		tick(activity, resident, Map.of("attended", true, "checkedInAt", words.at(Duration.ofMinutes(-5)).toString()))
			.expect(200);
		assertThat(state(resident, activity)).isEqualTo("ATTENDED");
	}

	@Test
	void anOwnCheckInCannotBeTakenBack() {
		Api resident = people.resident();
		String activity = words.aRunningActivity(Map.of(), resident);
		come(resident, activity);
		assertThat(tick(activity, resident, Map.of("attended", false)).expect(409).code()).isEqualTo("HAS_CHECKED_IN");
	}

	@Test
	void theListShowsThoseWithAPlaceAndEachLookIsAudited() {
		Api first = people.resident();
		Api waiting = people.resident();
		String activity = words.aRunningActivity(Map.of("capacity", 1), first, waiting);
		come(first, activity);
		JsonNode items = activities.organiser()
			.get(organised(activity) + "/attendance")
			.expect(200)
			.json()
			.path("items");
		assertThat(items.size()).isEqualTo(1);
		assertThat(items.path(0).path("pairs").path(0).path("inWay").asString()).isEqualTo("POSITION");
		assertThat(audit(activity, "sign-up.list")).hasSize(1);
	}

	@Test
	void othersActivitiesAreNotFound() {
		Api resident = people.resident();
		String activity = words.aRunningActivity(Map.of(), resident);
		Api stranger = new ActivityVocabulary(SURROUNDINGS, people).organiser();
		for (String path : List.of("/attendance", "/check-in-code")) {
			assertThat(stranger.get(organised(activity) + path).expect(404).code()).isEqualTo("ACTIVITY_NOT_FOUND");
		}
		stranger.put(organised(activity) + "/attendance/" + idOf(resident), Map.of("attended", true)).expect(404);
	}

	@Test
	void theCodeComesAsALinkOfThisHost() {
		String activity = words.aRunningActivity(Map.of());
		JsonNode shown = activities.organiser().get(organised(activity) + "/check-in-code").expect(200).json();
		String host = server.url().replace("/api/v1", "");
		assertThat(shown.path("url").asString())
			.isEqualTo(host + "/qr/check-in/" + activity + "/" + shown.path("code").asString());
		assertThat(shown.path("direction").asString()).isEqualTo("IN");
		assertThat(shown.path("validUntil").asString()).isGreaterThan(shown.path("serverNow").asString());
	}

	@Test
	void whoClosesTheAccountKeepsNothingButWhatHoursRestOn() {
		Api open = activities.aVolunteer();
		Api served = activities.aVolunteer();
		String activity = words.aRunningActivity(SERVICE, open, served);
		come(open, activity);
		come(served, activity);
		SURROUNDINGS.clock().advance(Duration.ofMinutes(2));
		out(served, activity, 1, standing()).expect(200);
		assertThat(served.get("/me/export").expect(200).text()).contains("活动签到", "签退时间", "离活动地点 0 米");
		AttendanceData data = server.bean(AttendanceData.class);
		long openId = Ids.parse(idOf(open)).orElseThrow();
		long servedId = Ids.parse(idOf(served)).orElseThrow();
		data.erase(openId);
		data.erase(servedId);
		String count = "SELECT COUNT(*) FROM attendance WHERE resident_id = ?";
		assertThat(Sql.number(SURROUNDINGS, count, openId)).isZero();
		assertThat(Sql.number(SURROUNDINGS, count, servedId)).isEqualTo(1);
	}

	@Test
	void nobodyTicksWhoIsNotSignedUp() {
		String activity = words.aRunningActivity(Map.of());
		Api stranger = people.resident();
		assertThat(tick(activity, stranger, Map.of("attended", true)).expect(409).code()).isEqualTo("NOT_SIGNED_UP");
		assertThat(tick(activity, stranger, Map.of("attended", false)).expect(409).code()).isEqualTo("NOT_SIGNED_UP");
		signUp(stranger, activity).expect(200);
		tick(activity, stranger, Map.of("attended", true)).expect(200);
	}

	private static Api.Answer tick(String activity, Api person, Map<String, Object> body) {
		return activities.organiser().put(organised(activity) + "/attendance/" + idOf(person), body);
	}

	private static List<Object> origins(String activity, Api person) {
		return Sql
			.rows(SURROUNDINGS, """
					SELECT s.origin FROM service_entry s JOIN activity a ON a.id = s.activity_id
					WHERE a.code = ? AND s.resident_id = ? ORDER BY s.number""", activity,
					Ids.parse(idOf(person)).orElseThrow())
			.stream()
			.map(List::getFirst)
			.toList();
	}

	private static List<List<Object>> audit(String activity, String action) {
		return Sql.rows(SURROUNDINGS,
				"SELECT before_state, after_state FROM audit_entry WHERE subject = ? AND action = ? ORDER BY id",
				"activity/" + activity, action);
	}

}
