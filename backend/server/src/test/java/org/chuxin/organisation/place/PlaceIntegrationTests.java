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

import static org.assertj.core.api.Assertions.assertThat;
import static org.chuxin.organisation.OrganisationVocabulary.idOf;

class PlaceIntegrationTests {

	private static OrganisationVocabulary district;

	private static PlaceVocabulary places;

	private static String prefix;

	@BeforeAll
	static void start() {
		district = new OrganisationVocabulary();
		places = PlaceVocabulary.in(district);
		prefix = places.prefix();
	}

	@AfterAll
	static void stop() {
		district.close();
	}

	@Test
	void aResidentClaimsUpToThreePlaces() {
		Api resident = district.people().resident();
		assertThat(resident.get("/me/places").expect(200).text()).isEqualTo("{\"items\":[]}");
		assertThat(places.claim(resident, "BRANCH", "P11").path("state").asString()).isEqualTo("CLAIMED");
		places.claim(resident, "WORK_UNIT", "A2");
		places.claim(resident, "COMMUNITY", "A11");
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
		assertThat(places.put(resident, "BRANCH", "A11").expect(409).code()).isEqualTo("PLACE_NOT_OFFERED");
		assertThat(places.put(resident, "WORK_UNIT", "P11").expect(409).code()).isEqualTo("PLACE_NOT_OFFERED");
		assertThat(places.put(resident, "COMMUNITY", "A").expect(409).code()).isEqualTo("PLACE_NOT_OFFERED");
		assertThat(places.put(resident, "COMMUNITY", "NONE").expect(404).code()).isEqualTo("ORGANISATION_NOT_FOUND");
		assertThat(places.put(resident, "TEAM", "A11").expect(400).code()).isEqualTo("INVALID_REQUEST");
		Map<String, String> both = Map.of("organisationCode", prefix + "A11", "invitationCode", "0000-0000-0000");
		for (Map<String, String> body : List.of(both, Map.<String, String>of())) {
			assertThat(resident.put("/me/places/COMMUNITY", body).expect(400).code()).isEqualTo("INVALID_REQUEST");
		}
		assertThat(resident.get("/me/places").json().path("items")).isEmpty();
		assertThat(places.put(district.people().newcomer(), "BRANCH", "P11").expect(403).code())
			.isEqualTo("CONSENT_REQUIRED");
	}

	@Test
	void aCodeConfirmsUntilItIsReplacedOrExpires() {
		Api resident = district.people().resident();
		String first = places.aCode("P21");
		String second = places.aCode("P21");
		assertThat(places.enter(resident, first).expect(404).code()).isEqualTo("PLACE_CODE_INVALID");
		assertThat(places.enter(resident, second.toLowerCase(java.util.Locale.ROOT).replace("-", " "))
			.expect(200)
			.json()
			.path("state")
			.asString()).isEqualTo("CONFIRMED");
		Api another = district.people().resident();
		places.enter(another, second).expect(200);
		assertThat(another.put("/me/places/COMMUNITY", Map.of("invitationCode", second)).expect(409).code())
			.isEqualTo("PLACE_NOT_OFFERED");
		long organisation = district.server().bean(Organisations.class).byCode(prefix + "P21").orElseThrow().id();
		Sql.change(Surroundings.shared(), "UPDATE place_code SET expires_at = '2020-01-01' WHERE organisation_id = ?",
				organisation);
		assertThat(places.enter(district.people().resident(), second).expect(404).code())
			.isEqualTo("PLACE_CODE_INVALID");
		assertThat(places.enter(resident, "nonsense").expect(404).code()).isEqualTo("PLACE_CODE_INVALID");
	}

	@Test
	void aCodeConfirmsWhatWasClaimed() {
		Api resident = district.people().resident();
		places.claim(resident, "BRANCH", "P12");
		assertThat(places.enter(resident, places.aCode("P12")).expect(200).json().path("state").asString())
			.isEqualTo("CONFIRMED");
	}

	@Test
	void otherModulesReadPlacesInOneGo() {
		Api one = district.people().resident();
		Api other = district.people().resident();
		places.claim(one, "BRANCH", "P11");
		places.claim(one, "COMMUNITY", "A11");
		places.enter(other, places.aCode("P12")).expect(200);
		long oneId = Ids.parse(idOf(one)).orElseThrow();
		long otherId = Ids.parse(idOf(other)).orElseThrow();
		Organisations organisations = district.server().bean(Organisations.class);
		Map<Long, Map<PlaceKind, Places.Place>> read = district.server()
			.bean(Places.class)
			.of(List.of(oneId, otherId, 1L));
		assertThat(read).isEqualTo(Map.of(oneId,
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
		places.claim(resident, "BRANCH", "P11");
		long id = Ids.parse(idOf(resident)).orElseThrow();
		assertThat(resident.get("/me/export").expect(200).text()).contains("所在组织", "党支部", "青禾街道第一党支部", "等待确认");
		resident.delete("/me").expect(204);
		assertThat(Sql.number(Surroundings.shared(), "SELECT COUNT(*) FROM resident_place WHERE resident_id = ?", id))
			.isZero();
	}

}
