package org.chuxin.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.chuxin.contract.openapi.Operation;
import org.chuxin.harness.Api;
import org.chuxin.identity.volunteer.VolunteerVocabulary;
import org.chuxin.platform.Ids;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The scenes and refusals of volunteers and wards. */
final class VolunteerScenes {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Stage stage;

	private final VolunteerVocabulary words;

	VolunteerScenes(Stage stage) {
		this.stage = stage;
		this.words = new VolunteerVocabulary(stage.surroundings());
	}

	static boolean knows(Operation operation) {
		return operation.path().contains("/me/volunteer") || operation.path().contains("/me/wards");
	}

	/** A call that is answered as an example says. */
	Call call(Operation operation, String example, ObjectNode json) {
		Api resident = this.stage.people().resident();
		if (!operation.operationId().equals("registerVolunteer") && !example.equals("never")) {
			this.words.registered(resident);
		}
		Call call = Call.by(resident);
		return switch (operation.operationId()) {
			case "registerVolunteer" -> call.body(json.put("phoneCode", this.words.phoneCode()));
			case "saveWard" -> call.with("ward", "child-1").body(json.put("birthDate", this.words.born(9)));
			case "removeWard" -> call.with("ward", Ids.text(this.words.aWard(resident, "何小满", 9)));
			case "listWards" -> {
				if (example.equals("some")) {
					this.words.aWard(resident, "何小满", 9);
				}
				yield call;
			}
			default -> {
				if (example.equals("left")) {
					resident.delete("/me/volunteer").expect(204);
				}
				yield call;
			}
		};
	}

	/** The call, made so that it is refused. */
	Call refusal(Operation operation, String code, Call good) {
		return switch (operation.operationId()) {
			case "registerVolunteer" -> good.body(JSON.valueToTree(refusedRegistration(code)));
			case "saveWard" -> refusedWard(code, good);
			case "leaveVolunteers" -> {
				this.words.aWard(good.caller(), "何小满", 9);
				yield good;
			}
			default -> throw new IllegalStateException("nobody wrote how to provoke " + code + " of " + operation);
		};
	}

	private Map<String, Object> refusedRegistration(String code) {
		Map<String, Object> wanted = this.words.registration(switch (code) {
			case "TOO_YOUNG" -> 7;
			case "GUARDIAN_REGISTERS" -> 13;
			case "GUARDIAN_NEEDED" -> 16;
			default -> 40;
		});
		switch (code) {
			case "GUARDIAN_NEEDED" -> wanted.remove("guardian");
			case "PHONE_NEEDED" -> wanted.remove("phoneCode");
			case "PHONE_CODE_INVALID" -> wanted.put("phoneCode", "never-issued");
			case "CONSENT_TEXT_CHANGED" -> wanted.put("consents", old("SERVICE_RECORD"));
			default -> {
			}
		}
		return wanted;
	}

	private Call refusedWard(String code, Call good) {
		Map<String, Object> child = new HashMap<>(this.words.ward("何小满", switch (code) {
			case "TOO_YOUNG" -> 7;
			case "WARD_GROWN" -> 14;
			default -> 9;
		}));
		if (code.equals("CONSENT_TEXT_CHANGED")) {
			child.put("consents", old("WARD_DATA"));
		}
		if (code.equals("WARDS_FULL")) {
			for (int i = 0; i < 5; i++) {
				this.words.aWard(good.caller(), "何小满", 9);
			}
		}
		return (code.equals("GUARDIAN_NOT_REGISTERED") ? good.as(this.stage.people().resident()) : good)
			.body(JSON.valueToTree(child));
	}

	private static List<Map<String, String>> old(String purpose) {
		return List.of(Map.of("purpose", purpose, "version", "1999-01"));
	}

}
