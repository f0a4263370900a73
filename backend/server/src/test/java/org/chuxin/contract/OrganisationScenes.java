package org.chuxin.contract;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

import org.chuxin.contract.openapi.Contract;
import org.chuxin.contract.openapi.Operation;
import org.chuxin.harness.Api;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Sets the contract's scenes about organisations, places and scopes. */
final class OrganisationScenes {

	private static final Set<String> OPERATIONS = Set.of("findOrganisations", "listMyPlaces", "claimPlace",
			"leavePlace", "importOrganisations", "listOrganisations", "makePlaceCode", "listClaims", "decideClaim",
			"getScope", "setScope");

	private static final String DISTRICT = "EX-A";

	private static final String COMMUNITY = "EX-A-1-1";

	private final Stage stage;

	OrganisationScenes(Stage stage) {
		this.stage = stage;
	}

	static boolean has(Operation operation) {
		return OPERATIONS.contains(operation.operationId());
	}

	Call call(Operation operation, String example, ObjectNode json) {
		Api administrator = this.stage.people().organiser("ADMINISTRATOR");
		String trees = trees();
		administrator
			.send("POST", "/organiser/organisations/imports", "text/csv", trees.getBytes(StandardCharsets.UTF_8),
					Map.of())
			.expect(200);
		Call organised = Call.by(administrator).with("code", COMMUNITY);
		return switch (operation.operationId()) {
			case "findOrganisations" -> Call.by(this.stage.people().resident()).query("?q=EX-A-1-1");
			case "listMyPlaces" -> Call.by(aClaimant());
			case "claimPlace" -> claim(administrator, example, json);
			case "leavePlace" -> Call.by(aClaimant()).with("kind", "COMMUNITY");
			case "importOrganisations" -> Call.by(administrator).body("text/csv", trees);
			case "listOrganisations" -> Call.by(this.stage.people().organiser("GUIDE")).query("?parent=EX-P");
			case "makePlaceCode" -> organised.body(json);
			case "listClaims" -> {
				aClaimant();
				yield organised;
			}
			case "decideClaim" ->
				organised.with("residentId", aClaimant().get("/me").json().path("residentId").asString()).body(json);
			case "getScope" -> organised.with("account", this.stage.anAccount());
			case "setScope" -> organised.with("account", this.stage.anAccount()).body(live(json));
			default -> throw new IllegalStateException("nobody wrote a scene for " + operation);
		};
	}

	Call refused(Operation operation, String code, Call good) {
		return switch (code) {
			case "ORGANISATION_NOT_FOUND" -> switch (operation.operationId()) {
				case "claimPlace" -> good.body("{\"organisationCode\":\"EX-NONE\"}");
				case "listOrganisations" -> good.query("?parent=EX-NONE");
				default -> good.with("code", "EX-NONE");
			};
			case "PLACE_CODE_INVALID" -> good.body("{\"invitationCode\":\"0000-0000-0000\"}");
			case "PLACE_NOT_OFFERED" -> operation.operationId().equals("claimPlace") ? good.with("kind", "BRANCH")
					: good.with("code", DISTRICT);
			case "CLAIM_NOT_FOUND" -> good.with("residentId", "AAAAAAAAAAA");
			case "ACCOUNT_NOT_FOUND" -> good.with("account", "nobody.at-all");
			case "OUT_OF_SCOPE" -> good.as(this.stage.people().organiser("ACTIVITY_ORGANISER"));
			case "IMPORT_ROWS_INVALID" -> good.body("text/csv", trees().replace(",EX-A-1,", ",EX-NONE,"));
			default -> throw new IllegalStateException("nobody wrote how to provoke " + code + " of " + operation);
		};
	}

	private Call claim(Api administrator, String example, ObjectNode json) {
		if (example.equals("bySearch")) {
			json.put("organisationCode", COMMUNITY);
		}
		else {
			json.put("invitationCode",
					administrator.post("/organiser/organisations/" + COMMUNITY + "/invitation-codes", Map.of())
						.expect(201)
						.json()
						.path("invitationCode")
						.asString());
		}
		return Call.by(this.stage.people().resident()).with("kind", "COMMUNITY").body(json);
	}

	private Api aClaimant() {
		Api resident = this.stage.people().resident();
		resident.put("/me/places/COMMUNITY", Map.of("organisationCode", COMMUNITY)).expect(200);
		return resident;
	}

	private static JsonNode live(ObjectNode scope) {
		if (!scope.path("organisationCodes").isEmpty()) {
			scope.putArray("organisationCodes").add(DISTRICT);
		}
		return scope;
	}

	private static String trees() {
		return Contract.read().operation("importOrganisations").requestExamples().values().iterator().next().asString();
	}

}
