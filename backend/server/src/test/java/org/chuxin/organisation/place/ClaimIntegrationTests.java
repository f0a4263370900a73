package org.chuxin.organisation.place;

import java.util.List;
import java.util.Map;

import org.chuxin.harness.Api;
import org.chuxin.harness.Sql;
import org.chuxin.harness.Surroundings;
import org.chuxin.organisation.OrganisationVocabulary;
import org.chuxin.organisation.Places;
import org.chuxin.platform.Ids;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chuxin.organisation.OrganisationVocabulary.idOf;

class ClaimIntegrationTests {

	private static OrganisationVocabulary district;

	private static PlaceVocabulary places;

	private static String prefix;

	private static Api administrator;

	@BeforeAll
	static void start() {
		district = new OrganisationVocabulary();
		places = PlaceVocabulary.in(district);
		prefix = places.prefix();
		administrator = district.administrator();
	}

	@AfterAll
	static void stop() {
		district.close();
	}

	@Test
	void anOrganiserConfirmsAndTheSameClaimChangesNothing() {
		Api resident = district.people().resident();
		resident.put("/me/nickname", Map.of("nickname", "银杏路老周")).expect(200);
		JsonNode claimed = places.claim(resident, "BRANCH", "P11");
		JsonNode listed = places.waiting("P11", idOf(resident));
		assertThat(listed.path("nickname").asString()).isEqualTo("银杏路老周");
		assertThat(listed.path("claimedAt")).isEqualTo(claimed.path("claimedAt"));
		places.decide("P11", resident, "CONFIRMED").expect(204);
		places.decide("P11", resident, "CONFIRMED").expect(204);
		assertThat(places.waiting("P11", idOf(resident)).isMissingNode()).isTrue();
		assertThat(places.claim(resident, "BRANCH", "P11").path("state").asString()).isEqualTo("CONFIRMED");
		assertThat(places.claim(resident, "BRANCH", "P12").path("state").asString()).isEqualTo("CLAIMED");
		assertThat(places.decide("P11", resident, "REFUSED").expect(404).code()).isEqualTo("CLAIM_NOT_FOUND");
	}

	@Test
	void aRefusedClaimIsNoPlaceAndCanBeMadeAgain() {
		Api resident = district.people().resident();
		places.claim(resident, "COMMUNITY", "A11");
		places.decide("A11", resident, "REFUSED").expect(204);
		assertThat(resident.get("/me/places").json().path("items").get(0).path("state").asString())
			.isEqualTo("REFUSED");
		assertThat(places.waiting("A11", idOf(resident)).isMissingNode()).isTrue();
		long id = Ids.parse(idOf(resident)).orElseThrow();
		assertThat(district.server().bean(Places.class).of(List.of(id))).isEmpty();
		assertThat(places.claim(resident, "COMMUNITY", "A11").path("state").asString()).isEqualTo("CLAIMED");
	}

	@Test
	void sqlKeepsNoCode() {
		String code = places.aCode("A2").replace("-", "");
		assertThat(Sql.rows(Surroundings.shared(), "SELECT code_hash FROM place_code")).allSatisfy((row) -> {
			byte[] hash = (byte[]) row.getFirst();
			assertThat(hash).hasSize(32);
			assertThat(new String(hash, java.nio.charset.StandardCharsets.ISO_8859_1)).doesNotContain(code);
		});
		assertThat(Sql.number(Surroundings.shared(),
				"SELECT COUNT(*) FROM place_code WHERE code_hash = UNHEX(SHA2(?, 256))", code))
			.isOne();
		assertThat(administrator.post(places.path("P") + "/invitation-codes", Map.of()).expect(409).code())
			.isEqualTo("PLACE_NOT_OFFERED");
		for (int days : List.of(0, 91)) {
			assertThat(administrator.post(places.path("A2") + "/invitation-codes", Map.of("validDays", days))
				.expect(400)
				.code()).isEqualTo("INVALID_REQUEST");
		}
	}

	@Test
	void actsOfOrganisersAreAudited() {
		Api resident = district.people().resident();
		places.claim(resident, "COMMUNITY", "A11");
		places.decide("A11", resident, "CONFIRMED").expect(204);
		String code = places.aCode("A11");
		String trail = district.people().organiser("AUDITOR").get("/organiser/audit").expect(200).text();
		assertThat(trail)
			.contains("place.decide", "organisation/" + prefix + "A11/claims/" + idOf(resident), "place.code")
			.doesNotContain(code);
	}

	@Test
	void a7NobodyIsListedForHavingNoPlace() {
		Api refused = district.people().resident();
		places.claim(refused, "WORK_UNIT", "A2");
		places.decide("A2", refused, "REFUSED").expect(204);
		for (String state : List.of("REFUSED", "NONE", "MISSING")) {
			assertThat(administrator.get(places.path("A2") + "/claims?state=" + state).expect(400).code())
				.isEqualTo("INVALID_REQUEST");
		}
		for (String state : List.of("CLAIMED", "CONFIRMED")) {
			JsonNode list = administrator.get(places.path("A2") + "/claims?state=" + state).expect(200).json();
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
			places.enter(district.people().resident(), code).expect(200);
		}
		String list = "/organiser/organisations/" + own + "P11/claims?state=CONFIRMED";
		JsonNode first = administrator.get(list).expect(200).json();
		assertThat(first.path("items")).hasSize(50);
		JsonNode rest = administrator.get(list + "&cursor=" + first.path("next").asString()).expect(200).json();
		assertThat(rest.path("items")).hasSize(3);
		assertThat(rest.has("next")).isFalse();
	}

}
