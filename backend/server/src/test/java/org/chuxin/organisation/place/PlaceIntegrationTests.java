package org.chuxin.organisation.place;

import java.util.List;
import java.util.Map;

import org.chuxin.harness.Api;
import org.chuxin.harness.Sql;
import org.chuxin.harness.Surroundings;
import org.chuxin.organisation.OrganisationVocabulary;
import org.chuxin.organisation.Organisations;
import org.chuxin.organisation.PlaceKind;
import org.chuxin.organisation.PlaceState;
import org.chuxin.organisation.Places;
import org.chuxin.platform.Ids;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chuxin.organisation.OrganisationVocabulary.idOf;

class PlaceIntegrationTests {

	private static OrganisationVocabulary district;

	private static String prefix;

	private static Api administrator;

	@BeforeAll
	static void start() {
		district = new OrganisationVocabulary();
		prefix = district.aDistrict();
		administrator = district.administrator();
	}

	@AfterAll
	static void stop() {
		district.close();
	}

	@Test
	void aResidentClaimsUpToThreePlaces() {
		Api resident = district.people().resident();
		assertThat(resident.get("/me/places").expect(200).text()).isEqualTo("{\"items\":[]}");
		assertThat(claim(resident, "BRANCH", "P11").path("state").asString()).isEqualTo("CLAIMED");
		claim(resident, "WORK_UNIT", "A2");
		claim(resident, "COMMUNITY", "A11");
		assertThat(resident.get("/me/places")
			.expect(200)
			.json()
			.path("items")
			.valueStream()
			.map((place) -> place.path("kind").asString() + " " + place.path("organisationName").asString() + " "
					+ place.path("state").asString()))
			.containsExactlyInAnyOrder("BRANCH 青禾街道第一党支部 CLAIMED", "WORK_UNIT 教体局 CLAIMED", "COMMUNITY 梧桐里社区 CLAIMED");
		resident.delete("/me/places/BRANCH").expect(204);
		resident.delete("/me/places/BRANCH").expect(204);
		assertThat(resident.get("/me/places").json().path("items")).hasSize(2);
	}

	@Test
	void aPlaceIsOnlyWhereThereIsOne() {
		Api resident = district.people().resident();
		assertThat(put(resident, "BRANCH", "A11").expect(409).code()).isEqualTo("PLACE_NOT_OFFERED");
		assertThat(put(resident, "WORK_UNIT", "P11").expect(409).code()).isEqualTo("PLACE_NOT_OFFERED");
		assertThat(put(resident, "COMMUNITY", "A").expect(409).code()).isEqualTo("PLACE_NOT_OFFERED");
		assertThat(put(resident, "COMMUNITY", "NONE").expect(404).code()).isEqualTo("ORGANISATION_NOT_FOUND");
		assertThat(put(resident, "TEAM", "A11").expect(400).code()).isEqualTo("INVALID_REQUEST");
		Map<String, String> both = Map.of("organisationCode", prefix + "A11", "invitationCode", "0000-0000-0000");
		for (Map<String, String> body : List.of(both, Map.<String, String>of())) {
			assertThat(resident.put("/me/places/COMMUNITY", body).expect(400).code()).isEqualTo("INVALID_REQUEST");
		}
		assertThat(resident.get("/me/places").json().path("items")).isEmpty();
		assertThat(put(district.people().newcomer(), "BRANCH", "P11").expect(403).code()).isEqualTo("CONSENT_REQUIRED");
	}

	@Test
	void anOrganiserConfirmsAndTheSameClaimChangesNothing() {
		Api resident = district.people().resident();
		resident.put("/me/nickname", Map.of("nickname", "银杏路老周")).expect(200);
		JsonNode claimed = claim(resident, "BRANCH", "P11");
		JsonNode listed = waiting("P11", idOf(resident));
		assertThat(listed.path("nickname").asString()).isEqualTo("银杏路老周");
		assertThat(listed.path("claimedAt")).isEqualTo(claimed.path("claimedAt"));
		decide("P11", resident, "CONFIRMED").expect(204);
		decide("P11", resident, "CONFIRMED").expect(204);
		assertThat(waiting("P11", idOf(resident)).isMissingNode()).isTrue();
		assertThat(claim(resident, "BRANCH", "P11").path("state").asString()).isEqualTo("CONFIRMED");
		assertThat(claim(resident, "BRANCH", "P12").path("state").asString()).isEqualTo("CLAIMED");
		assertThat(decide("P11", resident, "REFUSED").expect(404).code()).isEqualTo("CLAIM_NOT_FOUND");
	}

	@Test
	void aRefusedClaimIsNoPlaceAndCanBeMadeAgain() {
		Api resident = district.people().resident();
		claim(resident, "COMMUNITY", "A11");
		decide("A11", resident, "REFUSED").expect(204);
		assertThat(resident.get("/me/places").json().path("items").get(0).path("state").asString())
			.isEqualTo("REFUSED");
		assertThat(waiting("A11", idOf(resident)).isMissingNode()).isTrue();
		long id = Ids.parse(idOf(resident)).orElseThrow();
		assertThat(district.server().bean(Places.class).of(List.of(id))).isEmpty();
		assertThat(claim(resident, "COMMUNITY", "A11").path("state").asString()).isEqualTo("CLAIMED");
	}

	@Test
	void aCodeConfirmsUntilItIsReplacedOrExpires() {
		Api resident = district.people().resident();
		String first = aCode("P21");
		String second = aCode("P21");
		assertThat(enter(resident, first).expect(404).code()).isEqualTo("PLACE_CODE_INVALID");
		assertThat(enter(resident, second.toLowerCase(java.util.Locale.ROOT).replace("-", " ")).expect(200)
			.json()
			.path("state")
			.asString()).isEqualTo("CONFIRMED");
		Api another = district.people().resident();
		enter(another, second).expect(200);
		assertThat(another.put("/me/places/COMMUNITY", Map.of("invitationCode", second)).expect(409).code())
			.isEqualTo("PLACE_NOT_OFFERED");
		long organisation = district.server().bean(Organisations.class).byCode(prefix + "P21").orElseThrow().id();
		Sql.change(Surroundings.shared(), "UPDATE place_code SET expires_at = '2020-01-01' WHERE organisation_id = ?",
				organisation);
		assertThat(enter(district.people().resident(), second).expect(404).code()).isEqualTo("PLACE_CODE_INVALID");
		assertThat(enter(resident, "nonsense").expect(404).code()).isEqualTo("PLACE_CODE_INVALID");
	}

	@Test
	void aCodeConfirmsWhatWasClaimed() {
		Api resident = district.people().resident();
		claim(resident, "BRANCH", "P12");
		assertThat(enter(resident, aCode("P12")).expect(200).json().path("state").asString()).isEqualTo("CONFIRMED");
	}

	@Test
	void sqlKeepsNoCode() {
		String code = aCode("A2").replace("-", "");
		assertThat(Sql.rows(Surroundings.shared(), "SELECT code_hash FROM place_code")).allSatisfy((row) -> {
			byte[] hash = (byte[]) row.getFirst();
			assertThat(hash).hasSize(32);
			assertThat(new String(hash, java.nio.charset.StandardCharsets.ISO_8859_1)).doesNotContain(code);
		});
		assertThat(Sql.number(Surroundings.shared(),
				"SELECT COUNT(*) FROM place_code WHERE code_hash = UNHEX(SHA2(?, 256))", code))
			.isOne();
		assertThat(administrator.post(path("P") + "/invitation-codes", Map.of()).expect(409).code())
			.isEqualTo("PLACE_NOT_OFFERED");
		for (int days : List.of(0, 91)) {
			assertThat(
					administrator.post(path("A2") + "/invitation-codes", Map.of("validDays", days)).expect(400).code())
				.isEqualTo("INVALID_REQUEST");
		}
	}

	@Test
	void actsOfOrganisersAreAudited() {
		Api resident = district.people().resident();
		claim(resident, "COMMUNITY", "A11");
		decide("A11", resident, "CONFIRMED").expect(204);
		String code = aCode("A11");
		String trail = district.people().organiser("AUDITOR").get("/organiser/audit").expect(200).text();
		assertThat(trail)
			.contains("place.decide", "organisation/" + prefix + "A11/claims/" + idOf(resident), "place.code")
			.doesNotContain(code);
	}

	@Test
	void otherModulesReadPlacesInOneGo() {
		Api one = district.people().resident();
		Api other = district.people().resident();
		claim(one, "BRANCH", "P11");
		claim(one, "COMMUNITY", "A11");
		enter(other, aCode("P12")).expect(200);
		long oneId = Ids.parse(idOf(one)).orElseThrow();
		long otherId = Ids.parse(idOf(other)).orElseThrow();
		Organisations organisations = district.server().bean(Organisations.class);
		Map<Long, Map<PlaceKind, Places.Place>> places = district.server()
			.bean(Places.class)
			.of(List.of(oneId, otherId, 1L));
		assertThat(places).isEqualTo(Map.of(oneId,
				Map.of(PlaceKind.BRANCH,
						new Places.Place(organisations.byCode(prefix + "P11").orElseThrow().id(), PlaceState.CLAIMED),
						PlaceKind.COMMUNITY,
						new Places.Place(organisations.byCode(prefix + "A11").orElseThrow().id(), PlaceState.CLAIMED)),
				otherId,
				Map.of(PlaceKind.BRANCH, new Places.Place(organisations.byCode(prefix + "P12").orElseThrow().id(),
						PlaceState.CONFIRMED))));
		assertThat(district.server().bean(Places.class).of(List.of())).isEmpty();
	}

	@Test
	void placesAreExportedInChineseAndErasedWithTheAccount() {
		Api resident = district.people().resident();
		claim(resident, "BRANCH", "P11");
		long id = Ids.parse(idOf(resident)).orElseThrow();
		assertThat(resident.get("/me/export").expect(200).text()).contains("所在组织", "党支部", "青禾街道第一党支部", "等待确认");
		resident.delete("/me").expect(204);
		assertThat(Sql.number(Surroundings.shared(), "SELECT COUNT(*) FROM resident_place WHERE resident_id = ?", id))
			.isZero();
	}

	@Test
	void a7NobodyIsListedForHavingNoPlace() {
		Api refused = district.people().resident();
		claim(refused, "WORK_UNIT", "A2");
		decide("A2", refused, "REFUSED").expect(204);
		for (String state : List.of("REFUSED", "NONE", "MISSING")) {
			assertThat(administrator.get(path("A2") + "/claims?state=" + state).expect(400).code())
				.isEqualTo("INVALID_REQUEST");
		}
		for (String state : List.of("CLAIMED", "CONFIRMED")) {
			JsonNode list = administrator.get(path("A2") + "/claims?state=" + state).expect(200).json();
			assertThat(list.propertyNames()).as("no counts").containsOnly("items");
			assertThat(list.toString()).doesNotContain(idOf(refused));
		}
	}

	@Test
	void confirmedOnesCanBeLookedThroughByPage() {
		String own = district.aDistrict();
		String code = administrator.post("/organiser/organisations/" + own + "P11/invitation-codes", Map.of())
			.expect(201)
			.json()
			.path("invitationCode")
			.asString();
		for (int i = 0; i < 53; i++) {
			enter(district.people().resident(), code).expect(200);
		}
		String list = "/organiser/organisations/" + own + "P11/claims?state=CONFIRMED";
		JsonNode first = administrator.get(list).expect(200).json();
		assertThat(first.path("items")).hasSize(50);
		JsonNode rest = administrator.get(list + "&cursor=" + first.path("next").asString()).expect(200).json();
		assertThat(rest.path("items")).hasSize(3);
		assertThat(rest.has("next")).isFalse();
	}

	private static String path(String code) {
		return "/organiser/organisations/" + prefix + code;
	}

	private static Api.Answer put(Api resident, String kind, String code) {
		return resident.put("/me/places/" + kind, Map.of("organisationCode", prefix + code));
	}

	private static JsonNode claim(Api resident, String kind, String code) {
		return put(resident, kind, code).expect(200).json();
	}

	private static Api.Answer enter(Api resident, String code) {
		return resident.put("/me/places/BRANCH", Map.of("invitationCode", code));
	}

	private static String aCode(String code) {
		return administrator.post(path(code) + "/invitation-codes", Map.of())
			.expect(201)
			.json()
			.path("invitationCode")
			.asString();
	}

	private static Api.Answer decide(String code, Api resident, String decision) {
		return administrator.put(path(code) + "/claims/" + idOf(resident), Map.of("decision", decision));
	}

	/** The claim of a resident among those who wait, or nothing. */
	private static JsonNode waiting(String code, String residentId) {
		String query = "/claims";
		while (true) {
			JsonNode page = administrator.get(path(code) + query).expect(200).json();
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
