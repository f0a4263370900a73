package org.chuxin.activity.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.chuxin.activity.ActivityVocabulary;
import org.chuxin.harness.Api;
import org.chuxin.harness.People;
import org.chuxin.harness.RunningServer;
import org.chuxin.harness.Sql;
import org.chuxin.harness.Surroundings;
import org.chuxin.platform.Days;
import org.chuxin.platform.WorkingDays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chuxin.activity.ActivityVocabulary.idOf;
import static org.chuxin.activity.ActivityVocabulary.organised;
import static org.chuxin.activity.ActivityVocabulary.signUp;
import static org.chuxin.harness.Eventually.eventually;

/** The clock is moved by days, so these surroundings are nobody else's. */
class RemindersIntegrationTests {

	private static final Surroundings SURROUNDINGS = new Surroundings();

	private static RunningServer server;

	private static People people;

	private ActivityVocabulary activities;

	@BeforeAll
	static void start() {
		server = RunningServer.start(SURROUNDINGS, Map.of());
		people = new People(SURROUNDINGS, server);
	}

	@BeforeEach
	void signIn() {
		this.activities = new ActivityVocabulary(SURROUNDINGS, people);
	}

	@AfterAll
	static void stop() {
		server.close();
		SURROUNDINGS.close();
	}

	@Test
	void whoHasAPlaceIsRemindedADayBeforeTheStartAndNobodyElse() {
		String activity = this.activities.anActivity(startingIn(Duration.ofHours(30), "capacity", 1));
		Api seated = people.resident();
		Api waiting = people.resident();
		List.of(seated, waiting).forEach((each) -> signUp(each, activity).expect(200));
		assertThat(reminders(activity)).isZero();
		SURROUNDINGS.clock().advance(Duration.ofHours(7));
		eventually(() -> assertThat(plans(activity)).isZero());
		JsonNode told = inbox(seated).path(0);
		assertThat(told.path("topic").asString()).isEqualTo("REMINDER");
		assertThat(told.path("page").asString()).isEqualTo("/activity/" + activity);
		assertThat(told.path("text").asString()).contains("柳河湾公园东门");
		assertThat(inbox(waiting).size()).isZero();
	}

	@Test
	void whoSignedUpAChildIsTold() {
		String activity = this.activities.anActivity(startingIn(Duration.ofHours(30), "groupLimit", 2));
		Api guardian = this.activities.aVolunteer();
		signUp(guardian, activity, idOf(guardian), this.activities.aWard(guardian, 9)).expect(200);
		SURROUNDINGS.clock().advance(Duration.ofHours(7));
		eventually(() -> assertThat(plans(activity)).isZero());
		assertThat(inbox(guardian).size()).isOne();
		assertThat(reminders(activity)).isOne();
	}

	@Test
	void theReminderMovesWithTheStart() {
		String activity = this.activities.anActivity(startingIn(Duration.ofHours(30)));
		Api resident = people.resident();
		signUp(resident, activity).expect(200);
		this.activities.organiser()
			.put(organised(activity), this.activities.with(startingIn(Duration.ofHours(60))))
			.expect(200);
		SURROUNDINGS.clock().advance(Duration.ofHours(7));
		assertThat(plans(activity)).isOne();
		assertThat(reminders(activity)).isZero();
		SURROUNDINGS.clock().advance(Duration.ofHours(30));
		eventually(() -> assertThat(reminders(activity)).isOne());
	}

	@Test
	void whatWasMovedAfterTheReminderIsRemindedOfAgain() {
		String activity = this.activities.anActivity(startingIn(Duration.ofHours(30)));
		signUp(people.resident(), activity).expect(200);
		SURROUNDINGS.clock().advance(Duration.ofHours(7));
		eventually(() -> assertThat(reminders(activity)).isOne());
		this.activities.organiserAgain()
			.put(organised(activity), this.activities.with(startingIn(Duration.ofHours(60))))
			.expect(200);
		SURROUNDINGS.clock().advance(Duration.ofHours(37));
		eventually(() -> assertThat(reminders(activity)).isEqualTo(2));
	}

	@Test
	void aCancelledActivityRemindsNobody() {
		String activity = this.activities.anActivity(startingIn(Duration.ofHours(30)));
		assertThat(plans(activity)).isOne();
		this.activities.organiser().put(organised(activity) + "/cancellation", Map.of("reason", "大风")).expect(200);
		assertThat(plans(activity)).isZero();
	}

	@Test
	void aStartLessThanADayAwayAndADraftHaveNoReminder() {
		assertThat(plans(this.activities.anActivity(startingIn(Duration.ofHours(23))))).isZero();
		assertThat(plans(this.activities.aDraft(startingIn(Duration.ofHours(30))))).isZero();
	}

	@Test
	void b11WhatGivesHoursIsListedUntilTenWorkingDaysAfterItsEndAndLonger() {
		Map<String, Object> service = startingIn(Duration.ofHours(1), "kind", "VOLUNTEER_SERVICE");
		String activity = this.activities.anActivity(service);
		signUp(this.activities.aVolunteer(), activity).expect(200);
		String culture = this.activities.anActivity(startingIn(Duration.ofHours(1)));
		assertThat(due()).doesNotContainKeys(activity, culture);
		SURROUNDINGS.clock().advance(Duration.ofHours(4));
		this.activities.organiserAgain();
		LocalDate end = Days.of(Instant.parse((String) service.get("endsAt")));
		LocalDate dueOn = server.bean(WorkingDays.class).plus(end, 10);
		JsonNode line = Objects.requireNonNull(due().get(activity));
		assertThat(line.path("dueOn").asString()).isEqualTo(dueOn.toString());
		assertThat(line.path("seated").asInt()).isOne();
		assertThat(line.path("workingDaysLeft").asInt()).isBetween(9, 10);
		assertThat(due()).doesNotContainKey(culture);
		SURROUNDINGS.clock().advance(Duration.ofDays(dueOn.toEpochDay() - end.toEpochDay() + 1));
		Api again = this.activities.organiserAgain();
		assertThat(Objects.requireNonNull(due(again).get(activity)).path("workingDaysLeft").asInt()).isNegative();
	}

	@Test
	void b10OthersDoNotSeeWhatIsDue() {
		String activity = this.activities.anActivity(startingIn(Duration.ofHours(1), "kind", "TRAINING"));
		SURROUNDINGS.clock().advance(Duration.ofHours(4));
		assertThat(due(this.activities.organiserAgain())).containsKey(activity);
		assertThat(due(people.organiser("ACTIVITY_ORGANISER"))).doesNotContainKey(activity);
	}

	private Map<String, JsonNode> due() {
		return due(this.activities.organiser());
	}

	private static Map<String, JsonNode> due(Api organiser) {
		Map<String, JsonNode> due = new HashMap<>();
		organiser.get("/organiser/records-due")
			.expect(200)
			.json()
			.path("items")
			.forEach((each) -> due.put(each.path("activityId").asString(), each));
		return due;
	}

	private static Map<String, Object> startingIn(Duration ahead, Object... change) {
		Instant start = SURROUNDINGS.clock().instant().plus(ahead);
		Map<String, Object> changes = new HashMap<>();
		changes.put("startsAt", start.toString());
		changes.put("endsAt", start.plus(Duration.ofHours(2)).toString());
		if (change.length > 0) {
			changes.put((String) change[0], change[1]);
		}
		return changes;
	}

	private static JsonNode inbox(Api resident) {
		return resident.get("/me/inbox").expect(200).json().path("items");
	}

	private static long reminders(String activity) {
		return Sql.number(SURROUNDINGS, "SELECT COUNT(*) FROM inbox_message WHERE message_key LIKE ?",
				"activity:" + activity + ":start:%");
	}

	private static long plans(String activity) {
		return Sql.number(SURROUNDINGS, "SELECT COUNT(*) FROM plan WHERE task_instance = ?", activity);
	}

}
