package org.chuxin.contract;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.chuxin.activity.ActivityVocabulary;
import org.chuxin.activity.attendance.AttendanceVocabulary;
import org.chuxin.activity.presence.Direction;
import org.chuxin.contract.openapi.Operation;
import org.chuxin.harness.Api;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.chuxin.activity.ActivityVocabulary.idOf;
import static org.chuxin.activity.ActivityVocabulary.organised;
import static org.chuxin.activity.ActivityVocabulary.signUp;
import static org.chuxin.activity.attendance.AttendanceVocabulary.come;
import static org.chuxin.activity.attendance.AttendanceVocabulary.in;
import static org.chuxin.activity.attendance.AttendanceVocabulary.out;
import static org.chuxin.activity.attendance.AttendanceVocabulary.scanned;
import static org.chuxin.activity.attendance.AttendanceVocabulary.standing;

/** Sets the contract's scenes about checking in and out. */
final class AttendanceScenes {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Stage stage;

	private final ActivityVocabulary activities;

	private final AttendanceVocabulary words;

	AttendanceScenes(Stage stage) {
		this.stage = stage;
		this.activities = stage.activities();
		this.words = new AttendanceVocabulary(stage.surroundings(), stage.server(), stage.activities());
	}

	static boolean has(Operation operation) {
		return operation.path().contains("/check-") || operation.path().contains("/attendance")
				|| operation.path().endsWith("/settlement");
	}

	Call call(Operation operation, String example, ObjectNode json) {
		Api resident = this.activities.aVolunteer();
		Map<String, Object> changes = example.equals("absent")
				? Map.of("checkInClosesAt", this.words.at(Duration.ofMinutes(-1)).toString()) : Map.of();
		String activity = this.words.aRunningActivity(changes, resident);
		Call mine = Call.by(resident).with("activityId", activity).with("number", 1);
		Call organised = Call.by(this.activities.organiser()).with("activityId", activity);
		return switch (operation.operationId()) {
			case "checkIn" -> mine.body(claim(activity, Direction.IN, json));
			case "checkOut" -> {
				come(resident, activity);
				yield mine.body(claim(activity, Direction.OUT, json));
			}
			case "getMyAttendance" -> Call.by(come(resident, activity)).with("activityId", activity);
			case "getCheckInCode" -> organised.query("?direction=IN");
			case "listAttendance" -> {
				come(resident, activity);
				yield organised;
			}
			case "tickAttendance" -> {
				if (json.has("checkedInAt")) {
					json.put("checkedInAt", this.words.at(Duration.ofMinutes(-5)).toString());
					json.put("checkedOutAt", this.words.at(Duration.ofMinutes(-1)).toString());
				}
				yield organised.with("residentId", idOf(resident)).body(json);
			}
			case "settleAttendance" -> {
				come(resident, activity);
				yield organised.body(json.put("checkedOutAt", this.words.at(Duration.ZERO).toString()));
			}
			default -> throw new IllegalStateException("nobody wrote a scene for " + operation);
		};
	}

	private ObjectNode claim(String activity, Direction direction, ObjectNode json) {
		if (json.has("code")) {
			json.put("code", json.has("offlineSeconds") ? this.words.code(activity, direction, -30)
					: this.words.code(activity, direction));
		}
		return json;
	}

	Call refused(Operation operation, String code, Call good) {
		return switch (code) {
			case "ACTIVITY_NOT_FOUND" -> good.with("activityId", "no-such-activity");
			case "ACTIVITY_CANCELLED" -> {
				String activity = good.variables().getOrDefault("activityId", "");
				this.activities.organiser()
					.put(organised(activity) + "/cancellation", Map.of("reason", "大风蓝色预警。"))
					.expect(200);
				yield good;
			}
			case "ACTIVITY_OVER" -> {
				this.words.close(good.variables().getOrDefault("activityId", ""));
				yield operation.operationId().equals("checkOut") ? good.body(tree(standing())) : good;
			}
			case "WAY_NOT_OFFERED" -> {
				Call call = here(good, Map.of("checkInWays", List.of("ORGANISER")));
				yield operation.operationId().equals("getCheckInCode") ? call : call.body(tree(standing()));
			}
			default ->
				operation.operationId().equals("tickAttendance") ? ticked(code, good) : claimed(operation, code, good);
		};
	}

	private Call claimed(Operation operation, String code, Call good) {
		boolean coming = operation.operationId().equals("checkIn");
		Direction direction = coming ? Direction.IN : Direction.OUT;
		String activity = good.variables().getOrDefault("activityId", "");
		Api resident = good.caller();
		return switch (code) {
			case "CODE_FORGED" -> good.body(tree(scanned("x")));
			case "WRONG_ACTIVITY" ->
				good.body(tree(scanned(this.words.code(this.words.aRunningActivity(Map.of()), direction))));
			case "WRONG_DIRECTION" ->
				good.body(tree(scanned(this.words.code(activity, coming ? Direction.OUT : Direction.IN))));
			case "CODE_EXPIRED" -> good.body(tree(scanned(this.words.code(activity, direction, -10))));
			case "CODE_REPLAYED" -> replayed(coming, good);
			case "OUT_OF_RADIUS" ->
				good.body(tree(Map.of("position", Map.of("latitude", 37.6, "longitude", 118.0165))));
			case "TOO_MANY_PAIRS" -> good.with("number", 4).body(tree(standing()));
			case "NOT_CHECKED_IN" -> good.with("number", coming ? 2 : 3).body(tree(standing()));
			case "CHECK_OUT_FIRST" -> {
				come(resident, activity);
				yield good.with("number", 2).body(tree(standing()));
			}
			case "ADULT_NEEDED_FIRST" -> {
				String ward = child(resident, activity);
				yield good.body(tree(Map.of("residentId", ward, "position", AttendanceVocabulary.PLACE)));
			}
			case "TOO_LATE" -> late(coming, good);
			default -> signedUp(code, good, good.caller()).body(tree(standing()));
		};
	}

	private Call replayed(boolean coming, Call good) {
		Api resident = this.activities.aVolunteer();
		String activity = this.words.aRunningActivity(Map.of(), resident);
		String used = this.words.code(activity, Direction.IN, 1);
		in(resident, activity, 1, scanned(used)).expect(200);
		if (!coming) {
			return good.as(resident)
				.with("activityId", activity)
				.body(tree(scanned(this.words.code(activity, Direction.OUT, 0))));
		}
		out(resident, activity, 1, standing()).expect(200);
		return good.as(resident).with("activityId", activity).with("number", 2).body(tree(scanned(used)));
	}

	private Call late(boolean coming, Call good) {
		if (coming) {
			return here(good, Map.of("checkInClosesAt", this.words.at(Duration.ofMinutes(-1)).toString()))
				.body(tree(standing()));
		}
		past(good.variables().getOrDefault("activityId", ""));
		return good.body(tree(standing()));
	}

	private void past(String activity) {
		this.words.move(activity, this.words.at(Duration.ofDays(-3)), this.words.at(Duration.ofHours(-70)));
	}

	private Call ticked(String code, Call good) {
		String activity = good.variables().getOrDefault("activityId", "");
		Api resident = this.activities.aVolunteer();
		signUp(resident, activity).expect(200);
		Call call = good.with("residentId", idOf(resident)).body("{\"attended\":true}");
		return switch (code) {
			case "NOT_CHECKED_IN" -> call.body("{\"attended\":true,\"number\":2}");
			case "CHECK_OUT_FIRST" -> {
				come(resident, activity);
				yield call.body("{\"attended\":true,\"number\":2}");
			}
			case "TOO_LATE" -> {
				past(activity);
				yield call;
			}
			case "ADULT_NEEDED_FIRST" -> call.with("residentId", child(resident, activity));
			case "HOURS_RECORDED" -> {
				come(resident, activity);
				out(resident, activity, 1, standing()).expect(200);
				yield call.body(tree(
						Map.of("attended", true, "checkedInAt", this.words.at(Duration.ofMinutes(-5)).toString())));
			}
			case "HAS_CHECKED_IN" -> {
				come(resident, activity);
				yield call.body("{\"attended\":false}");
			}
			default -> signedUp(code, call, resident);
		};
	}

	/** What becomes of a sign-up, or of the time before the activity. */
	private Call signedUp(String code, Call good, Api resident) {
		return switch (code) {
			case "NOT_SIGNED_UP" -> good.variables().containsKey("residentId") ? good.with("residentId", "AAAAAAAAAAA")
					: good.with("activityId", this.words.aRunningActivity(Map.of()));
			case "SIGN_UP_ENDED" -> {
				this.activities.organiser()
					.put(organised(good.variables().getOrDefault("activityId", "")) + "/sign-ups/" + idOf(resident)
							+ "/decision", Map.of("verdict", "REMOVE", "reason", "重复报名。"))
					.expect(200);
				yield good;
			}
			case "PENDING_ONLY" -> here(good, Map.of("approval", true));
			case "WAITING_ONLY" -> {
				String full = this.words.aRunningActivity(Map.of("capacity", 1), this.stage.people().resident());
				yield there(good, full);
			}
			case "TOO_EARLY" -> here(good,
					Map.of("startsAt", this.words.at(Duration.ofHours(20)).toString(), "endsAt",
							this.words.at(Duration.ofHours(22)).toString(), "signUpClosesAt",
							this.words.at(Duration.ofHours(21)).toString()));
			default -> throw new IllegalStateException("nobody wrote how to provoke " + code);
		};
	}

	/** The same at an activity with other settings. */
	private Call here(Call good, Map<String, Object> changes) {
		return there(good, this.words.aRunningActivity(changes));
	}

	/** Somebody new is at an activity, or wants to be. */
	private Call there(Call good, String activity) {
		Api newcomer = this.activities.aVolunteer();
		signUp(newcomer, activity).expect(200);
		Call call = good.with("activityId", activity);
		return good.variables().containsKey("residentId") ? call.with("residentId", idOf(newcomer))
				: good.variables().containsKey("number") ? call.as(newcomer) : call;
	}

	/** A child under 10 who comes with somebody. */
	private String child(Api guardian, String activity) {
		String ward = this.activities.aWard(guardian, 8);
		signUp(guardian, activity, ward).expect(200);
		return ward;
	}

	private static JsonNode tree(Object value) {
		return JSON.valueToTree(value);
	}

}
