package org.chuxin.activity.certificate;

import java.util.List;
import java.util.Map;

import org.chuxin.activity.ActivityVocabulary;
import org.chuxin.activity.hours.Origin;
import org.chuxin.activity.records.ServiceVocabulary;
import org.chuxin.harness.Api;
import org.chuxin.harness.People;
import org.chuxin.harness.RunningServer;
import org.chuxin.harness.Sql;
import org.chuxin.harness.Surroundings;
import org.chuxin.platform.Ids;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chuxin.activity.ActivityVocabulary.idOf;
import static org.chuxin.activity.records.ServiceVocabulary.PLANNED;
import static org.chuxin.activity.records.ServiceVocabulary.newestId;
import static org.chuxin.activity.records.ServiceVocabulary.organised;
import static org.chuxin.harness.Together.together;

class CertificateIntegrationTests {

	private static final Surroundings SURROUNDINGS = Surroundings.shared();

	private static RunningServer server;

	private static People people;

	private static ActivityVocabulary activities;

	private static ServiceVocabulary service;

	@BeforeAll
	static void start() {
		server = RunningServer.start(SURROUNDINGS, Map.of());
		people = new People(SURROUNDINGS, server);
		activities = new ActivityVocabulary(SURROUNDINGS, people);
		service = new ServiceVocabulary(SURROUNDINGS, server, people, activities);
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Test
	void b14ACertificateHoldsWhatOneUnitConfirmedAndNothingElse() {
		Api volunteer = service.aServant(service.aService(Map.of()));
		service.served(volunteer, service.aService(Map.of()), 1, 0, PLANNED + 31, Origin.MEASURED);
		service.served(volunteer, service.aService(Map.of("kind", "TRAINING")), 1, 0, 45, Origin.MEASURED);
		ActivityVocabulary others = new ActivityVocabulary(SURROUNDINGS, people);
		ServiceVocabulary there = new ServiceVocabulary(SURROUNDINGS, server, people, others);
		there.served(volunteer, there.aService(Map.of()), 1, 0, 33, Origin.MEASURED);
		JsonNode certificate = service.aCertificate(volunteer);
		assertThat(certificate.path("minutes").asInt()).isEqualTo(120);
		assertThat(certificate.path("lines").size()).isOne();
		assertThat(certificate.path("lines").path(0).path("activity").asString()).isEqualTo("柳河湾红色故事会");
		assertThat(certificate.path("name").asString()).isEqualTo("陈桂兰");
		assertThat(certificate.path("number").asString()).matches("CX\\d{4}-\\d{7}");
		assertThat(certificate.path("code").asString()).hasSize(16);
	}

	@Test
	void b14ACertificateIsAFrozenCopy() {
		Api volunteer = service.aServant(service.aService(Map.of()));
		JsonNode certificate = service.aCertificate(volunteer);
		activities.organiser()
			.put(organised(newestId(volunteer)) + "/corrections/1", Map.of("minutes", 60, "reason", "提前走了。"))
			.expect(200);
		assertThat(volunteer.get("/me/certificates").expect(200).json().path("items").path(0)).isEqualTo(certificate);
	}

	@Test
	void b14TheSameRequestIsTheSameCertificate() {
		Api volunteer = service.aServant(service.aService(Map.of()));
		List<String> numbers = together(4,
				(_) -> volunteer.put("/me/certificates/once", service.wanted())
					.expect(200)
					.json()
					.path("number")
					.asString());
		assertThat(numbers.stream().distinct()).hasSize(1);
		assertThat(volunteer.get("/me/certificates").json().path("items").size()).isOne();
	}

	@Test
	void b14NothingConfirmedNothingCertified() {
		Api volunteer = activities.aVolunteer();
		service.served(volunteer, service.aService(Map.of()), 1, 0, PLANNED + 31, Origin.MEASURED);
		assertThat(volunteer.put("/me/certificates/none", service.wanted()).expect(409).code())
			.isEqualTo("NOTHING_TO_CERTIFY");
	}

	@Test
	void b15VerificationShowsLessThanThePaper() {
		JsonNode certificate = service.aCertificate(service.aServant(service.aService(Map.of())));
		Api.Answer verified = verify(certificate.path("number").asString(), certificate.path("code").asString());
		assertThat(verified.json().path("state").asString()).isEqualTo("ISSUED");
		assertThat(verified.json().path("name").asString()).isEqualTo("陈**");
		assertThat(verified.json().path("hours").asString()).isEqualTo("2.0");
		assertThat(verified.expect(200).text()).doesNotContain("陈桂兰", "故事会");
	}

	@Test
	void b15AWrongNumberAndAWrongCodeGetTheSameAnswer() {
		JsonNode certificate = service.aCertificate(service.aServant(service.aService(Map.of())));
		String number = certificate.path("number").asString();
		for (Api.Answer answer : List.of(verify(number, "AAAAAAAAAAAAAAAA"), verify(number, ""),
				verify("CX1999-" + number.substring(7), certificate.path("code").asString()),
				verify("nonsense", certificate.path("code").asString()))) {
			assertThat(answer.expect(404).code()).isEqualTo("CERTIFICATE_NOT_FOUND");
		}
	}

	@Test
	void b15WithdrawnAndReplacedAreVisible() {
		Api volunteer = service.aServant(service.aService(Map.of()));
		JsonNode first = service.aCertificate(volunteer);
		JsonNode second = service.aCertificate(volunteer);
		assertThat(state(first)).isEqualTo("REPLACED");
		assertThat(state(second)).isEqualTo("ISSUED");
		for (int i = 0; i < 2; i++) {
			activities.organiser().put(withdrawal(second), Map.of("reason", "时长更正后与证明不符。")).expect(200);
		}
		assertThat(state(second)).isEqualTo("WITHDRAWN");
		assertThat(volunteer.get("/me/inbox").json().path("items").path(0).path("title").asString()).isEqualTo("证明已撤回");
	}

	@Test
	void b10OnlyTheUnitThatRecordedWithdraws() {
		JsonNode certificate = service.aCertificate(service.aServant(service.aService(Map.of())));
		Api stranger = new ActivityVocabulary(SURROUNDINGS, people).organiser();
		assertThat(stranger.put(withdrawal(certificate), Map.of("reason", "不关我事。")).expect(404).code())
			.isEqualTo("CERTIFICATE_NOT_FOUND");
		assertThat(state(certificate)).isEqualTo("ISSUED");
	}

	@Test
	void aClosedAccountLeavesAPaperThatCanBeVerifiedWithoutAName() {
		Api volunteer = service.aServant(service.aService(Map.of()));
		JsonNode certificate = service.aCertificate(volunteer);
		long id = Ids.parse(idOf(volunteer)).orElseThrow();
		assertThat(Sql.number(SURROUNDINGS,
				"SELECT COUNT(*) FROM certified_name WHERE resident_id = ? AND INSTR(name, '陈') > 0", id))
			.isZero();
		assertThat(volunteer.get("/me/export").expect(200).text()).contains("证明上的姓名",
				certificate.path("number").asString());
		volunteer.delete("/me").expect(204);
		JsonNode verified = verify(certificate.path("number").asString(), certificate.path("code").asString())
			.expect(200)
			.json();
		assertThat(verified.has("name")).isFalse();
		assertThat(verified.path("minutes").asInt()).isEqualTo(120);
	}

	private static Api.Answer verify(String number, String code) {
		return Api.anonymous(server.url()).get("/certificates/" + number + "?code=" + code);
	}

	private static String state(JsonNode certificate) {
		return verify(certificate.path("number").asString(), certificate.path("code").asString()).expect(200)
			.json()
			.path("state")
			.asString();
	}

	private static String withdrawal(JsonNode certificate) {
		return "/organiser/certificates/" + certificate.path("number").asString() + "/withdrawal";
	}

}
