package org.chuxin.contract;

import java.util.Map;

import org.chuxin.activity.ActivityVocabulary;
import org.chuxin.activity.hours.Origin;
import org.chuxin.activity.records.ServiceVocabulary;
import org.chuxin.contract.openapi.Operation;
import org.chuxin.harness.Api;
import org.chuxin.harness.Sql;
import org.chuxin.platform.Ids;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.chuxin.activity.ActivityVocabulary.idOf;
import static org.chuxin.activity.ActivityVocabulary.signUp;
import static org.chuxin.activity.records.ServiceVocabulary.newestId;

/** Sets the contract's scenes about service hours. */
final class ServiceScenes {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Stage stage;

	private final ActivityVocabulary activities;

	private final ServiceVocabulary words;

	ServiceScenes(Stage stage) {
		this.stage = stage;
		this.activities = stage.activities();
		this.words = new ServiceVocabulary(stage.surroundings(), stage.server(), stage.people(), stage.activities());
	}

	static boolean has(Operation operation) {
		return operation.path().contains("/service-") || operation.path().contains("/certificates");
	}

	Call call(Operation operation, String example, ObjectNode json) {
		if (example.equals("none")) {
			return Call.by(this.stage.people().resident());
		}
		String activity = this.words.aService(Map.of());
		Api volunteer = this.words.aServant(activity);
		Call own = Call.by(volunteer);
		Call organised = Call.by(this.activities.organiser());
		return switch (operation.operationId()) {
			case "getServiceHours" -> own;
			case "listServiceRecords" -> {
				corrected(volunteer);
				objected(volunteer);
				yield own;
			}
			case "objectToRecord" ->
				example.equals("absent") ? absent(json) : own.with("recordId", newestId(volunteer)).body(json);
			case "listServiceRecordsOrganised" -> {
				objected(volunteer);
				yield organised.with("activityId", activity);
			}
			case "addServiceRecord" -> organised.with("activityId", activity)
				.with("residentId", idOf(volunteer))
				.body(JSON.valueToTree(this.words.addition(activity, 2, 125, 150)));
			case "confirmServiceRecord" -> organised.with("recordId", cut());
			case "correctServiceRecord" ->
				organised.with("recordId", newestId(volunteer)).with("correction", 1).body(json);
			case "answerObjection" -> {
				objected(volunteer);
				yield organised.with("recordId", newestId(volunteer)).body(json);
			}
			default -> certificate(operation, example, volunteer);
		};
	}

	private Call certificate(Operation operation, String example, Api volunteer) {
		if (operation.operationId().equals("requestCertificate")) {
			return Call.by(volunteer).with("certificate", "contract-1").body(JSON.valueToTree(this.words.wanted()));
		}
		JsonNode certificate = this.words.aCertificate(volunteer);
		String number = certificate.path("number").asString();
		return switch (operation.operationId()) {
			case "listCertificates" -> Call.by(volunteer);
			case "verifyCertificate" -> {
				if (example.equals("withdrawn")) {
					this.activities.organiser()
						.put("/organiser/certificates/" + number + "/withdrawal", Map.of("reason", "开错了。"))
						.expect(200);
				}
				yield Call.by(this.stage.nobody())
					.with("number", number)
					.query("?code=" + certificate.path("code").asString());
			}
			case "withdrawCertificate" ->
				Call.by(this.activities.organiser()).with("number", number).body("{\"reason\":\"时长更正后与证明不符。\"}");
			default -> throw new IllegalStateException("nobody wrote a scene for " + operation);
		};
	}

	Call refused(Operation operation, String code, Call good) {
		return switch (code) {
			case "CERTIFICATE_NOT_FOUND" -> good.with("number", "CX2026-0000000");
			case "ORGANISATION_NOT_FOUND" -> good.body(wanted("organisationCode", "NO-SUCH"));
			case "NOTHING_TO_CERTIFY" ->
				good.body("{\"organisationCode\":\"%s\",\"from\":\"2020-01-01\",\"to\":\"2020-02-01\"}"
					.formatted(this.activities.organisation("A1")));
			case "PERSON_UNKNOWN" -> operation.request() != null ? good.body(wanted("person", "AAAAAAAAAAA"))
					: good.query("?person=AAAAAAAAAAA");
			case "NAME_NEEDED" -> good.as(this.stage.people().resident());
			case "CERTIFICATE_EXISTS" -> {
				good.send(operation).expect(200);
				yield good.body(wanted("from", "2026-01-02"));
			}
			case "RECORD_NOT_FOUND" -> good.with("recordId", "AAAAAAAAAAA");
			case "ACTIVITY_NOT_FOUND" -> good.with("activityId", "no-such-activity");
			case "NOT_SIGNED_UP" -> good.with("residentId", "AAAAAAAAAAA");
			case "NO_HOURS_GIVEN" -> good.with("activityId", this.words.aService(Map.of("kind", "THEME_PARTY_DAY")));
			case "OBJECTION_NOT_FOUND" ->
				good.with("recordId", newestId(this.words.aServant(this.words.aService(Map.of()))));
			case "RECORD_CHANGED" -> good.with("correction", 7);
			case "SECOND_PERSON_NEEDED" -> good.with("recordId", added());
			case "OBJECTION_STANDS" -> {
				good.send(operation).expect(200);
				yield good.body("{\"text\":\"别的话。\"}");
			}
			case "OBJECTION_ANSWERED" -> {
				good.send(operation).expect(200);
				yield good.body("{\"outcome\":\"CHANGED\",\"answer\":\"另一个答复。\"}");
			}
			case "RECORD_EXISTS" -> {
				good.send(operation).expect(200);
				String activity = good.variables().getOrDefault("activityId", "");
				yield good.body(JSON.valueToTree(this.words.addition(activity, 2, 125, 140)));
			}
			default -> throw new IllegalStateException("nobody wrote how to provoke " + code + " of " + operation);
		};
	}

	private ObjectNode wanted(String field, String value) {
		ObjectNode wanted = JSON.valueToTree(this.words.wanted());
		return wanted.put(field, value);
	}

	private void corrected(Api volunteer) {
		this.activities.organiser()
			.put(ServiceVocabulary.organised(newestId(volunteer)) + "/corrections/1",
					Map.of("minutes", 90, "reason", "提前半小时离开。"))
			.expect(200);
	}

	private static void objected(Api volunteer) {
		volunteer.put("/me/service-records/" + newestId(volunteer) + "/objection", Map.of("text", "我十一点才走。"))
			.expect(200);
	}

	private Call absent(ObjectNode json) {
		String activity = this.words.aService(Map.of());
		Api volunteer = this.activities.aVolunteer();
		signUp(volunteer, activity).expect(200);
		Sql.change(this.stage.surroundings(), "UPDATE sign_up SET state = 'ABSENT' WHERE resident_id = ?",
				Ids.parse(idOf(volunteer)).orElseThrow());
		return Call.by(volunteer).with("recordId", activity).body(json);
	}

	private String cut() {
		Api volunteer = this.activities.aVolunteer();
		this.words.served(volunteer, this.words.aService(Map.of()), 1, 0, ServiceVocabulary.PLANNED + 31,
				Origin.MEASURED);
		return newestId(volunteer);
	}

	private String added() {
		String activity = this.words.aService(Map.of());
		Api volunteer = this.activities.aVolunteer();
		signUp(volunteer, activity).expect(200);
		this.activities.organiser()
			.put(ActivityVocabulary.organised(activity) + "/service-records/" + idOf(volunteer),
					this.words.addition(activity, 1, 0, 60))
			.expect(200);
		return newestId(volunteer);
	}

}
