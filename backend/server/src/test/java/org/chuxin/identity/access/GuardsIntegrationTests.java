package org.chuxin.identity.access;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import org.chuxin.harness.Api;
import org.chuxin.harness.Eventually;
import org.chuxin.harness.People;
import org.chuxin.harness.RunningServer;
import org.chuxin.harness.Sql;
import org.chuxin.harness.Surroundings;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chuxin.harness.Together.together;

class GuardsIntegrationTests {

	private static final Surroundings SURROUNDINGS = Surroundings.shared();

	@Test
	void inventedTokensAreRefusedByMemoryOnceAnAddressUsedUpItsOwn() {
		try (RunningServer server = start(
				Map.of("chuxin.limits.log-in-rate", "1", "chuxin.limits.log-in-burst", "5"))) {
			Api resident = new People(SURROUNDINGS, server).resident();
			List<Api.Answer> answers = IntStream.range(0, 40)
				.mapToObj((number) -> new Api(server.url(), "invented-token-number-" + number).get("/me"))
				.toList();
			assertThat(answers.getFirst().status()).isEqualTo(401);
			assertThat(answers).filteredOn((answer) -> answer.status() == 429)
				.hasSizeGreaterThan(20)
				.allSatisfy((answer) -> assertThat(answer.response().headers().firstValue("Retry-After")).isPresent());
			resident.get("/me").expect(200);
		}
	}

	@Test
	void manySessionsOfOnePersonShareOneLimit() {
		try (RunningServer server = start(
				Map.of("chuxin.limits.session-rate", "1", "chuxin.limits.session-burst", "6"))) {
			People people = new People(SURROUNDINGS, server);
			String person = person("many-sessions");
			List<Api> phones = List.of(people.logIn(person), people.logIn(person), people.logIn(person));
			assertThat(IntStream.range(0, 30).map((call) -> phones.get(call % 3).get("/me").status()).boxed())
				.filteredOn((status) -> status == 429)
				.hasSizeGreaterThan(15);
		}
	}

	@Test
	void oneSessionTooManyEndsTheOldest() {
		try (RunningServer server = start(Map.of("chuxin.session.most", "3"))) {
			People people = new People(SURROUNDINGS, server);
			String person = person("session-after-session");
			List<Api> phones = new ArrayList<>();
			for (int phone = 0; phone < 4; phone++) {
				phones.add(people.logIn(person));
				phones.getLast().get("/me").expect(200);
				SURROUNDINGS.clock().advance(Duration.ofSeconds(1));
			}
			phones.getFirst().get("/me").expect(401);
			phones.subList(1, 4).forEach((phone) -> phone.get("/me").expect(200));
		}
	}

	@Test
	void anEndOnAnotherInstanceShowsHere() {
		try (RunningServer here = start(Map.of()); RunningServer elsewhere = start(Map.of())) {
			Api phone = new People(SURROUNDINGS, here).resident();
			phone.get("/me").expect(200);
			at(elsewhere, phone).delete("/sessions/current").expect(204);
			Eventually.eventually(() -> assertThat(phone.get("/me").status()).isEqualTo(401));
		}
	}

	@Test
	void memoryIsTrustedOnlyWhileWeHearWhichSessionsEnded() {
		try (RunningServer deaf = start(Map.of("chuxin.session.known", "0s")); RunningServer usual = start(Map.of())) {
			Api phone = new People(SURROUNDINGS, usual).resident();
			phone.get("/me").expect(200);
			at(deaf, phone).get("/me").expect(200);
			Sql.change(SURROUNDINGS, "DELETE FROM session WHERE token_hash = UNHEX(SHA2(?, 256))",
					Objects.requireNonNull(phone.token()));
			phone.get("/me").expect(200);
			at(deaf, phone).get("/me").expect(401);
		}
	}

	@Test
	void nicknamesAreNotChangedByTheDozen() {
		try (RunningServer server = start(Map.of())) {
			Api resident = new People(SURROUNDINGS, server).resident();
			for (int change = 0; change < 5; change++) {
				resident.put("/me/nickname", Map.of("nickname", "花名" + change)).expect(200);
			}
			resident.put("/me/nickname", Map.of("nickname", "花名五")).expect(429);
		}
	}

	@Test
	void aSlowWeChatHoldsOnlySoManyNicknamesAtOnce() {
		try (RunningServer server = start(Map.of("chuxin.wechat.read-timeout", "20s"))) {
			People people = new People(SURROUNDINGS, server);
			List<Api> residents = IntStream.range(0, 40).mapToObj((_) -> people.resident()).toList();
			Api weChat = new Api(SURROUNDINGS.weChat().url(), null);
			weChat.send("POST", "/control/faults", """
					{"path":"/wxa/msg_sec_check","delayMs":5000,"times":32}""").expect(204);
			assertThat(together(40,
					(number) -> residents.get(number).put("/me/nickname", Map.of("nickname", "花名" + number)).status()))
				.filteredOn((status) -> status == 503)
				.hasSize(8);
			weChat.delete("/control/faults");
		}
	}

	private static Api at(RunningServer server, Api phone) {
		return new Api(server.url(), phone.token());
	}

	private static String person(String key) {
		SURROUNDINGS.weChat().addPerson(key, key);
		return key;
	}

	private static RunningServer start(Map<String, String> settings) {
		return RunningServer.start(SURROUNDINGS, settings);
	}

}
