package org.chuxin.organisation.place;

import java.util.Map;

import org.chuxin.harness.Api;
import org.chuxin.organisation.OrganisationVocabulary;
import tools.jackson.databind.JsonNode;

import static org.chuxin.organisation.OrganisationVocabulary.idOf;

/**
 * Places in two small trees, as tests speak of them.
 *
 * @param administrator who opens and confirms places
 * @param prefix with which the codes of the trees begin
 */
record PlaceVocabulary(Api administrator, String prefix) {

	static PlaceVocabulary in(OrganisationVocabulary district) {
		return new PlaceVocabulary(district.administrator(), district.aDistrict());
	}

	String path(String code) {
		return "/organiser/organisations/" + this.prefix + code;
	}

	Api.Answer put(Api resident, String kind, String code) {
		return resident.put("/me/places/" + kind, Map.of("organisationCode", this.prefix + code));
	}

	JsonNode claim(Api resident, String kind, String code) {
		return put(resident, kind, code).expect(200).json();
	}

	Api.Answer enter(Api resident, String code) {
		return resident.put("/me/places/BRANCH", Map.of("invitationCode", code));
	}

	String aCode(String code) {
		return this.administrator.post(path(code) + "/invitation-codes", Map.of())
			.expect(201)
			.json()
			.path("invitationCode")
			.asString();
	}

	Api.Answer decide(String code, Api resident, String decision) {
		return this.administrator.put(path(code) + "/claims/" + idOf(resident), Map.of("decision", decision));
	}

	/** The claim of a resident among those who wait, or nothing. */
	JsonNode waiting(String code, String residentId) {
		String query = "/claims";
		while (true) {
			JsonNode page = this.administrator.get(path(code) + query).expect(200).json();
			for (JsonNode claim : page.path("items")) {
				if (claim.path("residentId").asString().equals(residentId)) {
					return claim;
				}
			}
			if (!page.has("next")) {
				return page.path("nobody");
			}
			query = "/claims?cursor=" + page.path("next").asString();
		}
	}

}
