package org.chuxin.identity;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.chuxin.harness.Api;
import org.chuxin.harness.People;
import org.chuxin.harness.RunningServer;
import org.chuxin.harness.Sql;
import org.chuxin.harness.Surroundings;
import org.chuxin.identity.volunteer.VolunteerVocabulary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chuxin.identity.volunteer.VolunteerVocabulary.consents;
import static org.chuxin.identity.volunteer.VolunteerVocabulary.id;

class VolunteersIntegrationTests {

	private static final Surroundings SURROUNDINGS = Surroundings.shared();

	private static final VolunteerVocabulary WORDS = new VolunteerVocabulary(SURROUNDINGS);

	private static RunningServer server;

	private static People people;

	private static Volunteers volunteers;

	@BeforeAll
	static void start() {
		server = RunningServer.start(SURROUNDINGS, Map.of());
		people = new People(SURROUNDINGS, server);
		volunteers = server.bean(Volunteers.class);
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Test
	void decisionsAboutServiceKnowVolunteersMinorsWardsAndOthers() {
		Api grown = WORDS.registered(people.resident());
		Api minor = people.resident();
		minor.put("/me/volunteer", WORDS.registration(16)).expect(200);
		Api left = WORDS.registered(people.resident());
		left.delete("/me/volunteer").expect(204);
		Api other = people.resident();
		Api closed = people.resident();
		long closedId = id(closed);
		closed.delete("/me").expect(204);
		long ward = WORDS.aWard(grown, "何小满", 9);
		List<Long> ids = List.of(id(grown), id(minor), id(left), id(other), ward, closedId, 42L);
		Map<Long, Volunteer> known = volunteers.of(ids);
		assertThat(known.values()).containsExactlyInAnyOrder(
				new Volunteer(id(grown), true, LocalDate.parse(WORDS.born(40)), null, false),
				new Volunteer(id(minor), true, LocalDate.parse(WORDS.born(16)), null, true),
				new Volunteer(id(left), false, null, null, false), new Volunteer(id(other), false, null, null, false),
				new Volunteer(ward, false, LocalDate.parse(WORDS.born(9)), id(grown), true));
		assertThat(volunteers.realNames(ids)).containsOnly(Map.entry(id(grown), "陈桂兰"), Map.entry(id(minor), "陈桂兰"),
				Map.entry(ward, "何小满"));
		assertThat(volunteers.of(List.of())).isEmpty();
		assertThat(Objects.requireNonNull(known.get(ward)).ageOn(LocalDate.parse(WORDS.born(0)))).hasValue(9);
	}

	@Test
	void organisersMaySeeAVolunteerAndAChildWithTheGuardiansNumber() {
		Api guardian = people.resident();
		Map<String, Object> wanted = WORDS.registration(40);
		wanted.put("nationalNumber", "370000000000000123");
		wanted.put("emergencyContact", Map.of("name", "王建国", "phone", "13900000002"));
		guardian.put("/me/volunteer", wanted).expect(200);
		long ward = WORDS.aWard(guardian, "何小满", 9);
		Person person = volunteers.person(id(guardian)).orElseThrow();
		assertThat(person.realName()).isEqualTo("陈桂兰");
		assertThat(person.nationalNumber()).contains("370000000000000123");
		assertThat(person.emergencyContact()).contains(new Person.Contact("王建国", "13900000002"));
		assertThat(person.phone()).matches("19900[0-9]{6}");
		assertThat(person).hasToString("Person");
		Person child = volunteers.person(ward).orElseThrow();
		assertThat(child.realName()).isEqualTo("何小满");
		assertThat(child.phone()).isEqualTo(person.phone());
		assertThat(child.guardian()).contains(new Person.Guardian("陈桂兰", person.phone(), Person.Relation.PARENT));
		Api minor = people.resident();
		minor.put("/me/volunteer", WORDS.registration(16)).expect(200);
		assertThat(volunteers.person(id(minor)).orElseThrow().guardian())
			.contains(new Person.Guardian("何建平", "13900000001", Person.Relation.PARENT));
		assertThat(volunteers.person(id(people.resident()))).isEmpty();
	}

	@Test
	void b16WhoAgreedToTheirNameIsTold() {
		Api open = people.resident();
		Map<String, Object> wanted = WORDS.registration(40);
		wanted.put("consents", consents("SERVICE_RECORD", "PUBLIC_NAME"));
		open.put("/me/volunteer", wanted).expect(200);
		Api shy = WORDS.registered(people.resident());
		assertThat(volunteers.agreed(ConsentPurpose.PUBLIC_NAME, List.of(id(open), id(shy)))).containsExactly(id(open));
		open.delete("/me/volunteer").expect(204);
		assertThat(volunteers.agreed(ConsentPurpose.PUBLIC_NAME, List.of(id(open), id(shy)))).isEmpty();
	}

	@Test
	void cellsThatWereSwappedDoNotOpen() {
		Api first = WORDS.registered(people.resident());
		Api second = WORDS.registered(people.resident());
		assertThat(volunteers.realNames(List.of(id(first)))).isNotEmpty();
		Sql.change(SURROUNDINGS, """
				UPDATE volunteer a, volunteer b SET a.real_name = b.real_name, a.birth_date = b.phone
				WHERE a.resident_id = ? AND b.resident_id = ?""", id(first), id(second));
		assertThatIllegalStateException().isThrownBy(() -> volunteers.realNames(List.of(id(first))));
		assertThatIllegalStateException().isThrownBy(() -> volunteers.of(List.of(id(first))));
	}

	@Test
	void afterARotationOldRowsAreReadAndWithoutTheOldKeyTheyAreNot() {
		Api resident = WORDS.registered(people.resident());
		String old = Objects.requireNonNull(SURROUNDINGS.settings().get("chuxin.master-key"));
		Map<String, String> rotated = Map.of("chuxin.master-key", "a new key of all tests, 32 characters or more");
		Map<String, String> both = new HashMap<>(rotated);
		both.put("chuxin.former-master-keys[0]", old);
		try (RunningServer careful = RunningServer.start(SURROUNDINGS, both)) {
			assertThat(careful.bean(Volunteers.class).realNames(List.of(id(resident)))).containsValue("陈桂兰");
		}
		try (RunningServer lost = RunningServer.start(SURROUNDINGS, rotated)) {
			assertThatIllegalStateException()
				.isThrownBy(() -> lost.bean(Volunteers.class).realNames(List.of(id(resident))))
				.withMessageContaining("CHUXIN_FORMER_MASTER_KEYS");
		}
	}

	@Test
	void productionDoesNotStartWithoutTheKeysOfWhatIsKept() {
		WORDS.registered(people.resident());
		assertThatThrownBy(() -> RunningServer.start(SURROUNDINGS,
				Map.of("chuxin.installation.mode", "PRODUCTION", "chuxin.master-key",
						"a new key of all tests, 32 characters or more")))
			.hasStackTraceContaining("set CHUXIN_FORMER_MASTER_KEYS to the keys that were used before");
	}

	/** The control: what is not sealed is found by the same search. */
	@Test
	void sqlHoldsNoClearText() throws SQLException {
		Api guardian = people.resident();
		guardian.put("/me/nickname", Map.of("nickname", "银杏路老周")).expect(200);
		Map<String, Object> wanted = WORDS.registration(16);
		wanted.put("realName", "清文甲");
		wanted.put("nationalNumber", "CLEARTEXT0001");
		wanted.put("otherSkills", List.of("清文乙"));
		wanted.put("emergencyContact", Map.of("name", "清文丙", "phone", "13987654321"));
		wanted.put("guardian", Map.of("name", "清文丁", "phone", "13987654322", "relation", "GRANDPARENT"));
		guardian.put("/me/volunteer", wanted).expect(200);
		Api parent = WORDS.registered(people.resident());
		WORDS.aWard(parent, "清文戊", 9);
		String phone = volunteers.person(id(guardian)).orElseThrow().phone();
		for (String secret : List.of("清文", "CLEARTEXT0001", "13987654321", "13987654322", "GRANDPARENT", phone,
				WORDS.born(16))) {
			assertThat(cellsWith(secret)).as(secret).isEmpty();
		}
		assertThat(cellsWith("银杏路老周")).containsOnly("resident.nickname");
	}

	private static List<String> cellsWith(String text) {
		String everywhere = Sql
			.rows(SURROUNDINGS,
					"""
							SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'chuxin'
							AND table_name IN ('resident', 'volunteer', 'volunteer_consent', 'ward', 'audit_entry', 'former_account')
							""")
			.stream()
			.map((cell) -> """
					SELECT '%1$s.%2$s' FROM `%1$s`
					WHERE INSTR(CAST(`%2$s` AS BINARY), CAST(? AS BINARY)) > 0""".formatted(cell.get(0), cell.get(1)))
			.map((query) -> query.replace("?", "'" + text + "'"))
			.collect(Collectors.joining(" UNION "));
		return Sql.rows(SURROUNDINGS, everywhere).stream().map((row) -> (String) row.getFirst()).toList();
	}

}
