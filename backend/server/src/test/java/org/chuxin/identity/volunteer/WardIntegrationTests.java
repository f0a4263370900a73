package org.chuxin.identity.volunteer;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.chuxin.harness.Api;
import org.chuxin.harness.People;
import org.chuxin.harness.RunningServer;
import org.chuxin.harness.Sql;
import org.chuxin.harness.Surroundings;
import org.chuxin.platform.Ids;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chuxin.harness.Together.together;
import static org.chuxin.identity.volunteer.VolunteerVocabulary.consents;
import static org.chuxin.identity.volunteer.VolunteerVocabulary.id;

class WardIntegrationTests {

	private static final Surroundings SURROUNDINGS = Surroundings.shared();

	private static final VolunteerVocabulary WORDS = new VolunteerVocabulary(SURROUNDINGS);

	private static RunningServer server;

	private static People people;

	@BeforeAll
	static void start() {
		server = RunningServer.start(SURROUNDINGS, Map.of());
		people = new People(SURROUNDINGS, server);
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Test
	void b22AGuardianRegistersAChildWhoIsAResidentWithoutOpenid() {
		Api guardian = guardian();
		JsonNode ward = guardian.put("/me/wards/first", WORDS.ward("何小满", 9)).expect(200).json();
		assertThat(guardian.get("/me/wards").expect(200).json().path("items").get(0)).isEqualTo(ward);
		long id = Ids.parse(ward.path("wardId").asString()).orElseThrow();
		assertThat(
				Sql.rows(SURROUNDINGS, "SELECT openid, nickname, closed_at FROM resident WHERE id = ?", id).getFirst())
			.containsOnlyNulls();
		assertThat(Sql.number(SURROUNDINGS, "SELECT COUNT(*) FROM session WHERE subject_id = ?", id)).isZero();
		assertThat(Sql.number(SURROUNDINGS, "SELECT COUNT(*) FROM volunteer WHERE resident_id = ?", id)).isZero();
	}

	@Test
	void aRepetitionKeepsTheChildAndAChangeIsOne() {
		Api guardian = guardian();
		JsonNode first = guardian.put("/me/wards/first", WORDS.ward("何小满", 9)).expect(200).json();
		assertThat(guardian.put("/me/wards/first", WORDS.ward("何小满", 9)).expect(200).json()).isEqualTo(first);
		JsonNode changed = guardian.put("/me/wards/first", WORDS.ward("何晓曼", 10)).expect(200).json();
		assertThat(changed.path("wardId")).isEqualTo(first.path("wardId"));
		assertThat(changed.path("realName").asString()).isEqualTo("何晓曼");
		assertThat(guardian.get("/me/wards").json().path("items").size()).isOne();
	}

	@ParameterizedTest
	@CsvSource({ "7, TOO_YOUNG", "14, WARD_GROWN", "40, WARD_GROWN" })
	void b5OnlyChildrenFromEightToThirteenAreWards(int age, String code) {
		Api guardian = guardian();
		assertThat(guardian.put("/me/wards/first", WORDS.ward("何小满", age)).expect(409).code()).isEqualTo(code);
		assertThat(guardian.get("/me/wards").json().path("items").size()).isZero();
	}

	@Test
	void b22AWardWhoTurnsFourteenStaysOneUntilHandedOver() {
		try (Surroundings later = new Surroundings(); RunningServer other = RunningServer.start(later, Map.of())) {
			VolunteerVocabulary words = new VolunteerVocabulary(later);
			People there = new People(later, other);
			String person = "guardian";
			later.weChat().addPerson(person, person);
			Api guardian = there.logIn(person);
			guardian
				.put("/me/privacy-consent",
						Map.of("version", guardian.get("/privacy-guideline").json().path("version").asString()))
				.expect(200);
			words.registered(guardian);
			Map<String, Object> child = words.ward("何小满", 13);
			guardian.put("/me/wards/first", child).expect(200);
			later.clock().advance(Duration.ofDays(366));
			Api again = there.logIn(person);
			child.put("realName", "何晓曼");
			again.put("/me/wards/first", child).expect(200);
			child.put("birthDate", words.born(15));
			assertThat(again.put("/me/wards/first", child).expect(409).code()).isEqualTo("WARD_GROWN");
		}
	}

	@Test
	void b5AGuardianAgreesToDataAndToCompany() {
		Api guardian = guardian();
		for (List<?> wrong : List.of(List.of(), consents("WARD_DATA"), consents("WARD_COMPANY"),
				consents("WARD_DATA", "WARD_COMPANY", "PUBLIC_NAME"))) {
			Map<String, Object> child = WORDS.ward("何小满", 9);
			child.put("consents", wrong);
			assertThat(guardian.put("/me/wards/first", child)
				.expect(400)
				.json()
				.path("fieldErrors")
				.findValuesAsString("field")).containsExactly("consents");
		}
		long id = WORDS.aWard(guardian, "何小满", 9);
		assertThat(Sql.rows(SURROUNDINGS, """
				SELECT purpose, version FROM volunteer_consent WHERE resident_id = ? AND withdrawn_at IS NULL
				ORDER BY purpose""", id)).containsExactly(List.of("WARD_COMPANY", "2026-11"),
				List.of("WARD_DATA", "2026-11"));
	}

	@Test
	void onlyAGrownUpVolunteerIsAGuardian() {
		Api stranger = people.resident();
		assertThat(stranger.put("/me/wards/first", WORDS.ward("何小满", 9)).expect(409).code())
			.isEqualTo("GUARDIAN_NOT_REGISTERED");
		stranger.put("/me/volunteer", WORDS.registration(17)).expect(200);
		assertThat(stranger.put("/me/wards/first", WORDS.ward("何小满", 9)).expect(409).code())
			.isEqualTo("GUARDIAN_NOT_REGISTERED");
	}

	@Test
	void fiveChildrenAreTheMostAlsoWhenTenComeAtOnce() {
		Api guardian = guardian();
		List<Integer> answers = together(10,
				(number) -> guardian.put("/me/wards/child-" + number, WORDS.ward("何小满", 9)).status());
		assertThat(answers).containsOnly(200, 409);
		assertThat(answers.stream().filter((status) -> status == 200)).hasSize(5);
		assertThat(guardian.put("/me/wards/one-more", WORDS.ward("何小满", 9)).expect(409).code()).isEqualTo("WARDS_FULL");
	}

	@Test
	void aRemovedChildIsForgottenEverywhere() {
		Api guardian = guardian();
		long id = WORDS.aWard(guardian, "何小满", 9);
		String path = "/me/wards/" + Ids.text(id);
		guardian().delete(path).expect(204);
		assertThat(wards(id)).as("only the own guardian removes").isOne();
		guardian.delete(path).expect(204);
		guardian.delete(path).expect(204);
		gone(id);
	}

	@Test
	void whoHasChildrenRemovesThemBeforeLeaving() {
		Api guardian = guardian();
		long id = WORDS.aWard(guardian, "何小满", 9);
		assertThat(guardian.delete("/me/volunteer").expect(409).code()).isEqualTo("WARDS_REMAIN");
		guardian.delete("/me/wards/" + Ids.text(id)).expect(204);
		guardian.delete("/me/volunteer").expect(204);
	}

	@Test
	void theGuardiansExportTellsOfTheChildrenAndTheClosingForgetsThem() {
		Api guardian = guardian();
		List<Long> ids = IntStream.range(0, 3).mapToObj((number) -> WORDS.aWard(guardian, "何小满", 9 + number)).toList();
		assertThat(guardian.get("/me/export").expect(200).text()).contains("监护的孩子", "何小满", WORDS.born(10),
				"何小满：志愿服务的同意事项");
		long own = id(guardian);
		guardian.delete("/me").expect(204);
		ids.forEach(WardIntegrationTests::gone);
		assertThat(Sql.number(SURROUNDINGS, "SELECT COUNT(*) FROM ward WHERE guardian_id = ?", own)).isZero();
	}

	private static Api guardian() {
		return WORDS.registered(people.resident());
	}

	private static long wards(long id) {
		return Sql.number(SURROUNDINGS, "SELECT COUNT(*) FROM ward WHERE resident_id = ?", id);
	}

	private static void gone(long id) {
		assertThat(wards(id)).isZero();
		assertThat(Sql.number(SURROUNDINGS, "SELECT COUNT(*) FROM volunteer_consent WHERE resident_id = ?", id))
			.isZero();
		assertThat(Sql.number(SURROUNDINGS, "SELECT COUNT(*) FROM resident WHERE id = ? AND closed_at IS NOT NULL", id))
			.isOne();
	}

}
