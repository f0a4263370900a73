package org.chuxin.activity.records;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.chuxin.activity.ActivityVocabulary;
import org.chuxin.activity.hours.Origin;
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
import static org.chuxin.activity.records.ServiceVocabulary.PLANNED;
import static org.chuxin.activity.records.ServiceVocabulary.hours;
import static org.chuxin.activity.records.ServiceVocabulary.newest;
import static org.chuxin.activity.records.ServiceVocabulary.newestId;
import static org.chuxin.activity.records.ServiceVocabulary.organised;
import static org.chuxin.harness.Together.together;

class ServiceHoursIntegrationTests {

	private static final Surroundings SURROUNDINGS = Surroundings.shared();

	private static final Map<String, Object> TO_90 = Map.of("minutes", 90, "reason", "提前半小时离开。");

	private static RunningServer server;

	private static People people;

	private static ActivityVocabulary activities;

	private static ServiceVocabulary service;

	private static Api organiser;

	@BeforeAll
	static void start() {
		server = RunningServer.start(SURROUNDINGS, Map.of());
		people = new People(SURROUNDINGS, server);
		activities = new ActivityVocabulary(SURROUNDINGS, people);
		service = new ServiceVocabulary(SURROUNDINGS, server, people, activities);
		organiser = activities.organiser();
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Test
	void b6b8b21WhatIsMeasuredInsideThePlanCountsAtOnceAndShowsItsOrigin() {
		String activity = service.aService(Map.of());
		Api volunteer = service.aServant(activity);
		JsonNode record = newest(volunteer);
		assertThat(record.path("origin").asString()).isEqualTo("MEASURED");
		assertThat(record.path("state").asString()).isEqualTo("CONFIRMED");
		assertThat(record.path("activityId").asString()).isEqualTo(activity);
		assertThat(record.path("personInCharge").asString()).isEqualTo("周敏");
		assertThat(record.path("organisation").asString()).isNotEmpty();
		assertThat(hours(volunteer).path("confirmedMinutes").asInt()).isEqualTo(120);
		assertThat(hours(volunteer).path("hours").asString()).isEqualTo("2.0");
	}

	@Test
	void b7TrainingNeverAddsToService() {
		Api volunteer = service.aServant(service.aService(Map.of()));
		service.served(volunteer, service.aService(Map.of("kind", "TRAINING")), 1, 0, 45, Origin.MEASURED);
		JsonNode sums = hours(volunteer);
		assertThat(sums.path("confirmedMinutes").asInt()).isEqualTo(120);
		assertThat(sums.path("trainingMinutes").asInt()).isEqualTo(45);
		assertThat(sums.path("years").path(0).path("confirmedMinutes").asInt()).isEqualTo(120);
		assertThat(sums.path("years").path(0).path("trainingMinutes").asInt()).isEqualTo(45);
	}

	@Test
	void b9TotalsAreTheSumOfTheLedger() {
		String activity = service.aService(Map.of());
		Api volunteer = service.aServant(activity);
		service.served(volunteer, activity, 2, 130, 200, Origin.CONFIRMED);
		String first = recordOf(volunteer, 120);
		organiser.put(organised(first) + "/corrections/1", TO_90).expect(200);
		organiser.put(organised(first) + "/corrections/2", Map.of("minutes", 100, "reason", "记错了。")).expect(200);
		assertThat(hours(volunteer).path("confirmedMinutes").asInt()).isEqualTo(170);
		assertThat(ledger(volunteer)).isEqualTo(170);
		assertThat(minutes(volunteer.get("/me/service-records"))).isEqualTo(170);
		assertThat(minutes(organiser.get(list(activity)))).isEqualTo(170);
		assertThat(service.aCertificate(volunteer).path("minutes").asInt()).isEqualTo(170);
		assertThat(volunteer.get("/me/export").expect(200).text()).contains("（70 分钟）", "（100 分钟）");
		JsonNode corrected = record(volunteer, first);
		assertThat(corrected.path("corrections").valueStream().map((each) -> each.path("minutes").asInt()))
			.containsExactly(-30, 10);
		assertThat(told(volunteer)).contains("时长有更正");
	}

	@Test
	void b9ReplaysChangeNothing() {
		String activity = service.aService(Map.of());
		Api volunteer = service.aServant(activity);
		service.served(volunteer, activity, 1, 0, 200, Origin.MEASURED);
		String record = newestId(volunteer);
		for (int i = 0; i < 2; i++) {
			organiser.put(organised(record) + "/corrections/1", TO_90).expect(200);
		}
		assertThat(organiser.put(organised(record) + "/corrections/1", Map.of("minutes", 80, "reason", "另一个")).code())
			.isEqualTo("RECORD_CHANGED");
		assertThat(organiser.put(organised(record) + "/corrections/3", TO_90).code()).isEqualTo("RECORD_CHANGED");
		assertThat(rows(volunteer)).isEqualTo(2);
		assertThat(ledger(volunteer)).isEqualTo(90);
	}

	@Test
	void b9OfTwoCorrectionsAtOnceOneIsKept() {
		Api volunteer = service.aServant(service.aService(Map.of()));
		String record = newestId(volunteer);
		List<Integer> answers = together(4,
				(i) -> organiser
					.put(organised(record) + "/corrections/1",
							Map.of("minutes", 50 + i, "reason", "第 %d 位".formatted(i)))
					.status());
		assertThat(answers).containsOnlyOnce(200);
		assertThat(rows(volunteer)).isEqualTo(2);
		assertThat(ledger(volunteer)).isEqualTo(50 + answers.indexOf(200));
	}

	@Test
	void b10OnlyTheOrganisingUnitRecords() {
		String activity = service.aService(Map.of());
		Api volunteer = service.aServant(activity);
		Api stranger = new ActivityVocabulary(SURROUNDINGS, people).organiser();
		String record = newestId(volunteer);
		assertThat(stranger.get(list(activity)).expect(404).code()).isEqualTo("ACTIVITY_NOT_FOUND");
		assertThat(stranger.put(organised(record) + "/confirmation").expect(404).code()).isEqualTo("RECORD_NOT_FOUND");
		assertThat(stranger.put(organised(record) + "/corrections/1", TO_90).expect(404).code())
			.isEqualTo("RECORD_NOT_FOUND");
		assertThat(stranger.put(list(activity) + "/" + idOf(volunteer), service.addition(activity, 2, 125, 150))
			.expect(404)
			.code()).isEqualTo("ACTIVITY_NOT_FOUND");
		assertThat(rows(volunteer)).isOne();
	}

	@Test
	void b12AnObjectionIsAnsweredToldAndKept() {
		String activity = service.aService(Map.of());
		Api volunteer = service.aServant(activity);
		String record = newestId(volunteer);
		String path = "/me/service-records/" + record + "/objection";
		for (int i = 0; i < 2; i++) {
			volunteer.put(path, Map.of("text", "我十一点才走。")).expect(200);
		}
		assertThat(volunteer.put(path, Map.of("text", "别的话。")).expect(409).code()).isEqualTo("OBJECTION_STANDS");
		assertThat(organiser.get(list(activity)).json().path("items").path(0).path("objection").path("text").asString())
			.isEqualTo("我十一点才走。");
		Map<String, String> answer = Map.of("outcome", "UPHELD", "answer", "签退时间是十点半。");
		for (int i = 0; i < 2; i++) {
			organiser.put(organised(record) + "/objection", answer).expect(200);
		}
		assertThat(organiser.put(organised(record) + "/objection", Map.of("outcome", "CHANGED", "answer", "改了。"))
			.expect(409)
			.code()).isEqualTo("OBJECTION_ANSWERED");
		JsonNode objection = newest(volunteer).path("objection");
		assertThat(objection.path("outcome").asString()).isEqualTo("UPHELD");
		assertThat(objection.path("answer").asString()).isEqualTo("签退时间是十点半。");
		assertThat(told(volunteer)).contains("异议有答复");
	}

	@Test
	void b12WhoIsMarkedAsAbsentMayObject() {
		String activity = service.aService(Map.of());
		Api volunteer = activities.aVolunteer();
		signUp(volunteer, activity).expect(200);
		String path = "/me/service-records/" + activity + "/objection";
		Map<String, String> text = Map.of("text", "我去了，站在东门口。");
		assertThat(volunteer.put(path, text).expect(404).code()).isEqualTo("RECORD_NOT_FOUND");
		Sql.change(SURROUNDINGS, "UPDATE sign_up SET state = 'ABSENT' WHERE resident_id = ?", id(volunteer));
		volunteer.put(path, text).expect(200);
		JsonNode absence = organiser.get(list(activity)).expect(200).json().path("absences").path(0);
		assertThat(absence.path("name").asString()).isEqualTo("陈桂兰");
		organiser
			.put(organised(absence.path("recordId").asString()) + "/objection",
					Map.of("outcome", "CHANGED", "answer", "已补录。"))
			.expect(200);
		assertThat(told(volunteer)).contains("异议有答复");
	}

	@Test
	void b12OthersRecordsAreNobodysBusiness() {
		String record = newestId(service.aServant(service.aService(Map.of())));
		assertThat(activities.aVolunteer()
			.put("/me/service-records/" + record + "/objection", Map.of("text", "不对。"))
			.expect(404)
			.code()).isEqualTo("RECORD_NOT_FOUND");
	}

	@Test
	void b13WhatIsNoServiceGivesNoHours() {
		String activity = service.aService(Map.of("kind", "THEME_PARTY_DAY"));
		Api volunteer = service.aServant(activity);
		assertThat(rows(volunteer)).isZero();
		assertThat(organiser.put(list(activity) + "/" + idOf(volunteer), service.addition(activity, 1, 0, 60))
			.expect(409)
			.code()).isEqualTo("NO_HOURS_GIVEN");
	}

	@Test
	void b21WhatWasCutNeedsOnePersonOfTheUnit() {
		Api volunteer = activities.aVolunteer();
		service.served(volunteer, service.aService(Map.of()), 1, 0, PLANNED + 31, Origin.MEASURED);
		assertThat(hours(volunteer).path("confirmedMinutes").asInt()).isZero();
		assertThat(hours(volunteer).path("pendingMinutes").asInt()).isEqualTo(PLANNED + 30);
		for (int i = 0; i < 2; i++) {
			assertThat(organiser.put(organised(newestId(volunteer)) + "/confirmation")
				.expect(200)
				.json()
				.path("state")
				.asString()).isEqualTo("CONFIRMED");
		}
		assertThat(hours(volunteer).path("confirmedMinutes").asInt()).isEqualTo(PLANNED + 30);
		assertThat(hours(volunteer).path("pendingMinutes").asInt()).isZero();
	}

	@Test
	void b21WhatAnOrganiserSettledIsConfirmedByThem() {
		Api volunteer = activities.aVolunteer();
		service.served(volunteer, service.aService(Map.of()), 1, 0, 120, Origin.CONFIRMED);
		assertThat(newest(volunteer).path("state").asString()).isEqualTo("CONFIRMED");
		assertThat(newest(volunteer).path("origin").asString()).isEqualTo("CONFIRMED");
		assertThat(confirmations(volunteer)).isOne();
	}

	@Test
	void b21WhatIsAddedNeedsTwoPersonsAndSevenDays() {
		String activity = service.aService(Map.of());
		Api volunteer = activities.aVolunteer();
		signUp(volunteer, activity).expect(200);
		for (int i = 0; i < 2; i++) {
			organiser.put(list(activity) + "/" + idOf(volunteer), service.addition(activity, 1, -10, 100)).expect(200);
		}
		String record = newestId(volunteer);
		assertThat(newest(volunteer).path("minutes").asInt()).isEqualTo(100);
		assertThat(newest(volunteer).path("state").asString()).isEqualTo("UNCONFIRMED");
		assertThat(organiser.put(organised(record) + "/confirmation").expect(409).code())
			.isEqualTo("SECOND_PERSON_NEEDED");
		assertThat(service.colleague()
			.put(organised(record) + "/confirmation")
			.expect(200)
			.json()
			.path("state")
			.asString()).isEqualTo("IN_NOTICE");
		assertThat(hours(volunteer).path("pendingMinutes").asInt()).isEqualTo(100);
		Sql.change(SURROUNDINGS,
				"UPDATE service_entry SET written_at = written_at - INTERVAL 7 DAY WHERE resident_id = ?",
				id(volunteer));
		assertThat(newest(volunteer).path("state").asString()).isEqualTo("CONFIRMED");
		assertThat(hours(volunteer).path("confirmedMinutes").asInt()).isEqualTo(100);
		assertThat(organiser.put(list(activity) + "/" + idOf(volunteer), service.addition(activity, 1, 0, 30))
			.expect(409)
			.code()).isEqualTo("RECORD_EXISTS");
		assertThat(organiser.put(list(activity) + "/" + idOf(volunteer), service.addition(activity, 2, 50, 150))
			.expect(400)
			.code()).isEqualTo("INVALID_REQUEST");
	}

	@Test
	void b21ALongerCorrectionThanPlannedNeedsASecondPerson() {
		Api volunteer = service.aServant(service.aService(Map.of()));
		String record = newestId(volunteer);
		Map<String, Object> longer = Map.of("minutes", PLANNED + 60, "reason", "活动延后，现场都在。");
		assertThat(
				organiser.put(organised(record) + "/corrections/1", longer).expect(200).json().path("state").asString())
			.isEqualTo("UNCONFIRMED");
		service.colleague().put(organised(record) + "/confirmation").expect(200);
		assertThat(hours(volunteer).path("confirmedMinutes").asInt()).isEqualTo(PLANNED + 60);
	}

	@Test
	void hMoreThanEightHoursADayNeedAPerson() {
		Api volunteer = activities.aVolunteer();
		for (int i = 0; i < 3; i++) {
			service.served(volunteer, service.aService(Map.of()), 1, 0, 161, Origin.MEASURED);
		}
		assertThat(hours(volunteer).path("confirmedMinutes").asInt()).isEqualTo(322);
		assertThat(hours(volunteer).path("pendingMinutes").asInt()).isEqualTo(161);
	}

	@Test
	void twoOrganisersAtOnceConfirmOnceEach() {
		Api volunteer = activities.aVolunteer();
		service.served(volunteer, service.aService(Map.of()), 1, 0, PLANNED + 31, Origin.MEASURED);
		String record = newestId(volunteer);
		List<Api> both = List.of(organiser, service.colleague());
		together(6, (i) -> both.get(i % 2).put(organised(record) + "/confirmation").expect(200));
		assertThat(confirmations(volunteer)).isEqualTo(2);
	}

	@Test
	void aYearEndsAtMidnightInShanghai() {
		String activity = service.aService(Map.of());
		Sql.change(SURROUNDINGS,
				"UPDATE activity SET starts_at = '2026-12-31 15:30:00', ends_at = '2026-12-31 17:30:00' WHERE code = ?",
				activity);
		Api volunteer = activities.aVolunteer();
		service.served(volunteer, activity, 1, 0, 31, Origin.MEASURED);
		service.served(volunteer, activity, 2, 31, 60, Origin.MEASURED);
		assertThat(hours(volunteer).path("years")
			.valueStream()
			.map((each) -> each.path("year").asInt() + " " + each.path("confirmedMinutes").asInt()))
			.containsExactly("2027 29", "2026 31");
	}

	@Test
	void b22AGuardianSeesAndSpeaksForTheWard() {
		Api guardian = activities.aVolunteer();
		String ward = activities.aWard(guardian, 12);
		service.served(ward, service.aService(Map.of()), 1, 0, 60, Origin.MEASURED);
		String asked = "?person=" + ward;
		assertThat(guardian.get("/me/service-hours" + asked).expect(200).json().path("confirmedMinutes").asInt())
			.isEqualTo(60);
		assertThat(hours(guardian).path("confirmedMinutes").asInt()).isZero();
		JsonNode record = guardian.get("/me/service-records" + asked).expect(200).json().path("items").path(0);
		guardian
			.put("/me/service-records/" + record.path("recordId").asString() + "/objection",
					Map.of("text", "孩子多待了一会儿。"))
			.expect(200);
		Map<String, Object> wanted = new HashMap<>(service.wanted());
		wanted.put("person", ward);
		assertThat(guardian.put("/me/certificates/ward", wanted).expect(200).json().path("name").asString())
			.isEqualTo("何小满");
		Api stranger = activities.aVolunteer();
		assertThat(stranger.get("/me/service-hours" + asked).expect(409).code()).isEqualTo("PERSON_UNKNOWN");
		assertThat(stranger.put("/me/certificates/ward", wanted).expect(409).code()).isEqualTo("PERSON_UNKNOWN");
	}

	@Test
	void onlyWhoStoodOnTheListIsAdded() {
		String activity = service.aService(Map.of());
		assertThat(organiser
			.put(list(activity) + "/" + idOf(activities.aVolunteer()), service.addition(activity, 1, 0, 60))
			.expect(409)
			.code()).isEqualTo("NOT_SIGNED_UP");
	}

	@Test
	void looksAndActsAreAudited() {
		String activity = service.aService(Map.of());
		Api volunteer = service.aServant(activity);
		String record = newestId(volunteer);
		organiser.get(list(activity)).expect(200);
		organiser.put(organised(record) + "/corrections/1", TO_90).expect(200);
		assertThat(Sql.rows(SURROUNDINGS, "SELECT action FROM audit_entry WHERE subject LIKE ? ORDER BY id",
				"activity/" + activity + "%"))
			.contains(List.of("service-record.list"), List.of("service-record.correct"));
	}

	@Test
	void aClosedAccountLeavesThePseudonymousLedgerAndNoWords() {
		Api volunteer = service.aServant(service.aService(Map.of()));
		long id = id(volunteer);
		volunteer.put("/me/service-records/" + newestId(volunteer) + "/objection", Map.of("text", "少了半小时。"))
			.expect(200);
		assertThat(volunteer.get("/me/export").expect(200).text()).contains("服务记录", "2.0 小时", "少了半小时。");
		volunteer.delete("/me").expect(204);
		assertThat(Sql.number(SURROUNDINGS, "SELECT SUM(minutes) FROM service_entry WHERE resident_id = ?", id))
			.isEqualTo(120);
		assertThat(Sql.number(SURROUNDINGS,
				"SELECT COUNT(*) FROM service_objection WHERE resident_id = ? AND text = ''", id))
			.isOne();
	}

	private static String list(String activity) {
		return ActivityVocabulary.organised(activity) + "/service-records";
	}

	private static String recordOf(Api volunteer, int minutes) {
		return volunteer.get("/me/service-records")
			.json()
			.path("items")
			.valueStream()
			.filter((each) -> each.path("minutes").asInt() == minutes)
			.findFirst()
			.orElseThrow()
			.path("recordId")
			.asString();
	}

	private static JsonNode record(Api volunteer, String recordId) {
		return volunteer.get("/me/service-records")
			.json()
			.path("items")
			.valueStream()
			.filter((each) -> each.path("recordId").asString().equals(recordId))
			.findFirst()
			.orElseThrow();
	}

	private static int minutes(Api.Answer page) {
		return page.expect(200)
			.json()
			.path("items")
			.valueStream()
			.mapToInt((each) -> each.path("minutes").asInt())
			.sum();
	}

	private static List<String> told(Api volunteer) {
		return volunteer.get("/me/inbox")
			.json()
			.path("items")
			.valueStream()
			.map((each) -> each.path("title").asString())
			.toList();
	}

	private static long ledger(Api volunteer) {
		return Sql.number(SURROUNDINGS, "SELECT SUM(minutes) FROM service_entry WHERE resident_id = ?", id(volunteer));
	}

	private static long rows(Api volunteer) {
		return Sql.number(SURROUNDINGS, "SELECT COUNT(*) FROM service_entry WHERE resident_id = ?", id(volunteer));
	}

	private static long confirmations(Api volunteer) {
		return Sql.number(SURROUNDINGS, """
				SELECT COUNT(*) FROM service_confirmation c JOIN service_entry e ON e.id = c.entry_id
				WHERE e.resident_id = ?""", id(volunteer));
	}

	private static long id(Api volunteer) {
		return Ids.parse(idOf(volunteer)).orElseThrow();
	}

}
