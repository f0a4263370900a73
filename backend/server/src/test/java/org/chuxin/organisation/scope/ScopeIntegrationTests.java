package org.chuxin.organisation.scope;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.chuxin.harness.Api;
import org.chuxin.identity.Caller;
import org.chuxin.identity.Role;
import org.chuxin.organisation.OrganisationVocabulary;
import org.chuxin.organisation.OrganisationVocabulary.Account;
import org.chuxin.organisation.Organisations;
import org.chuxin.organisation.Scope;
import org.chuxin.organisation.ScopeKind;
import org.chuxin.organisation.Scopes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ScopeIntegrationTests {

	private static final List<String> ALL = List.of("P", "P1", "P11", "P12", "P2", "P21", "A", "A1", "A11", "A2");

	private static OrganisationVocabulary district;

	private static Organisations organisations;

	private static Scopes scopes;

	private static String prefix;

	@BeforeAll
	static void start() {
		district = new OrganisationVocabulary();
		organisations = district.server().bean(Organisations.class);
		scopes = district.server().bean(Scopes.class);
		prefix = district.aDistrict();
	}

	@AfterAll
	static void stop() {
		district.close();
	}

	/** The last line is the negative control: without bounds all is seen. */
	@ParameterizedTest(name = "{0} of {1} sees {2}")
	@CsvSource({ "OWN, P1, P1", "OWN, P1 A1, A1 P1", "OWN_AND_BELOW, P1, P1 P11 P12", "OWN_AND_BELOW, P11, P11",
			"OWN_AND_BELOW, P2 A, A A1 A11 A2 P2 P21", "CHOSEN, P1 P21, P1 P21", "CHOSEN, P11 P12 A2, A2 P11 P12",
			"OWN_RECORDS, '', ''", "ALL, '', A A1 A11 A2 P P1 P11 P12 P2 P21" })
	void anOrganiserActsOnExactlyWhatTheScopeHas(ScopeKind kind, String from, String seen) {
		String[] codes = words(from).stream().map((code) -> prefix + code).toArray(String[]::new);
		Api organiser = district.anOrganiser(Role.ACTIVITY_ORGANISER, kind, codes);
		Set<String> reached = new TreeSet<>();
		for (String code : ALL) {
			Api.Answer list = organiser.get("/organiser/organisations/" + prefix + code + "/claims");
			Api.Answer made = organiser.post("/organiser/organisations/" + prefix + code + "/invitation-codes",
					Map.of());
			Api.Answer decided = organiser.put("/organiser/organisations/" + prefix + code + "/claims/AAAAAAAAAAA",
					Map.of("decision", "CONFIRMED"));
			if (list.status() == 200) {
				reached.add(code);
				assertThat(made.status()).isIn(201, 409);
				assertThat(decided.status()).isIn(404, 409);
			}
			else {
				for (Api.Answer refused : List.of(list, made, decided)) {
					assertThat(refused.expect(403).code()).isEqualTo("OUT_OF_SCOPE");
				}
			}
		}
		assertThat(reached).isEqualTo(new TreeSet<>(words(seen)));
	}

	@Test
	void ownRecordsAreThoseTheOrganiserMade() {
		Scope own = new Scope(ScopeKind.OWN_RECORDS, Set.of());
		long branch = id("P11");
		assertThat(scopes.covers(own, branch, 7, 7)).isTrue();
		assertThat(scopes.covers(own, branch, 8, 7)).isFalse();
		assertThat(scopes.covers(own, branch)).isFalse();
		Scope below = new Scope(ScopeKind.OWN_AND_BELOW, Set.of(id("P1")));
		assertThat(scopes.covers(below, branch, 8, 7)).isTrue();
		assertThat(scopes.covers(below, id("P21"), 7, 7)).as("made before the scope was set").isFalse();
		assertThat(scopes.covers(new Scope(ScopeKind.ALL, Set.of()), id("P21"), 8, 7)).as("negative control").isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "ADMINISTRATOR, ALL", "CONTENT_EDITOR, ALL", "AUDITOR, ALL", "ACTIVITY_ORGANISER, OWN_RECORDS",
			"NOTICE_SENDER, OWN_RECORDS", "GUIDE, OWN_RECORDS" })
	void whoHasNoScopeHasTheUsualOne(Role role, ScopeKind usual) {
		Account account = district.anAccount(role);
		assertThat(district.administrator().get("/organiser/accounts/" + account.name() + "/scope").expect(200).text())
			.isEqualTo("{\"kind\":\"" + usual + "\",\"organisationCodes\":[]}");
		assertThat(scopes.of(new Caller.Organiser(17, "nobody", "nobody", role, "")))
			.isEqualTo(new Scope(usual, Set.of()));
	}

	@Test
	void aScopeIsSetReplacedAndAudited() {
		Account account = district.anAccount(Role.ACTIVITY_ORGANISER);
		String claims = "/organiser/organisations/" + prefix + "A11/claims";
		account.api().get(claims).expect(403);
		assertThat(
				district.setScope(account.name(), ScopeKind.CHOSEN, prefix + "A11", prefix + "A2").expect(200).text())
			.isEqualTo("{\"kind\":\"CHOSEN\",\"organisationCodes\":[\"@A11\",\"@A2\"]}".replace("@", prefix));
		account.api().get(claims).expect(200);
		district.setScope(account.name(), ScopeKind.OWN, prefix + "A2").expect(200);
		account.api().get(claims).expect(403);
		assertThat(district.administrator().get("/organiser/accounts/" + account.name() + "/scope").text())
			.isEqualTo("{\"kind\":\"OWN\",\"organisationCodes\":[\"@A2\"]}".replace("@", prefix));
		assertThat(district.people()
			.organiser("AUDITOR")
			.get("/organiser/audit")
			.json()
			.path("items")
			.valueStream()
			.filter((entry) -> entry.path("subject").asString().equals("organiser/" + account.name())))
			.anyMatch((entry) -> entry.path("before").toString().contains("CHOSEN")
					&& entry.path("after").toString().contains("OWN"));
	}

	@Test
	void aScopeThatMakesNoSenseIsRefused() {
		String account = district.anAccount(Role.GUIDE).name();
		refuse(account, ScopeKind.ALL, "P");
		refuse(account, ScopeKind.OWN_RECORDS, "P");
		refuse(account, ScopeKind.OWN);
		refuse(account, ScopeKind.OWN, "P1", "P2");
		refuse(account, ScopeKind.OWN_AND_BELOW, "P1", "A1", "A2");
		refuse(account, ScopeKind.CHOSEN);
		refuse(account, ScopeKind.CHOSEN, "P", "NONE");
		assertThat(district.setScope("no.such.account", ScopeKind.ALL).expect(404).code())
			.isEqualTo("ACCOUNT_NOT_FOUND");
		assertThat(district.administrator().get("/organiser/accounts/%E5%88%9D/scope").expect(404).code())
			.isEqualTo("ACCOUNT_NOT_FOUND");
		assertThat(district.people()
			.organiser("ACTIVITY_ORGANISER")
			.get("/organiser/accounts/" + account + "/scope")
			.expect(403)
			.code()).isEqualTo("FORBIDDEN");
	}

	private static void refuse(String account, ScopeKind kind, String... codes) {
		String[] full = List.of(codes).stream().map((code) -> prefix + code).toArray(String[]::new);
		assertThat(district.setScope(account, kind, full).expect(400).code()).isEqualTo("INVALID_REQUEST");
	}

	private static long id(String code) {
		return organisations.byCode(prefix + code).orElseThrow().id();
	}

	private static List<String> words(String text) {
		return text.isEmpty() ? List.of() : List.of(text.split(" "));
	}

}
