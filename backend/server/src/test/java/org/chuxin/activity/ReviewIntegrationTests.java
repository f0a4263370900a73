package org.chuxin.activity;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.chuxin.harness.Api;
import org.chuxin.harness.People;
import org.chuxin.harness.RunningServer;
import org.chuxin.harness.Sql;
import org.chuxin.harness.Surroundings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chuxin.activity.ActivityVocabulary.organised;
import static org.chuxin.activity.ActivityVocabulary.signUp;
import static org.chuxin.harness.Eventually.eventually;

/** An installation that wants a second person. */
class ReviewIntegrationTests {

	private static final Surroundings SURROUNDINGS = Surroundings.shared();

	private static RunningServer server;

	private static People people;

	private static ActivityVocabulary activities;

	private static Api colleague;

	@BeforeAll
	static void start() {
		server = RunningServer.start(SURROUNDINGS, Map.of("chuxin.installation.second-person", "true"));
		people = new People(SURROUNDINGS, server);
		activities = new ActivityVocabulary(SURROUNDINGS, people);
		colleague = activities.aColleague();
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Test
	void publishingWaitsForASecondPerson() {
		String activity = inReview();
		assertThat(signUp(people.resident(), activity).expect(404).code()).isEqualTo("ACTIVITY_NOT_FOUND");
		assertThat(state(approve(colleague, activity))).isEqualTo("PUBLISHED");
		Api resident = people.resident();
		eventually(() -> signUp(resident, activity).expect(200));
		assertThat(state(approve(colleague, activity))).isEqualTo("PUBLISHED");
		assertThat(audited(activity, "activity.approve")).isOne();
	}

	@Test
	void theReminderIsPlannedWhenItIsApprovedAndNotBefore() {
		String activity = inReview();
		assertThat(plans(activity)).isZero();
		approve(colleague, activity).expect(200);
		assertThat(plans(activity)).isOne();
	}

	@Test
	void nobodyApprovesOwnWork() {
		String activity = inReview();
		assertThat(approve(activities.organiser(), activity).expect(403).code()).isEqualTo("SELF_APPROVAL");
	}

	@Test
	void whoAskedForPublicationIsNoSecondPersonEither() {
		String activity = activities.aDraft(soon());
		colleague.put(organised(activity) + "/publication").expect(200);
		assertThat(approve(colleague, activity).expect(403).code()).isEqualTo("SELF_APPROVAL");
		assertThat(approve(activities.organiser(), activity).expect(403).code()).isEqualTo("SELF_APPROVAL");
		assertThat(state(approve(activities.aColleague(), activity))).isEqualTo("PUBLISHED");
	}

	@Test
	void b10ASecondPersonIsOfTheSameScope() {
		String activity = inReview();
		assertThat(approve(people.organiser("ACTIVITY_ORGANISER"), activity).expect(404).code())
			.isEqualTo("ACTIVITY_NOT_FOUND");
	}

	@Test
	void whatIsInReviewDoesNotChangeUntilItIsReturned() {
		String activity = inReview();
		Api author = activities.organiser();
		assertThat(author.put(organised(activity), activities.settings()).expect(409).code())
			.isEqualTo("ACTIVITY_IN_REVIEW");
		Api.Answer returned = giveBack(activity).expect(200);
		assertThat(returned.json().path("state").asString()).isEqualTo("DRAFT");
		assertThat(returned.json().path("reason").asString()).isEqualTo("请写清集合地点。");
		author.put(organised(activity), activities.with(soon())).expect(200);
		author.put(organised(activity) + "/publication").expect(200);
		assertThat(approve(colleague, activity).expect(200).json().has("reason")).isFalse();
		assertThat(audited(activity, "activity.return")).isOne();
	}

	@Test
	void returningTwiceIsReturningOnceAndWhatIsPublishedIsNotReturned() {
		String activity = inReview();
		giveBack(activity).expect(200);
		giveBack(activity).expect(200);
		assertThat(audited(activity, "activity.return")).isOne();
		assertThat(approve(colleague, activity).expect(409).code()).isEqualTo("ACTIVITY_NOT_IN_REVIEW");
		activities.organiser().put(organised(activity) + "/publication").expect(200);
		approve(colleague, activity).expect(200);
		assertThat(giveBack(activity).expect(409).code()).isEqualTo("ACTIVITY_NOT_IN_REVIEW");
	}

	@Test
	void whatWouldBeOverIsNotPublished() {
		String activity = inReview();
		Sql.change(SURROUNDINGS, "UPDATE activity SET ends_at = UTC_TIMESTAMP(6) - INTERVAL 1 MINUTE WHERE code = ?",
				activity);
		assertThat(approve(colleague, activity).expect(409).code()).isEqualTo("ACTIVITY_OVER");
	}

	private static String inReview() {
		String activity = activities.aDraft(soon());
		assertThat(state(activities.organiser().put(organised(activity) + "/publication"))).isEqualTo("IN_REVIEW");
		return activity;
	}

	private static Map<String, Object> soon() {
		Instant start = SURROUNDINGS.clock().instant().plus(Duration.ofDays(3));
		return Map.of("startsAt", start.toString(), "endsAt", start.plus(Duration.ofHours(1)).toString());
	}

	private static Api.Answer approve(Api organiser, String activity) {
		return organiser.put(organised(activity) + "/approval");
	}

	private static Api.Answer giveBack(String activity) {
		return colleague.put(organised(activity) + "/return", Map.of("reason", "请写清集合地点。"));
	}

	private static String state(Api.Answer answer) {
		return answer.expect(200).json().path("state").asString();
	}

	private static long audited(String activity, String action) {
		return Sql.number(SURROUNDINGS, "SELECT COUNT(*) FROM audit_entry WHERE action = ? AND subject = ?", action,
				"activity/" + activity);
	}

	private static long plans(String activity) {
		return Sql.number(SURROUNDINGS, "SELECT COUNT(*) FROM plan WHERE task_instance = ?", activity);
	}

}
