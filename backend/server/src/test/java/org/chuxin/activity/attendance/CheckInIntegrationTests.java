package org.chuxin.activity.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.chuxin.activity.ActivityVocabulary;
import org.chuxin.activity.presence.Direction;
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
import static org.chuxin.activity.ActivityVocabulary.signUp;
import static org.chuxin.activity.ActivityVocabulary.state;
import static org.chuxin.activity.ActivityVocabulary.withdraw;
import static org.chuxin.activity.attendance.AttendanceVocabulary.PLACE;
import static org.chuxin.activity.attendance.AttendanceVocabulary.come;
import static org.chuxin.activity.attendance.AttendanceVocabulary.in;
import static org.chuxin.activity.attendance.AttendanceVocabulary.out;
import static org.chuxin.activity.attendance.AttendanceVocabulary.scanned;
import static org.chuxin.activity.attendance.AttendanceVocabulary.standing;
import static org.chuxin.harness.Together.together;

class CheckInIntegrationTests {

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
	void whoScansTheCodeHasComeAndGone() {
		Api resident = people.resident();
		String activity = words.aRunningActivity(Map.of(), resident);
		JsonNode came = in(resident, activity, 1, scanned(words.code(activity, Direction.IN))).expect(200).json();
		assertThat(came.path("outcome").asString()).isEqualTo("CHECKED_IN");
		assertThat(came.path("proof").asString()).isEqualTo("MEASURED");
		assertThat(state(resident, activity)).isEqualTo("ATTENDED");
		forward(Duration.ofSeconds(20));
		JsonNode went = out(resident, activity, 1, scanned(words.code(activity, Direction.OUT))).expect(200).json();
		assertThat(went.path("outcome").asString()).isEqualTo("CHECKED_OUT");
		assertThat(went.path("checkedInAt")).isEqualTo(came.path("checkedInAt"));
	}

	@Test
	void aCodeThatWasPhotographedAndSentOnIsUselessAfterFortySeconds() {
		Api resident = people.resident();
		Api friend = people.resident();
		String activity = words.aRunningActivity(Map.of(), resident, friend);
		String code = words.code(activity, Direction.IN);
		in(resident, activity, 1, scanned(code)).expect(200);
		forward(Duration.ofSeconds(40));
		assertThat(in(friend, activity, 1, scanned(code)).expect(409).code()).isEqualTo("CODE_EXPIRED");
		assertThat(rows(activity, friend)).isZero();
	}

	@Test
	void theVerySameRequestGetsTheFirstAnswerAgain() {
		Api resident = people.resident();
		String activity = words.aRunningActivity(Map.of(), resident);
		Map<String, Object> scanned = scanned(words.code(activity, Direction.IN));
		JsonNode first = in(resident, activity, 1, scanned).expect(200).json();
		forward(Duration.ofSeconds(60));
		JsonNode again = in(resident, activity, 1, scanned).expect(200).json();
		assertThat(again.path("outcome")).isEqualTo(first.path("outcome"));
		assertThat(again.path("checkedInAt")).isEqualTo(first.path("checkedInAt"));
		JsonNode other = in(resident, activity, 1, scanned(words.code(activity, Direction.IN))).expect(200).json();
		assertThat(other.path("outcome").asString()).isEqualTo("ALREADY_IN");
		assertThat(other.path("checkedInAt")).isEqualTo(first.path("checkedInAt"));
		out(resident, activity, 1, standing()).expect(200);
		assertThat(out(resident, activity, 1, standing()).expect(200).json().path("outcome").asString())
			.isEqualTo("ALREADY_OUT");
	}

	@Test
	void doubleTapsGiveOnePresenceAndOneEntry() {
		Api resident = activities.aVolunteer();
		String activity = words.aRunningActivity(SERVICE, resident);
		Map<String, Object> scanned = scanned(words.code(activity, Direction.IN));
		together(16, (i) -> in(resident, activity, 1, (i % 2 == 0) ? scanned : standing()).expect(200));
		forward(Duration.ofMinutes(5));
		together(16, (_) -> out(resident, activity, 1, standing()).expect(200));
		assertThat(rows(activity, resident)).isEqualTo(1);
		assertThat(entries(activity, resident)).hasSize(1);
	}

	@Test
	void aSecondPresenceIsCountedApart() {
		Api resident = activities.aVolunteer();
		String activity = words.aRunningActivity(SERVICE, resident);
		come(resident, activity);
		assertThat(in(resident, activity, 2, standing()).expect(409).code()).isEqualTo("CHECK_OUT_FIRST");
		forward(Duration.ofMinutes(3));
		out(resident, activity, 1, standing()).expect(200);
		assertThat(mine(resident, activity).path("nextNumber").asInt()).isEqualTo(2);
		in(resident, activity, 2, standing()).expect(200);
		forward(Duration.ofMinutes(3));
		out(resident, activity, 2, standing()).expect(200);
		assertThat(entries(activity, resident)).containsExactly(List.of(1, "MEASURED"), List.of(2, "MEASURED"));
	}

	@Test
	void b8WhatWasTakenOfflineIsAClaimUntilTheOrganiserConfirmsItAndNeverMeasured() {
		Api resident = activities.aVolunteer();
		String activity = words.aRunningActivity(SERVICE, resident);
		String code = words.code(activity, Direction.IN, -15);
		JsonNode late = in(resident, activity, 1, Map.of("code", code, "offlineSeconds", 290)).expect(200).json();
		assertThat(late.path("outcome").asString()).isEqualTo("LATE_PROOF");
		assertThat(late.path("proof").asString()).isEqualTo("LATE_PROOF");
		assertThat(state(resident, activity)).isEqualTo("CONFIRMED");
		out(resident, activity, 1, standing()).expect(200);
		assertThat(entries(activity, resident)).isEmpty();
		JsonNode line = tick(activity, resident, Map.of("attended", true)).expect(200).json();
		assertThat(line.path("pairs").path(0).path("proof").asString()).isEqualTo("CONFIRMED");
		assertThat(line.path("pairs").path(0).path("checkedInAt")).isEqualTo(late.path("checkedInAt"));
		assertThat(line.path("state").asString()).isEqualTo("ATTENDED");
		assertThat(entries(activity, resident)).containsExactly(List.of(1, "CONFIRMED"));
	}

	@Test
	void thePhonesClockDecidesNothing() {
		Api resident = people.resident();
		String activity = words.aRunningActivity(Map.of(), resident);
		String code = words.code(activity, Direction.IN, -15);
		assertThat(
				in(resident, activity, 1, Map.of("code", code, "takenAt", "2026-01-01T00:00:00Z")).expect(400).code())
			.isEqualTo("INVALID_REQUEST");
		JsonNode wrong = in(resident, activity, 1, Map.of("code", code, "offlineSeconds", 86_400)).expect(200).json();
		assertThat(wrong.path("checkedInAt").asString()).isGreaterThan(words.at(Duration.ofSeconds(-400)).toString());
		assertThat(listed(activity, resident).path("pairs").path(0).path("suspicion").asString())
			.isEqualTo("TIMES_DIFFER");
	}

	@Test
	void whereSomebodyStandsIsNotKeptOnlyHowFarThatIs() {
		Api resident = people.resident();
		String activity = words.aRunningActivity(Map.of(), resident);
		Map<String, Object> near = Map.of("latitude", 37.4821, "longitude", 118.0165, "accuracyMetres", 900);
		in(resident, activity, 1, Map.of("position", near)).expect(200);
		JsonNode pair = listed(activity, resident).path("pairs").path(0);
		assertThat(pair.path("inDistanceMetres").asInt()).isEqualTo(111);
		assertThat(pair.path("suspicion").asString()).isEqualTo("POSITION_INACCURATE");
		assertThat(Sql.rows(SURROUNDINGS, """
				SELECT column_name FROM information_schema.columns
				WHERE table_schema = DATABASE() AND (column_name LIKE '%latitude%' OR column_name LIKE '%longitude%'
					OR column_name LIKE '%position%' OR column_name LIKE '%accuracy%' OR column_name LIKE '%coord%')
					AND table_name IN ('attendance', 'sign_up', 'service_entry', 'activity')""")).isEmpty();
		assertThat(Sql.rows(SURROUNDINGS, "SELECT * FROM attendance WHERE resident_id = ?", id(resident)).toString())
			.doesNotContain("37.4821", "118.0165");
	}

	@Test
	void b20NoCheckOutIsNeverGuessed() {
		Api resident = activities.aVolunteer();
		Api other = activities.aVolunteer();
		String activity = words.aRunningActivity(SERVICE, resident, other);
		come(resident, activity);
		come(other, activity);
		words.move(activity, words.at(Duration.ofHours(-5)), words.at(Duration.ofHours(-3)));
		assertThat(mine(resident, activity).path("people").path(0).path("openNumber").asInt()).isEqualTo(1);
		assertThat(entries(activity, resident)).isEmpty();
		forward(Duration.ofMinutes(2));
		Map<String, Object> end = Map.of("checkedOutAt", words.at(Duration.ofMinutes(-1)).toString());
		JsonNode settled = settle(activity, end).expect(200).json();
		assertThat(settled.path("settled").asInt()).isEqualTo(2);
		assertThat(settle(activity, end).expect(200).json().path("settled").asInt()).isZero();
		assertThat(entries(activity, resident)).containsExactly(List.of(1, "CONFIRMED"));
		assertThat(entries(activity, other)).containsExactly(List.of(1, "CONFIRMED"));
		assertThat(audit(activity, "attendance.settle")).hasSize(1);
	}

	@Test
	void b20WhoNeverSettlesHasAnOpenPresenceAndNoHours() {
		Api resident = activities.aVolunteer();
		String activity = words.aRunningActivity(SERVICE, resident);
		come(resident, activity);
		words.move(activity, words.at(Duration.ofDays(-3)), words.at(Duration.ofHours(-70)));
		assertThat(out(resident, activity, 1, standing()).expect(409).code()).isEqualTo("TOO_LATE");
		assertThat(mine(resident, activity).path("items").path(0).has("checkedOutAt")).isFalse();
		assertThat(entries(activity, resident)).isEmpty();
	}

	@Test
	void b22AChildUnderTenNeedsTheGrownUpThere() {
		Api guardian = activities.aVolunteer();
		String ward = activities.aWard(guardian, 8);
		String activity = words.aRunningActivity(SERVICE);
		signUp(guardian, activity, idOf(guardian), ward).expect(200);
		Map<String, Object> child = Map.of("residentId", ward, "position", PLACE);
		assertThat(in(guardian, activity, 1, child).expect(409).code()).isEqualTo("ADULT_NEEDED_FIRST");
		assertThat(tick(activity, ward, Map.of("attended", true)).expect(409).code()).isEqualTo("ADULT_NEEDED_FIRST");
		come(guardian, activity);
		assertThat(in(guardian, activity, 1, child).expect(200).json().path("residentId").asString()).isEqualTo(ward);
		assertThat(mine(guardian, activity).path("items").size()).isEqualTo(2);
	}

	@Test
	void b22AnOlderChildComesWithoutAndOnlyTheGuardianMayCheckThemIn() {
		Api guardian = activities.aVolunteer();
		String ward = activities.aWard(guardian, 12);
		String activity = words.aRunningActivity(SERVICE);
		signUp(guardian, activity, ward).expect(200);
		Map<String, Object> child = Map.of("residentId", ward, "position", PLACE);
		assertThat(in(activities.aVolunteer(), activity, 1, child).expect(409).code()).isEqualTo("NOT_SIGNED_UP");
		in(guardian, activity, 1, child).expect(200);
	}

	@Test
	void oneCodeServesAGuardianAndTheirChildOnceEach() {
		Api guardian = activities.aVolunteer();
		String ward = activities.aWard(guardian, 8);
		String activity = words.aRunningActivity(Map.of());
		signUp(guardian, activity, idOf(guardian), ward).expect(200);
		String code = words.code(activity, Direction.IN);
		in(guardian, activity, 1, scanned(code)).expect(200);
		in(guardian, activity, 1, Map.of("residentId", ward, "code", code)).expect(200);
		out(guardian, activity, 1, standing()).expect(200);
		assertThat(in(guardian, activity, 2, scanned(code)).expect(409).code()).isEqualTo("CODE_REPLAYED");
	}

	@Test
	void exactlyOneOfCodeAndPositionIsSent() {
		Api resident = people.resident();
		String activity = words.aRunningActivity(Map.of(), resident);
		assertThat(in(resident, activity, 1, Map.of()).expect(400).code()).isEqualTo("INVALID_REQUEST");
		assertThat(in(resident, activity, 1, Map.of("code", "x", "position", PLACE)).expect(400).code())
			.isEqualTo("INVALID_REQUEST");
		assertThat(in(resident, activity, 0, standing()).expect(400).code()).isEqualTo("INVALID_REQUEST");
	}

	@Test
	void aNumberThatIsNoneIsRefused() {
		Api resident = people.resident();
		String activity = words.aRunningActivity(Map.of(), resident);
		for (String number : List.of("x", "-1", "0", "1.5", "2147483648")) {
			assertThat(resident.put("/activities/" + activity + "/check-ins/" + number, standing()).expect(400).code())
				.isEqualTo("INVALID_REQUEST");
		}
		assertThat(in(resident, activity, 4, standing()).expect(409).code()).isEqualTo("TOO_MANY_PAIRS");
	}

	@Test
	void aClaimIsNotConfirmedTogetherWithTheOthers() {
		Api late = activities.aVolunteer();
		Api there = activities.aVolunteer();
		String activity = words.aRunningActivity(SERVICE, late, there);
		in(late, activity, 1, Map.of("code", words.code(activity, Direction.IN, -15), "offlineSeconds", 290))
			.expect(200);
		in(there, activity, 1, standing()).expect(200);
		forward(Duration.ofMinutes(2));
		JsonNode settled = settle(activity, Map.of("checkedOutAt", words.at(Duration.ZERO).toString())).expect(200)
			.json();
		assertThat(settled.path("settled").asInt()).isOne();
		assertThat(settled.path("open").asInt()).isOne();
		assertThat(entries(activity, late)).isEmpty();
	}

	@Test
	void theSameTimeTickedTwiceCountsOnceUntilASecondPersonConfirmsIt() {
		Api volunteer = activities.aVolunteer();
		String activity = words.aRunningActivity(SERVICE, volunteer);
		for (int number = 1; number <= 2; number++) {
			tick(activity, volunteer, Map.of("attended", true, "number", number, "checkedInAt",
					words.at(Duration.ofMinutes(-9)).toString(), "checkedOutAt", words.at(Duration.ZERO).toString()))
				.expect(200);
		}
		JsonNode hours = volunteer.get("/me/service-hours").expect(200).json();
		assertThat(hours.path("confirmedMinutes").asInt()).isEqualTo(9);
		assertThat(hours.path("pendingMinutes").asInt()).isEqualTo(9);
	}

	@Test
	void aPositionTakenOfflineIsAClaimOfThatTime() {
		Api resident = people.resident();
		String activity = words.aRunningActivity(Map.of(), resident);
		JsonNode late = in(resident, activity, 1, Map.of("position", PLACE, "offlineSeconds", 300)).expect(200).json();
		assertThat(late.path("outcome").asString()).isEqualTo("LATE_PROOF");
		assertThat(Duration.between(Instant.parse(late.path("checkedInAt").asString()),
				Instant.parse(late.path("serverNow").asString())))
			.isEqualTo(Duration.ofMinutes(5));
	}

	@Test
	void whoHasComeCannotWithdrawNorBeElsewhere() {
		Api resident = people.resident();
		String activity = words.aRunningActivity(Map.of("cancelUntil", words.at(Duration.ofHours(1)).toString()),
				resident);
		come(resident, activity);
		withdraw(resident, activity);
		assertThat(state(resident, activity)).isEqualTo("ATTENDED");
		assertThat(signUp(resident, words.aRunningActivity(Map.of())).expect(409).code()).isEqualTo("CLASH");
	}

	@Test
	void whoHasComeKeepsThePlaceWhenThereAreFewer() {
		Api first = people.resident();
		Api second = people.resident();
		Map<String, Object> two = Map.of("capacity", 2);
		String activity = words.aRunningActivity(two, first, second);
		come(second, activity);
		JsonNode settings = activities.organiser()
			.get(ActivityVocabulary.organised(activity))
			.expect(200)
			.json()
			.path("settings");
		Map<String, Object> fewer = new HashMap<>();
		settings.properties().forEach((each) -> fewer.put(each.getKey(), each.getValue()));
		fewer.put("capacity", 1);
		Api.Answer refused = activities.organiser().put(ActivityVocabulary.organised(activity), fewer).expect(409);
		assertThat(refused.json().path("losing").toString()).contains(idOf(first)).doesNotContain(idOf(second));
	}

	@Test
	void aRemovalAndACheckInAtTheSameMomentOverwriteNothing() {
		for (int round = 0; round < 8; round++) {
			Api resident = people.resident();
			String activity = words.aRunningActivity(Map.of(), resident);
			String decision = ActivityVocabulary.organised(activity) + "/sign-ups/" + idOf(resident) + "/decision";
			List<Api.Answer> answers = together(2, (i) -> (i == 0) ? in(resident, activity, 1, standing())
					: activities.organiser().put(decision, Map.of("verdict", "REMOVE", "reason", "重复报名。")));
			assertThat(answers.getLast().status()).isEqualTo(200);
			assertThat(state(resident, activity)).isEqualTo("CANCELLED");
			assertThat(rows(activity, resident)).isEqualTo((answers.getFirst().status() == 200) ? 1 : 0);
		}
	}

	private static void forward(Duration time) {
		SURROUNDINGS.clock().advance(time);
	}

	private static Api.Answer tick(String activity, Api person, Map<String, Object> body) {
		return tick(activity, idOf(person), body);
	}

	private static Api.Answer tick(String activity, String person, Map<String, Object> body) {
		return activities.organiser().put(ActivityVocabulary.organised(activity) + "/attendance/" + person, body);
	}

	private static Api.Answer settle(String activity, Map<String, Object> body) {
		return activities.organiser().put(ActivityVocabulary.organised(activity) + "/settlement", body);
	}

	private static JsonNode mine(Api resident, String activity) {
		return resident.get("/activities/" + activity + "/attendance").expect(200).json();
	}

	private static JsonNode listed(String activity, Api person) {
		String id = idOf(person);
		return activities.organiser()
			.get(ActivityVocabulary.organised(activity) + "/attendance")
			.expect(200)
			.json()
			.path("items")
			.valueStream()
			.filter((each) -> each.path("residentId").asString().equals(id))
			.findFirst()
			.orElseThrow();
	}

	private static long id(Api resident) {
		return Ids.parse(idOf(resident)).orElseThrow();
	}

	private static long rows(String activity, Api person) {
		return Sql.number(SURROUNDINGS, """
				SELECT COUNT(*) FROM attendance p JOIN activity a ON a.id = p.activity_id
				WHERE a.code = ? AND p.resident_id = ?""", activity, id(person));
	}

	private static List<List<Object>> entries(String activity, Api person) {
		return Sql.rows(SURROUNDINGS, """
				SELECT CAST(s.number AS INT), s.origin FROM service_entry s JOIN activity a ON a.id = s.activity_id
				WHERE a.code = ? AND s.resident_id = ? ORDER BY s.number""", activity, id(person))
			.stream()
			.map((row) -> List.<Object>of(((Number) row.getFirst()).intValue(), row.getLast()))
			.toList();
	}

	private static List<List<Object>> audit(String activity, String action) {
		return Sql.rows(SURROUNDINGS,
				"SELECT before_state, after_state FROM audit_entry WHERE subject = ? AND action = ? ORDER BY id",
				"activity/" + activity, action);
	}

}
