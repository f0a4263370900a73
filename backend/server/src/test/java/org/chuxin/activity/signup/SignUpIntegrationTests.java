package org.chuxin.activity.signup;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.chuxin.activity.ActivityVocabulary;
import org.chuxin.harness.Api;
import org.chuxin.harness.People;
import org.chuxin.harness.RunningServer;
import org.chuxin.harness.Surroundings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chuxin.activity.ActivityVocabulary.idOf;
import static org.chuxin.activity.ActivityVocabulary.organised;
import static org.chuxin.activity.ActivityVocabulary.signUp;
import static org.chuxin.activity.ActivityVocabulary.state;
import static org.chuxin.activity.ActivityVocabulary.withdraw;

class SignUpIntegrationTests {

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
	void whoComesFirstHasAPlaceAndTheOthersWait() {
		String activity = activities.anActivity(Map.of("capacity", 1));
		assertThat(place(signUp(people.resident(), activity))).isEqualTo("CONFIRMED");
		JsonNode second = signUp(people.resident(), activity).expect(200).json();
		JsonNode third = signUp(people.resident(), activity).expect(200).json();
		assertThat(second.path("people").path(0).path("state").asString()).isEqualTo("WAITING");
		assertThat(second.path("position").asInt()).isEqualTo(1);
		assertThat(third.path("position").asInt()).isEqualTo(2);
	}

	@Test
	void signingUpAgainGetsTheFirstAnswer() {
		String activity = activities.anActivity(Map.of());
		Api resident = people.resident();
		JsonNode first = signUp(resident, activity).expect(200).json().path("people");
		assertThat(signUp(resident, activity).expect(200).json().path("people")).isEqualTo(first);
	}

	@Test
	void aFreePlaceGoesToWhoWaitsLongest() {
		String activity = activities.anActivity(Map.of("capacity", 1));
		Api first = people.resident();
		Api second = people.resident();
		Api third = people.resident();
		List.of(first, second, third).forEach((each) -> signUp(each, activity).expect(200));
		withdraw(first, activity).expect(200);
		assertThat(state(first, activity)).isEqualTo("WITHDRAWN");
		assertThat(state(second, activity)).isEqualTo("CONFIRMED");
		assertThat(state(third, activity)).isEqualTo("WAITING");
	}

	@Test
	void nobodyIsPromotedIntoAClash() {
		String wanted = activities.anActivity(Map.of("capacity", 1));
		String other = activities.anActivity(Map.of());
		Api holder = people.resident();
		Api busy = people.resident();
		Api next = people.resident();
		List.of(holder, busy, next).forEach((each) -> signUp(each, wanted).expect(200));
		signUp(busy, other).expect(200);
		withdraw(holder, wanted).expect(200);
		assertThat(state(busy, wanted)).isEqualTo("WAITING");
		assertThat(state(next, wanted)).isEqualTo("CONFIRMED");
		withdraw(next, wanted).expect(200);
		assertThat(state(busy, wanted)).isEqualTo("WAITING");
		withdraw(busy, other).expect(200);
		assertThat(state(busy, wanted)).isEqualTo("CONFIRMED");
	}

	@Test
	void nobodyHoldsTwoActivitiesAtOnce() {
		String one = activities.anActivity(Map.of());
		String two = activities.anActivity(Map.of());
		Api resident = people.resident();
		signUp(resident, one).expect(200);
		assertThat(signUp(resident, two).expect(409).code()).isEqualTo("CLASH");
	}

	@Test
	void aGroupThatDoesNotFitKeepsItsPositionWhileTheNextIsTaken() {
		String activity = activities.anActivity(Map.of("capacity", 2, "groupLimit", 2));
		List<Api> holders = List.of(people.resident(), people.resident());
		holders.forEach((each) -> signUp(each, activity).expect(200));
		Api leader = people.resident();
		Api next = people.resident();
		signUp(leader, activity, idOf(leader), idOf(activities.aVolunteer())).expect(200);
		signUp(next, activity).expect(200);
		withdraw(holders.getFirst(), activity).expect(200);
		assertThat(state(next, activity)).isEqualTo("CONFIRMED");
		assertThat(leader.get("/activities/" + activity).json().path("mine").path("position").asInt()).isEqualTo(1);
		withdraw(holders.getLast(), activity).expect(200);
		withdraw(next, activity).expect(200);
		assertThat(state(leader, activity)).isEqualTo("CONFIRMED");
	}

	@Test
	void aGroupMayGoOnWithFewer() {
		String activity = activities.anActivity(Map.of("capacity", 1, "groupLimit", 2));
		Api leader = people.resident();
		Api friend = activities.aVolunteer();
		signUp(leader, activity, idOf(leader), idOf(friend)).expect(200);
		assertThat(state(leader, activity)).isEqualTo("WAITING");
		withdraw(friend, activity).expect(200);
		assertThat(state(leader, activity)).isEqualTo("CONFIRMED");
	}

	@Test
	void withApprovalTheOrganiserDecides() {
		String activity = activities.anActivity(Map.of("approval", true));
		Api resident = people.resident();
		assertThat(place(signUp(resident, activity))).isEqualTo("PENDING");
		decide(activity, resident, Map.of("verdict", "APPROVE"));
		assertThat(state(resident, activity)).isEqualTo("CONFIRMED");
	}

	@Test
	void whoWasRefusedCannotSignUpAgain() {
		String activity = activities.anActivity(Map.of("approval", true));
		Api resident = people.resident();
		signUp(resident, activity).expect(200);
		decide(activity, resident, Map.of("verdict", "REFUSE", "reason", "名额留给老年居民"));
		assertThat(state(resident, activity)).isEqualTo("REFUSED");
		assertThat(signUp(resident, activity).expect(409).code()).isEqualTo("SIGN_UP_BLOCKED");
	}

	@Test
	void whoIsRemovedMakesRoom() {
		String activity = activities.anActivity(Map.of("capacity", 1));
		Api removed = people.resident();
		Api next = people.resident();
		List.of(removed, next).forEach((each) -> signUp(each, activity).expect(200));
		decide(activity, removed, Map.of("verdict", "REMOVE", "reason", "本人来电请假"));
		assertThat(state(removed, activity)).isEqualTo("CANCELLED");
		assertThat(state(next, activity)).isEqualTo("CONFIRMED");
	}

	@Test
	void moreCapacityTakesThoseWhoWait() {
		String activity = activities.anActivity(Map.of("capacity", 1));
		List<Api> residents = List.of(people.resident(), people.resident(), people.resident());
		residents.forEach((each) -> signUp(each, activity).expect(200));
		activities.organiser().put(organised(activity), activities.with(Map.of("capacity", 2))).expect(200);
		assertThat(residents.stream().map((each) -> state(each, activity))).containsExactly("CONFIRMED", "CONFIRMED",
				"WAITING");
	}

	@Test
	void lessCapacityThanSignUpsIsRefusedOrWaitsByChoice() {
		String activity = activities.anActivity(Map.of("capacity", 2));
		Api first = people.resident();
		Api second = people.resident();
		List.of(first, second).forEach((each) -> signUp(each, activity).expect(200));
		Map<String, Object> less = activities.with(Map.of("capacity", 1));
		Api.Answer refused = activities.organiser().put(organised(activity), less).expect(409);
		assertThat(refused.code()).isEqualTo("CAPACITY_BELOW_SIGN_UPS");
		assertThat(refused.json().path("losing").path(0).asString()).isEqualTo(idOf(second));
		activities.organiser().put(organised(activity) + "?overbooked=WAIT", less).expect(200);
		assertThat(state(first, activity)).isEqualTo("CONFIRMED");
		assertThat(state(second, activity)).isEqualTo("WAITING");
	}

	@Test
	void aCancelledActivityCancelsAllSignUps() {
		String activity = activities.anActivity(Map.of("capacity", 1));
		List<Api> residents = List.of(people.resident(), people.resident());
		residents.forEach((each) -> signUp(each, activity).expect(200));
		activities.organiser().put(organised(activity) + "/cancellation", Map.of("reason", "大风蓝色预警")).expect(200);
		assertThat(residents.stream().map((each) -> state(each, activity))).containsOnly("CANCELLED");
		assertThat(signUp(people.resident(), activity).expect(409).code()).isEqualTo("ACTIVITY_CANCELLED");
	}

	@Test
	void aDraftIsNobodysBusiness() {
		String activity = activities.aDraft(Map.of());
		assertThat(signUp(people.resident(), activity).expect(404).code()).isEqualTo("ACTIVITY_NOT_FOUND");
	}

	@Test
	void whoNeverSignedUpCannotWithdraw() {
		String activity = activities.anActivity(Map.of());
		assertThat(withdraw(people.resident(), activity).expect(409).code()).isEqualTo("NOT_SIGNED_UP");
	}

	@Test
	void afterTheDeadlineOnlyThoseWhoWaitCanLeave() {
		Instant passed = SURROUNDINGS.clock().instant().minusSeconds(1);
		String activity = activities.anActivity(Map.of("capacity", 1, "cancelUntil", passed.toString()));
		Api holder = people.resident();
		Api waiting = people.resident();
		List.of(holder, waiting).forEach((each) -> signUp(each, activity).expect(200));
		assertThat(withdraw(holder, activity).expect(409).code()).isEqualTo("WITHDRAWAL_CLOSED");
		withdraw(waiting, activity).expect(200);
	}

	@Test
	void theWindowOfSigningUpHolds() {
		Instant now = SURROUNDINGS.clock().instant();
		String coming = activities.anActivity(Map.of("signUpOpensAt", now.plus(Duration.ofHours(1)).toString()));
		String closed = activities.anActivity(Map.of("signUpClosesAt", now.minusSeconds(1).toString()));
		assertThat(signUp(people.resident(), coming).expect(409).code()).isEqualTo("SIGN_UP_NOT_OPEN");
		assertThat(signUp(people.resident(), closed).expect(409).code()).isEqualTo("SIGN_UP_CLOSED");
	}

	@Test
	void b3NothingIsPublishedWithoutARiskStatement() {
		String activity = activities.aDraft(Map.of("risks", ""));
		Api.Answer refused = activities.organiser().put(organised(activity) + "/publication").expect(400);
		assertThat(refused.json().path("fieldErrors").path(0).path("field").asString()).isEqualTo("risks");
	}

	@Test
	void b4DangerNeedsInsuranceBeforeAnybodySignsUp() {
		String activity = activities.aDraft(Map.of("danger", "SOME"));
		Api.Answer refused = activities.organiser().put(organised(activity) + "/publication").expect(400);
		assertThat(refused.json().path("fieldErrors").path(0).path("field").asString()).isEqualTo("insurance");
	}

	@Test
	void b1ServiceIsForRegisteredVolunteers() {
		String activity = activities.anActivity(Map.of("kind", "VOLUNTEER_SERVICE"));
		assertThat(signUp(people.resident(), activity).expect(409).code()).isEqualTo("VOLUNTEER_NEEDED");
		signUp(activities.aVolunteer(), activity).expect(200);
	}

	@Test
	void b4DangerKeepsMinorsOut() {
		String activity = activities.anActivity(Map.of("danger", "SOME", "groupLimit", 2, "insurance",
				Map.of("insurer", "志愿者保险", "policyNumber", "P-1")));
		Api guardian = activities.aVolunteer();
		assertThat(signUp(guardian, activity, idOf(guardian), activities.aWard(guardian, 12)).expect(409).code())
			.isEqualTo("ADULTS_ONLY");
	}

	@Test
	void b5EachLookAtTheListIsAuditedAndChildrensNamesAreMasked() {
		String activity = activities.anActivity(Map.of("groupLimit", 2));
		Api guardian = activities.aVolunteer();
		signUp(guardian, activity, idOf(guardian), activities.aWard(guardian, 12)).expect(200);
		JsonNode list = activities.organiser().get(organised(activity) + "/sign-ups").expect(200).json();
		assertThat(list.path("items").valueStream().map((each) -> each.path("name").asString()))
			.containsExactlyInAnyOrder("陈桂兰", "何**");
		assertThat(people.organiser("AUDITOR")
			.get("/organiser/audit")
			.json()
			.path("items")
			.valueStream()
			.map((each) -> each.path("action").asString() + " " + each.path("subject").asString()))
			.contains("sign-up.list activity/" + activity);
	}

	@Test
	void b10NobodyOrganisesInTheNameOfAnotherUnit() {
		Api stranger = people.organiser("ACTIVITY_ORGANISER");
		assertThat(stranger.put(organised("a-stranger"), activities.settings()).expect(403).code())
			.isEqualTo("OUT_OF_SCOPE");
	}

	@Test
	void b22AGroupNamesVolunteersAndOwnWards() {
		String activity = activities.anActivity(Map.of("groupLimit", 3, "capacity", 3));
		Api guardian = activities.aVolunteer();
		String child = activities.aWard(activities.aVolunteer(), 12);
		assertThat(signUp(guardian, activity, idOf(guardian), child).expect(409).code()).isEqualTo("PERSON_UNKNOWN");
		assertThat(signUp(guardian, activity, idOf(people.resident())).expect(409).code()).isEqualTo("PERSON_UNKNOWN");
		signUp(guardian, activity, idOf(guardian), activities.aWard(guardian, 12), idOf(activities.aVolunteer()))
			.expect(200);
	}

	@Test
	void b22AChildUnderTenComesAndLeavesWithItsAdult() {
		String activity = activities.anActivity(Map.of("groupLimit", 2, "capacity", 2));
		Api guardian = activities.aVolunteer();
		String child = activities.aWard(guardian, 9);
		assertThat(signUp(guardian, activity, child).expect(409).code()).isEqualTo("ADULT_NEEDED");
		signUp(guardian, activity, idOf(guardian), child).expect(200);
		withdraw(guardian, activity).expect(200);
		assertThat(guardian.get("/activities/" + activity)
			.json()
			.path("mine")
			.path("people")
			.valueStream()
			.map((each) -> each.path("state").asString())).containsOnly("WITHDRAWN");
	}

	@Test
	void aQuotaHoldsForAnOrganisationAndAllBelowIt() {
		String activity = activities.anActivity(Map.of("capacity", 5, "quotas", Map.of("by", "COMMUNITY", "limits",
				List.of(Map.of("organisationCode", activities.organisation("A1"), "places", 1)))));
		assertThat(place(signUp(activities.memberOf("A11", "COMMUNITY"), activity))).isEqualTo("CONFIRMED");
		assertThat(place(signUp(activities.memberOf("A11", "COMMUNITY"), activity))).isEqualTo("WAITING");
		assertThat(place(signUp(people.resident(), activity))).isEqualTo("CONFIRMED");
	}

	@Test
	void whatIsForSomeOrganisationsOthersDoNotSee() {
		String activity = activities.anActivity(Map.of("visibleTo", List.of(activities.organisation("A1"))));
		Api member = activities.memberOf("A11", "COMMUNITY");
		Api stranger = people.resident();
		assertThat(stranger.get("/activities/" + activity).expect(404).code()).isEqualTo("ACTIVITY_NOT_FOUND");
		assertThat(signUp(stranger, activity).expect(404).code()).isEqualTo("ACTIVITY_NOT_FOUND");
		signUp(member, activity).expect(200);
	}

	@Test
	void whoIsPromotedIsTold() {
		String activity = activities.anActivity(Map.of("capacity", 1));
		Api first = people.resident();
		Api second = people.resident();
		List.of(first, second).forEach((each) -> signUp(each, activity).expect(200));
		withdraw(first, activity).expect(200);
		JsonNode inbox = second.get("/me/inbox").expect(200).json().path("items");
		assertThat(inbox.size()).isOne();
		assertThat(inbox.path(0).path("topic").asString()).isEqualTo("PROMOTED");
		assertThat(first.get("/me/inbox").expect(200).json().path("items").size()).isZero();
	}

	@Test
	void aMovedActivityKeepsSignUpsAndTellsThemWithTheClash() {
		String activity = activities.anActivity(Map.of());
		Instant start = SURROUNDINGS.clock().instant().plus(Duration.ofDays(3));
		Map<String, Object> later = Map.of("startsAt", start.toString(), "endsAt",
				start.plus(Duration.ofHours(2)).toString());
		String other = activities.anActivity(later);
		Api resident = people.resident();
		List.of(activity, other).forEach((each) -> signUp(resident, each).expect(200));
		activities.organiser().put(organised(activity), activities.with(later)).expect(200);
		assertThat(state(resident, activity)).isEqualTo("CONFIRMED");
		assertThat(resident.get("/me/inbox").json().path("items").path(0).path("text").asString()).contains("时间重叠");
	}

	@Test
	void aClosedAccountGivesItsPlaceToTheNext() {
		String activity = activities.anActivity(Map.of("capacity", 1));
		Api leaving = people.resident();
		Api next = people.resident();
		List.of(leaving, next).forEach((each) -> signUp(each, activity).expect(200));
		leaving.delete("/me").expect(204);
		assertThat(state(next, activity)).isEqualTo("CONFIRMED");
	}

	private static void decide(String activity, Api resident, Map<String, String> decision) {
		activities.organiser()
			.put(organised(activity) + "/sign-ups/" + idOf(resident) + "/decision", decision)
			.expect(200);
	}

	private static String place(Api.Answer answer) {
		return answer.expect(200).json().path("people").path(0).path("state").asString();
	}

}
