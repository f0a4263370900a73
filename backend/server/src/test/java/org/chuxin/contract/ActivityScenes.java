package org.chuxin.contract;

import java.util.List;
import java.util.Map;

import org.chuxin.activity.ActivityVocabulary;
import org.chuxin.contract.openapi.Operation;
import org.chuxin.harness.Api;
import org.chuxin.harness.Sql;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.chuxin.activity.ActivityVocabulary.idOf;
import static org.chuxin.activity.ActivityVocabulary.organised;
import static org.chuxin.activity.ActivityVocabulary.signUp;

/** Sets the contract's scenes about activities and signing up. */
final class ActivityScenes {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Stage stage;

	private final ActivityVocabulary words;

	ActivityScenes(Stage stage) {
		this.stage = stage;
		this.words = stage.activities();
	}

	static boolean has(Operation operation) {
		return operation.path().contains("/activities") || operation.path().contains("/series/")
				|| operation.path().endsWith("/records-due");
	}

	Call call(Operation operation, String example, ObjectNode json) {
		Api resident = this.words.aVolunteer();
		Call organised = Call.by(this.words.organiser());
		return switch (operation.operationId()) {
			case "listActivities" -> {
				this.words.anActivity(Map.of());
				yield Call.by(resident);
			}
			case "listMyActivities" -> {
				if (example.equals("one")) {
					signedUp(resident);
				}
				yield Call.by(resident);
			}
			case "getActivity" ->
				Call.by(resident).with("activityId", example.equals("cancelled") ? cancelled() : signedUp(resident));
			case "signUp" -> Call.by(resident)
				.with("activityId", this.words.anActivity(Map.of("groupLimit", 2)))
				.body(people(resident, json));
			case "withdraw" -> Call.by(resident).with("activityId", signedUp(resident)).body(people(resident, json));
			case "saveActivity" -> {
				json.put("organisationCode", this.words.organisation("A1"));
				if (json.has("quotas")) {
					((ObjectNode) json.path("quotas").path("limits").path(0)).put("organisationCode",
							this.words.organisation("A1"));
					json.putArray("visibleTo").add(this.words.organisation("A1"));
				}
				yield organised.with("activityId", example.equals("full") ? this.words.aDraft(Map.of()) : aName())
					.body(json);
			}
			case "getActivityOrganised" -> organised.with("activityId",
					example.equals("draft") ? this.words.aDraft(Map.of()) : this.words.anActivity(Map.of()));
			case "publishActivity" -> organised.with("activityId", this.words.aDraft(Map.of()));
			case "cancelActivity" -> organised.with("activityId", this.words.anActivity(Map.of())).body(json);
			case "listSignUps" -> organised.with("activityId", signedUp(resident));
			case "decideSignUp" -> {
				String activity = this.words.anActivity(Map.of("approval", true));
				signUp(resident, activity).expect(200);
				yield organised.with("activityId", activity).with("residentId", idOf(resident)).body(json);
			}
			case "listActivitiesOrganised" -> {
				this.words.aDraft(Map.of());
				yield organised;
			}
			default -> new SettlingScenes(this.stage).call(operation, json);
		};
	}

	Call refused(Operation operation, String code, Call good) {
		return switch (code) {
			case "ACTIVITY_NOT_FOUND" -> operation.operationId().equals("changeSeries")
					? good.with("series", "no-such-series") : operation.operationId().equals("saveActivity")
							? good.with("activityId", foreign()) : good.with("activityId", "no-such-activity");
			case "ACTIVITY_CANCELLED" -> {
				Call call = good.with("activityId", cancelled());
				yield operation.operationId().equals("saveActivity")
						? call.body(JSON.valueToTree(this.words.settings())) : call;
			}
			case "OUT_OF_SCOPE" -> good.as(this.stage.people().organiser("ACTIVITY_ORGANISER"));
			case "ACTIVITY_NOT_PUBLISHED" -> good.with("activityId", this.words.aDraft(Map.of()));
			case "INVALID_REQUEST" -> good.with("activityId", this.words.aDraft(Map.of("risks", "")));
			case "CAPACITY_BELOW_SIGN_UPS" -> {
				String activity = this.words.anActivity(Map.of());
				signUp(this.stage.people().resident(), activity).expect(200);
				signUp(this.stage.people().resident(), activity).expect(200);
				yield good.with("activityId", activity).body(JSON.valueToTree(this.words.with(Map.of("capacity", 1))));
			}
			case "NOT_SIGNED_UP" -> operation.operationId().equals("withdraw")
					? good.with("activityId", this.words.anActivity(Map.of())) : good.with("residentId", "AAAAAAAAAAA");
			case "WITHDRAWAL_CLOSED" -> {
				String activity = this.words.anActivity(
						Map.of("cancelUntil", this.stage.surroundings().clock().instant().minusSeconds(5).toString()));
				Api late = this.stage.people().resident();
				signUp(late, activity).expect(200);
				yield good.as(late).with("activityId", activity);
			}
			case "ACTIVITY_OVER" -> good.with("activityId", switch (operation.operationId()) {
				case "publishActivity" -> this.words.aDraft(past());
				case "approveActivity" -> new SettlingScenes(this.stage).inReview(past());
				default -> over();
			});
			case "ACTIVITY_NAME_TAKEN", "ACTIVITY_NOT_OVER", "ATTENDANCE_OPEN", "ACTIVITY_IN_REVIEW",
					"ACTIVITY_NOT_IN_REVIEW", "SELF_APPROVAL" ->
				new SettlingScenes(this.stage).refused(code, good);
			default -> refusedSignUp(operation, code, good);
		};
	}

	private Call refusedSignUp(Operation operation, String code, Call good) {
		Api guardian = good.caller();
		return switch (code) {
			case "SIGN_UP_NOT_OPEN" -> good.with("activityId", this.words.anActivity(Map.of("signUpOpensAt",
					this.stage.surroundings().clock().instant().plusSeconds(3_600).toString())));
			case "SIGN_UP_CLOSED" -> good.with("activityId", this.words.anActivity(
					Map.of("signUpClosesAt", this.stage.surroundings().clock().instant().minusSeconds(5).toString())));
			case "GROUP_TOO_LARGE" ->
				good.body(named(idOf(guardian), idOf(this.words.aVolunteer()), idOf(this.words.aVolunteer())));
			case "SIGN_UP_BLOCKED" -> {
				String activity = good.variables().getOrDefault("activityId", "");
				signUp(guardian, activity).expect(200);
				this.words.organiser()
					.put(organised(activity) + "/sign-ups/" + idOf(guardian) + "/decision",
							Map.of("verdict", "REMOVE", "reason", "重复报名。"))
					.expect(200);
				yield good;
			}
			case "PERSON_UNKNOWN" -> good.body(named(idOf(this.stage.people().resident())));
			case "VOLUNTEER_NEEDED" -> good.as(this.stage.people().resident())
				.with("activityId", this.words.anActivity(Map.of("kind", "VOLUNTEER_SERVICE")));
			case "ADULTS_ONLY" -> good
				.with("activityId",
						this.words.anActivity(Map.of("danger", "HIGH", "insurance",
								Map.of("insurer", "志愿者保险", "policyNumber", "P-1"))))
				.body(named(this.words.aWard(guardian, 12)));
			case "ADULT_NEEDED" -> good.body(named(this.words.aWard(guardian, 9)));
			case "CLASH" -> {
				signUp(guardian, this.words.anActivity(Map.of())).expect(200);
				yield good;
			}
			case "WAITING_LIST_FULL" -> good.with("activityId", crowded());
			default -> throw new IllegalStateException("nobody wrote how to provoke " + code + " of " + operation);
		};
	}

	private ObjectNode people(Api resident, ObjectNode json) {
		return json.isEmpty() ? json : named(idOf(resident), idOf(this.words.aVolunteer()));
	}

	private static ObjectNode named(String... people) {
		return JSON.valueToTree(Map.of("people", List.of(people)));
	}

	private String signedUp(Api resident) {
		String activity = this.words.anActivity(Map.of());
		signUp(resident, activity).expect(200);
		return activity;
	}

	private String cancelled() {
		String activity = this.words.anActivity(Map.of());
		this.words.organiser().put(organised(activity) + "/cancellation", Map.of("reason", "大风蓝色预警。")).expect(200);
		return activity;
	}

	private String over() {
		return new SettlingScenes(this.stage).over(Map.of());
	}

	private Map<String, Object> past() {
		return Map.of("startsAt", "2026-01-01T08:00:00Z", "endsAt", "2026-01-01T10:00:00Z");
	}

	/** Full, and so many wait that nobody else may. */
	private String crowded() {
		String activity = this.words.anActivity(Map.of("capacity", 1));
		signUp(this.stage.people().resident(), activity).expect(200);
		Sql.change(this.stage.surroundings(), """
				INSERT INTO sign_up (activity_id, resident_id, signed_up_by, ticket, state, organisation_id,
					signed_up_at, changed_at)
				SELECT a.id, -s.seq, -s.seq, s.seq + 1, 'WAITING', 0, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6)
				FROM activity a JOIN seq_1_to_5000 s WHERE a.code = ?""", activity);
		return activity;
	}

	/** Another organiser's. */
	private String foreign() {
		return new ActivityVocabulary(this.stage.surroundings(), this.stage.people()).aDraft(Map.of());
	}

	private static String aName() {
		return "contract-" + Long.toString(System.nanoTime(), 36);
	}

}
