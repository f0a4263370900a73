package org.chuxin.contract;

import java.util.List;
import java.util.Map;

import org.chuxin.activity.ActivityVocabulary;
import org.chuxin.contract.openapi.Operation;
import org.chuxin.harness.Sql;
import tools.jackson.databind.node.ObjectNode;

import static org.chuxin.activity.ActivityVocabulary.organised;

/** Sets the contract's scenes about activities before publication and after the end. */
final class SettlingScenes {

	private final Stage stage;

	private final ActivityVocabulary words;

	SettlingScenes(Stage stage) {
		this.stage = stage;
		this.words = stage.activities();
	}

	Call call(Operation operation, ObjectNode json) {
		Call organised = Call.by(this.words.organiser());
		return switch (operation.operationId()) {
			case "listOverdueRecords" -> {
				over(Map.of("kind", "VOLUNTEER_SERVICE"));
				yield organised;
			}
			case "closeActivity" -> organised.with("activityId", over(Map.of()));
			case "duplicateActivity" ->
				organised.with("activityId", this.words.anActivity(Map.of())).with("newId", aName()).body(json);
			case "makeSeries" -> organised.with("activityId", aModel()).body(json);
			case "changeSeries" -> {
				String model = aModel();
				json.put("organisationCode", this.words.organisation("A1"));
				this.words.organiser()
					.put(organised(model) + "/series", Map.of("dates", List.of("2027-03-08", "2027-03-15")))
					.expect(200);
				yield organised.with("series", model).query("?from=2027-03-08").body(json);
			}
			case "approveActivity" -> Call.by(this.words.aColleague()).with("activityId", inReview(Map.of()));
			case "returnActivity" -> organised.with("activityId", inReview(Map.of())).body(json);
			default -> throw new IllegalStateException("nobody wrote a scene for " + operation);
		};
	}

	Call refused(String code, Call good) {
		return switch (code) {
			case "ACTIVITY_NOT_OVER" -> good.with("activityId", this.words.anActivity(Map.of()));
			case "ATTENDANCE_OPEN" -> {
				String activity = over(Map.of());
				ActivityVocabulary.checkedInAndNotOut(this.stage.surroundings(), activity);
				yield good.with("activityId", activity);
			}
			case "ACTIVITY_IN_REVIEW" -> good.with("activityId", inReview(Map.of()));
			case "ACTIVITY_NOT_IN_REVIEW" -> {
				String activity = this.words.anActivity(Map.of());
				this.words.organiser()
					.put(organised(activity) + "/cancellation", Map.of("reason", "大风蓝色预警。"))
					.expect(200);
				yield good.with("activityId", activity);
			}
			case "ACTIVITY_NAME_TAKEN" -> {
				if (good.variables().containsKey("newId")) {
					yield good.with("newId", this.words.aDraft(Map.of()));
				}
				String model = aModel();
				this.words.organiser().put(organised(model + "-20270308"), this.words.settings()).expect(201);
				yield good.with("activityId", model);
			}
			case "SELF_APPROVAL" -> good.as(this.words.organiser());
			default -> throw new IllegalStateException("nobody wrote how to provoke " + code);
		};
	}

	private static String aName() {
		return "copy-" + Long.toString(System.nanoTime(), 36);
	}

	private String aModel() {
		String model = aName();
		this.words.organiser().put(organised(model), this.words.settings()).expect(201);
		return model;
	}

	/** As if the installation wanted a second person. */
	String inReview(Map<String, Object> changes) {
		String activity = this.words.aDraft(changes);
		Sql.change(this.stage.surroundings(), "UPDATE activity SET state = 'IN_REVIEW' WHERE code = ?", activity);
		return activity;
	}

	String over(Map<String, Object> changes) {
		String activity = this.words.anActivity(changes);
		Sql.change(this.stage.surroundings(),
				"UPDATE activity SET starts_at = '2026-01-01 08:00:00', ends_at = '2026-01-01 10:00:00' WHERE code = ?",
				activity);
		return activity;
	}

}
