package org.chuxin.identity.volunteer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.chuxin.harness.Api;
import org.chuxin.harness.People;
import org.chuxin.harness.RunningServer;
import org.chuxin.harness.Sql;
import org.chuxin.harness.Surroundings;
import org.chuxin.platform.Days;
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

class VolunteerIntegrationTests {

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
	void b1AResidentRegistersByAnOwnActAndSeesWhatIsKept() {
		Api resident = people.resident();
		assertThat(volunteer(resident).path("registered").asBoolean()).isFalse();
		assertThat(volunteer(resident).path("consentTexts").size()).isEqualTo(5);
		Map<String, Object> wanted = WORDS.registration(40);
		wanted.put("nationalNumber", "370000000000000123");
		wanted.put("skills", List.of("FIRST_AID", "DRIVING"));
		wanted.put("otherSkills", List.of("剪纸", "写春联"));
		wanted.put("emergencyContact", Map.of("name", "王建国", "phone", "0536-1234567"));
		wanted.put("consents", consents("SERVICE_RECORD", "PUBLIC_NAME"));
		JsonNode kept = resident.put("/me/volunteer", wanted).expect(200).json();
		assertThat(kept.path("registered").asBoolean()).isTrue();
		assertThat(kept.path("realName").asString()).isEqualTo("陈桂兰");
		assertThat(kept.path("birthDate").asString()).isEqualTo(WORDS.born(40));
		assertThat(kept.path("phone").asString()).matches("199\\*{4}[0-9]{4}");
		assertThat(kept.path("skills").toString()).isEqualTo("[\"FIRST_AID\",\"DRIVING\"]");
		assertThat(kept.path("otherSkills").toString()).isEqualTo("[\"剪纸\",\"写春联\"]");
		assertThat(kept.path("emergencyContact").path("phone").asString()).isEqualTo("0536-1234567");
		assertThat(kept.path("consents").findValuesAsString("purpose")).containsExactlyInAnyOrder("SERVICE_RECORD",
				"PUBLIC_NAME");
	}

	@Test
	void b1WithoutTheGuidelineNobodyRegisters() {
		assertThat(people.newcomer().put("/me/volunteer", WORDS.registration(40)).expect(403).code())
			.isEqualTo("CONSENT_REQUIRED");
	}

	@Test
	void aRepetitionWithTheUsedCodeGetsTheFirstAnswerAgain() {
		Api resident = people.resident();
		Map<String, Object> wanted = WORDS.registration(40);
		JsonNode first = resident.put("/me/volunteer", wanted).expect(200).json();
		SURROUNDINGS.clock().advance(java.time.Duration.ofSeconds(90));
		JsonNode again = resident.put("/me/volunteer", wanted).expect(200).json();
		assertThat(again.path("registeredAt")).isEqualTo(first.path("registeredAt"));
		assertThat(again.path("consents")).isEqualTo(first.path("consents"));
		wanted.remove("phoneCode");
		assertThat(resident.put("/me/volunteer", wanted).expect(200).json().path("phone"))
			.isEqualTo(first.path("phone"));
	}

	@Test
	void registrationsAtTheSameMomentMakeOneVolunteer() {
		Api resident = people.resident();
		Map<String, Object> wanted = WORDS.registration(40);
		List<Integer> answers = together(8, (_) -> resident.put("/me/volunteer", wanted).status());
		// a code that is used by the first may be refused to one that came at the same
		// moment
		assertThat(answers).contains(200).isSubsetOf(200, 409, 429);
		assertThat(Sql.number(SURROUNDINGS, "SELECT COUNT(*) FROM volunteer WHERE resident_id = ?", id(resident)))
			.isOne();
		assertThat(
				Sql.number(SURROUNDINGS, "SELECT COUNT(*) FROM volunteer_consent WHERE resident_id = ?", id(resident)))
			.isOne();
	}

	@Test
	void aNumberIsNeededOnceAndCodesWorkOnceAndNotForever() {
		Map<String, Object> wanted = WORDS.registration(40);
		String used = (String) wanted.get("phoneCode");
		people.resident().put("/me/volunteer", wanted).expect(200);
		assertThat(people.resident().put("/me/volunteer", wanted).expect(409).code()).isEqualTo("PHONE_CODE_INVALID");
		wanted.put("phoneCode", "never-issued");
		assertThat(people.resident().put("/me/volunteer", wanted).expect(409).code()).isEqualTo("PHONE_CODE_INVALID");
		wanted.remove("phoneCode");
		assertThat(people.resident().put("/me/volunteer", wanted).expect(409).code()).isEqualTo("PHONE_NEEDED");
		wanted.put("phoneCode", WORDS.phoneCode());
		SURROUNDINGS.clock().advance(java.time.Duration.ofMinutes(6));
		assertThat(people.resident().put("/me/volunteer", wanted).expect(409).code()).isEqualTo("PHONE_CODE_INVALID");
		assertThat(used).isNotEmpty();
	}

	@Test
	void whoHasWeChatVerifyTooOftenWaits() {
		Api resident = people.resident();
		Map<String, Object> wanted = WORDS.registration(40);
		wanted.put("phoneCode", "never-issued");
		for (int i = 0; i < 5; i++) {
			resident.put("/me/volunteer", wanted).expect(409);
		}
		assertThat(resident.put("/me/volunteer", wanted).expect(429).code()).isEqualTo("TOO_MANY_REQUESTS");
	}

	@ParameterizedTest
	@CsvSource({ "7, TOO_YOUNG", "8, GUARDIAN_REGISTERS", "13, GUARDIAN_REGISTERS" })
	void b5BelowFourteenNobodyRegistersAlone(int age, String code) {
		Api resident = people.resident();
		assertThat(resident.put("/me/volunteer", WORDS.registration(age)).expect(409).code()).isEqualTo(code);
		assertThat(volunteer(resident).path("registered").asBoolean()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "14", "17" })
	void b5FromFourteenToSeventeenAGuardianAgrees(int age) {
		Api resident = people.resident();
		Map<String, Object> alone = WORDS.registration(age);
		alone.remove("guardian");
		assertThat(resident.put("/me/volunteer", alone).expect(409).code()).isEqualTo("GUARDIAN_NEEDED");
		Map<String, Object> silent = WORDS.registration(age);
		silent.put("consents", consents("SERVICE_RECORD"));
		assertThat(resident.put("/me/volunteer", silent).expect(409).code()).isEqualTo("GUARDIAN_NEEDED");
		JsonNode kept = resident.put("/me/volunteer", WORDS.registration(age)).expect(200).json();
		assertThat(kept.path("guardian").path("relation").asString()).isEqualTo("PARENT");
		assertThat(kept.path("consents").findValuesAsString("purpose")).contains("GUARDIAN");
		assertThat(kept.path("consents").get(0).path("givenAt").asString()).isNotEmpty();
	}

	@Test
	void b5TheDayOfTheBirthdayCounts() {
		LocalDate today = Days.of(SURROUNDINGS.clock().instant());
		Map<String, Object> wanted = WORDS.registration(40);
		wanted.put("birthDate", today.minusYears(18).plusDays(1).toString());
		assertThat(people.resident().put("/me/volunteer", wanted).expect(409).code()).isEqualTo("GUARDIAN_NEEDED");
		wanted.put("birthDate", today.minusYears(18).toString());
		people.resident().put("/me/volunteer", wanted).expect(200);
	}

	@ParameterizedTest
	@CsvSource({ "2026-02-30", "1899-12-31", "2999-01-01", "0000-00-00" })
	void aBirthDateThatNobodyHasIsNamed(String day) {
		Map<String, Object> wanted = WORDS.registration(40);
		wanted.put("birthDate", day);
		Api.Answer answer = people.resident().put("/me/volunteer", wanted).expect(400);
		assertThat(answer.json().path("fieldErrors").findValuesAsString("field")).containsExactly("birthDate");
	}

	@ParameterizedTest
	@CsvSource({ "realName, ''", "realName, '1'", "realName, 'a\nb'", "phoneCode, ''", "nationalNumber, '12'",
			"skills, FLYING", "otherSkills, 'x'", "birthDate, '2000-1-1'" })
	void aFieldThatIsWrongIsNamed(String field, String value) {
		Map<String, Object> wanted = WORDS.registration(40);
		wanted.put(field, value);
		Api.Answer answer = people.resident().put("/me/volunteer", wanted).expect(400);
		assertThat(answer.json().path("fieldErrors").findValuesAsString("field"))
			.allSatisfy((named) -> assertThat(named).startsWith(field));
	}

	@Test
	void consentsAreToldTwiceMissingOrNotAskedFor() {
		for (List<?> wrong : List.of(List.of(), consents("PUBLIC_NAME"), consents("SERVICE_RECORD", "WARD_DATA"),
				consents("SERVICE_RECORD", "SERVICE_RECORD"), consents("SERVICE_RECORD", "GUARDIAN"))) {
			Map<String, Object> wanted = WORDS.registration(40);
			wanted.put("consents", wrong);
			assertThat(people.resident()
				.put("/me/volunteer", wanted)
				.expect(400)
				.json()
				.path("fieldErrors")
				.findValuesAsString("field")).containsExactly("consents");
		}
		Map<String, Object> old = WORDS.registration(40);
		old.put("consents", List.of(Map.of("purpose", "SERVICE_RECORD", "version", "1999-01")));
		assertThat(people.resident().put("/me/volunteer", old).expect(409).code()).isEqualTo("CONSENT_TEXT_CHANGED");
	}

	@Test
	void b16AConsentThatIsTakenBackKeepsItsTime() {
		Api resident = people.resident();
		Map<String, Object> wanted = WORDS.registration(40);
		wanted.put("consents", consents("SERVICE_RECORD", "PUBLIC_NAME"));
		resident.put("/me/volunteer", wanted).expect(200);
		wanted.put("consents", consents("SERVICE_RECORD"));
		SURROUNDINGS.clock().advance(java.time.Duration.ofSeconds(1));
		JsonNode kept = resident.put("/me/volunteer", wanted).expect(200).json();
		assertThat(kept.path("consents").findValuesAsString("purpose")).containsExactly("SERVICE_RECORD");
		assertThat(Sql.number(SURROUNDINGS, """
				SELECT COUNT(*) FROM volunteer_consent WHERE resident_id = ? AND purpose = 'PUBLIC_NAME'
				AND withdrawn_at > given_at""", id(resident))).isOne();
	}

	@Test
	void whoLeavesIsForgottenButForTheLeavingAndMayComeBack() {
		Api resident = WORDS.registered(people.resident());
		resident.delete("/me/volunteer").expect(204);
		resident.delete("/me/volunteer").expect(204);
		JsonNode left = volunteer(resident);
		assertThat(left.path("registered").asBoolean()).isFalse();
		assertThat(left.path("leftAt").asString()).isNotEmpty();
		assertThat(left.has("realName")).isFalse();
		assertThat(left.path("consents").size()).isZero();
		List<Object> row = Sql.rows(SURROUNDINGS, """
				SELECT real_name, birth_date, phone, phone_verified_at, phone_code_mac, national_number, skills,
					emergency_name, emergency_phone, guardian_name, guardian_phone, guardian_relation
				FROM volunteer WHERE resident_id = ?""", id(resident)).getFirst();
		assertThat(row).containsOnlyNulls();
		Map<String, Object> again = WORDS.registration(41);
		again.remove("phoneCode");
		assertThat(resident.put("/me/volunteer", again).expect(409).code()).as("the number went too")
			.isEqualTo("PHONE_NEEDED");
		assertThat(resident.put("/me/volunteer", WORDS.registration(41)).expect(200).json().has("leftAt")).isFalse();
	}

	@Test
	void leavingWhatOneNeverJoinedLeavesNoTrace() {
		Api resident = people.resident();
		resident.delete("/me/volunteer").expect(204);
		assertThat(volunteer(resident).has("leftAt")).isFalse();
	}

	@Test
	void theExportTellsAllAndAClosedAccountLeavesNothing() {
		Api resident = people.resident();
		Map<String, Object> wanted = WORDS.registration(16);
		wanted.put("skills", List.of("SIGN_LANGUAGE"));
		wanted.put("emergencyContact", Map.of("name", "王建国", "phone", "13900000002"));
		resident.put("/me/volunteer", wanted).expect(200);
		assertThat(resident.get("/me/export").expect(200).text()).contains("陈桂兰", WORDS.born(16), "手语", "王建国", "何建平",
				"同意记录我参加的志愿服务", "19900");
		long id = id(resident);
		resident.delete("/me").expect(204);
		assertThat(Sql.number(SURROUNDINGS, "SELECT COUNT(*) FROM volunteer WHERE resident_id = ?", id)).isZero();
		assertThat(Sql.number(SURROUNDINGS, "SELECT COUNT(*) FROM volunteer_consent WHERE resident_id = ?", id))
			.isZero();
	}

	private static JsonNode volunteer(Api resident) {
		return resident.get("/me/volunteer").expect(200).json();
	}

}
