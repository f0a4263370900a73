package org.chuxin.contract;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.chuxin.contract.openapi.Contract;
import org.chuxin.contract.openapi.Operation;
import org.chuxin.harness.Api;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chuxin.contract.Problems.problem;
import static org.chuxin.contract.Problems.refused;
import static org.chuxin.contract.Problems.wrongFields;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class BadInputIntegrationTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final Contract CONTRACT = Contract.read();

	private static Stage stage;

	private static Refusals refusals;

	private static Api resident;

	@BeforeAll
	static void start() {
		stage = new Stage();
		refusals = new Refusals(stage, new Scenarios(stage));
		resident = stage.people().resident();
	}

	@AfterAll
	static void stop() {
		stage.close();
	}

	static Stream<Operation> withJson() {
		return CONTRACT.operations()
			.stream()
			.filter((operation) -> operation.request() != null
					&& "application/json".equals(operation.request().contentType()));
	}

	private static Api.Answer sent(Operation operation, String body) {
		return refusals.good(operation).body(body).send(operation);
	}

	@ParameterizedTest
	@MethodSource("withJson")
	void aFieldThatNobodyKnowsIsNamed(Operation operation) {
		Call good = refusals.good(operation);
		String body = Objects.requireNonNull(good.body());
		String more = (body.equals("{}") ? "{" : body.substring(0, body.length() - 1) + ",")
				+ "\"administrator\":true}";
		wrongFields(good.body(more).send(operation), "administrator");
		assertThat(good.send(operation).status()).as("the call was good but for the field").isBetween(200, 299);
	}

	@ParameterizedTest
	@MethodSource("withJson")
	void bodiesThatAreNoObjectAreRefused(Operation operation) {
		for (String body : List.of("", "null", "[]", "[{}]", "\"\"", "\"text\"", "1", "true", "{", "{]", "{\"a\":}",
				"{'a':1}", "NaN", "\u0000", "<a/>")) {
			assertThat(problem(sent(operation, body)).path("code").asString()).as(body)
				.isIn("MALFORMED_BODY", "INVALID_REQUEST");
		}
	}

	@ParameterizedTest
	@MethodSource("withJson")
	void bodiesThatAreTooDeepTooBigOrDoubleAreRefused(Operation operation) {
		Call good = refusals.good(operation);
		String body = Objects.requireNonNull(good.body());
		problem(good.body("[".repeat(5_000)).send(operation));
		problem(good.body("{\"a\":".repeat(5_000)).send(operation));
		refused(good.body(body + " ".repeat(200_000)).send(operation), 413, "PAYLOAD_TOO_LARGE");
		refused(good.body(body + "{}").send(operation), 400, "MALFORMED_BODY");
		refused(good.body(body + "x").send(operation), 400, "MALFORMED_BODY");
		if (!body.equals("{}")) {
			String twice = "{" + body.substring(1, body.length() - 1) + "," + body.substring(1);
			assertThat(problem(good.body(twice).send(operation)).path("code").asString()).isIn("MALFORMED_BODY",
					"INVALID_REQUEST");
		}
		refused(good.body("text/plain", body).send(operation), 415, "UNSUPPORTED_MEDIA_TYPE");
		refused(good.body("nonsense", body).send(operation), 415, "UNSUPPORTED_MEDIA_TYPE");
	}

	@Test
	void bytesThatAreNoTextAreRefused() {
		byte[] bytes = "{\"nickname\":\"??\"}".getBytes(StandardCharsets.ISO_8859_1);
		bytes[13] = (byte) 0xC3;
		bytes[14] = (byte) 0x28;
		problem(resident.send("PUT", "/me/nickname", "application/json", bytes, Map.of()));
		problem(resident.send("PUT", "/me/nickname", "{\"nickname\":\"\\ud800\"}"));
		problem(resident.send("PUT", "/me/nickname", "{\"nickname\":\"a\\u0000b\"}"));
		assertThat(resident.get("/me").json().has("nickname")).isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			title         | 5
			title         | true
			title         | {}
			title         | null
			title         | ""
			title         | "   "
			title         | "123456789012345678901234567890123456789012"
			introduction  | 1.5
			opensAt       | 1
			opensAt       | "昨天"
			opensAt       | "2026-11-24"
			opensAt       | "2026-13-41T25:00:00Z"
			opensAt       | "1969-01-01T00:00:00Z"
			opensAt       | "+1000000000-12-31T23:59:59Z"
			closesAt      | "9999-12-31T23:59:59Z"
			closesAt      | "2020-01-01T00:00:00Z"
			closesAt      | {}
			questions     | {}
			questions     | "SINGLE"
			questions     | []
			clockSeconds  | 29
			clockSeconds  | 14401
			clockSeconds  | "600"
			clockSeconds  | 600.5
			clockSeconds  | 1e1000000000
			clockSeconds  | 99999999999999999999
			attemptsPerDay| 0
			attemptsPerDay| 21
			attemptsInAll | 0
			attemptsInAll | 201
			graceMs       | -1
			graceMs       | 10001
			graceMs       | true
			counting      | "MEDIAN"
			counting      | "single"
			counting      | ""
			counting      | 1
			counting      | "1"
			marking       | []
			answersShow   | "ALWAYS"
			""", quoteCharacter = '\0')
	void aWrongSettingIsNamedAndNoQuizIsMade(String field, String value) {
		ObjectNode settings = settings();
		settings.set(field, JSON.readTree("\"there\""));
		refuseSettings(settings.toString().replace("\"there\"", value), field);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			kind  | 0
			kind  | "0"
			kind  | "ESSAY"
			kind  | ""
			kind  | null
			count | 0
			count | 101
			count | "3"
			count | 1.5
			count | 2147483648
			marks | 0
			marks | -1
			marks | 0.001
			marks | 100.01
			marks | "20"
			marks | 1e400
			marks | 1e1000000000
			marks | 1e-1000000000
			""", quoteCharacter = '\0')
	void aWrongPortionIsNamedAndNoQuizIsMade(String field, String value) {
		ObjectNode settings = settings();
		((ObjectNode) settings.path("questions").path(0)).put(field, "there");
		refuseSettings(settings.toString().replace("\"there\"", value), "questions[0]." + field);
	}

	private static ObjectNode settings() {
		return JSON.valueToTree(stage.quizzes().settings());
	}

	private static void refuseSettings(String body, String field) {
		Api editor = stage.quizzes().editor();
		Api.Answer answer = assertTimeoutPreemptively(Duration.ofSeconds(10),
				() -> editor.send("PUT", "/organiser/quizzes/never-made", body));
		wrongFields(answer, field);
		refused(editor.get("/organiser/quizzes/never-made"), 404, "QUIZ_NOT_FOUND");
	}

	@Test
	void contradictorySettingsAreNamed() {
		Api editor = stage.quizzes().editor();
		Map<String, Object> settings = stage.quizzes().settings();
		settings.put("counting", "SINGLE");
		settings.put("questions", List.of(Map.of("kind", "FILL", "count", 1, "marks", 1),
				Map.of("kind", "FILL", "count", 2, "marks", 1)));
		wrongFields(editor.put("/organiser/quizzes/never-made", settings), "questions", "attemptsInAll");
		wrongFields(editor.put("/organiser/quizzes/Never_Made", stage.quizzes().settings()), "quizId");
	}

	@ParameterizedTest
	@ValueSource(strings = { "%00", "%E5%88%9D%E5%BF%83", "QUIZ", "a", "quiz%20x", "'or'1'='1", "%F0%9F%98%80",
			"%FF%FE", "..", "..%2F..", "a;b=c", "%25", "*",
			"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" })
	void anAddressThatIsNoQuizIsRefused(String quizId) {
		Api editor = stage.quizzes().editor();
		for (String path : List.of("", "/rules", "/attempts", "/attempts/1", "/attempts/1/result", "/board",
				"/board/me")) {
			problem(resident.get("/quizzes/" + quizId + path));
		}
		problem(resident.put("/quizzes/" + quizId + "/attempts/1"));
		problem(resident.put("/quizzes/" + quizId + "/attempts/1/hand-in", Map.of()));
		problem(editor.get("/organiser/quizzes/" + quizId));
		problem(editor.put("/organiser/quizzes/" + quizId + "/publication"));
		problem(editor.put("/organiser/nicknames/" + quizId + "/decision", Map.of("wanted", "a", "approved", true)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "-1", "99999", "2147483647", "2147483648", "1.5", "1e3", "x", "%00", "٣" })
	void aNumberThatIsNoAttemptIsRefused(String number) {
		String path = "/quizzes/" + stage.theQuiz() + "/attempts/"
				+ URLEncoder.encode(number, StandardCharsets.UTF_8).replace("%25", "%");
		problem(resident.get(path));
		problem(resident.get(path + "/result"));
		problem(resident.put(path));
		problem(resident.put(path + "/hand-in", Map.of()));
		problem(resident.put(path + "/answers/AAAAAAAAAAA", Map.of("saveNumber", 1, "text", "")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "!", "AAAAAAAAAA", "%00", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "%E5%88%9D" })
	void aCursorThatIsNotOursIsRefused(String cursor) {
		Api editor = stage.quizzes().editor();
		wrongFields(resident.get("/quizzes?phase=OPEN&cursor=" + cursor), "cursor");
		for (String list : List.of("quizzes", "nicknames")) {
			wrongFields(editor.get("/organiser/" + list + "?cursor=" + cursor), "cursor");
		}
		wrongFields(stage.people().organiser("AUDITOR").get("/organiser/audit?cursor=" + cursor), "cursor");
	}

	@Test
	void aWordThatIsOnNoListIsRefused() {
		wrongFields(resident.get("/quizzes?phase=SOMETIME"), "phase");
		wrongFields(resident.get("/quizzes?phase=open"), "phase");
		wrongFields(stage.quizzes().editor().get("/organiser/question-bank/questions?kind=0"), "kind");
	}

	@Test
	void addressesAndMethodsThatDoNotExistAreRefused() {
		refused(resident.get("/nothing"), 404, "NOT_FOUND");
		refused(resident.get("/me/"), 404, "NOT_FOUND");
		refused(resident.send("POST", "/me", "{}"), 405, "METHOD_NOT_ALLOWED");
		assertThat(resident.send("PATCH", "/me", "{}").response().headers().firstValue("Allow"))
			.hasValueSatisfying((allow) -> assertThat(allow.split(", ")).containsExactlyInAnyOrder("GET", "DELETE"));
		refused(stage.nobody().get("/nothing"), 401, "UNAUTHENTICATED");
		String root = stage.server().url().replace("/api/v1", "");
		for (String path : List.of("/", "/nothing", "/actuator", "/actuator/health", "/error", "/favicon.ico")) {
			refused(Api.anonymous(root).get(path), 404, "NOT_FOUND");
		}
		refused(resident.send("GET", "/me", "", null, Map.of("Accept", "text/html")), 406, "NOT_ACCEPTABLE");
		problem(resident.send("GET", "/me", "", null, Map.of("Accept", "nonsense")));
	}

	@Test
	void clientsMustNameAVersionThatIsOne() {
		refused(resident.send("GET", "/me", "", null, Map.of("X-Client-Version", "0.9.9")), 426, "CLIENT_TOO_OLD");
		for (String version : List.of("1", "1.2", "a.b.c", "1.2.3.4", "-1.0.0", "9999999.0.0", "1.0.0 ")) {
			if (!version.isBlank() && !version.endsWith(" ")) {
				wrongFields(resident.send("GET", "/me", "", null, Map.of("X-Client-Version", version)),
						"X-Client-Version");
			}
		}
	}

	@Test
	void alteredTokensAreNobodys() throws SQLException {
		String token = Objects.requireNonNull(stage.people().resident().token());
		char other = (token.charAt(5) == 'A') ? 'B' : 'A';
		for (String altered : List.of(token.substring(1), token + "A",
				token.substring(0, 5) + other + token.substring(6), "A".repeat(43), "A".repeat(6_000),
				"\"" + token + "\"", token + "=")) {
			refused(new Api(stage.server().url(), altered).get("/me"), 401, "UNAUTHENTICATED");
		}
		for (String header : List.of("Bearer", "Bearer ", token, "Basic " + token, "Bearer  " + token)) {
			refused(stage.nobody().send("GET", "/me", "", null, Map.of("Authorization", header)), 401,
					"UNAUTHENTICATED");
		}
	}

	@Test
	void expiredTokensAndInvitationsAreNobodys() throws SQLException {
		String token = Objects.requireNonNull(stage.people().newcomer().token());
		String late = logInOnly();
		expire("UPDATE session SET idle_until = created_at, absolute_until = created_at WHERE token_hash = ?", late);
		refused(new Api(stage.server().url(), late).get("/me"), 401, "UNAUTHENTICATED");
		new Api(stage.server().url(), token).get("/me").expect(200);
		String invitation = stage.anInvitationCode();
		expire("UPDATE invitation SET expires_at = '2020-01-01' WHERE code_hash = ?", invitation);
		refused(stage.nobody().post("/organiser/sessions", Map.of("invitationCode", invitation)), 401,
				"INVITATION_INVALID");
	}

	private static String logInOnly() {
		return stage.nobody()
			.post("/sessions", Map.of("code", stage.aLogInCode().code()))
			.expect(201)
			.json()
			.path("token")
			.asString();
	}

	private static void expire(String sql, String secret) throws SQLException {
		try (Connection connection = stage.surroundings().sql();
				PreparedStatement statement = connection.prepareStatement(sql.replace("?", "UNHEX(SHA2(?, 256))"))) {
			statement.setString(1, secret);
			assertThat(statement.executeUpdate()).isEqualTo(1);
		}
	}

	@Test
	void codesWorkOnceAndNotForever() {
		Api nobody = stage.nobody();
		String used = stage.aLogInCode().code();
		String late = stage.aLogInCode().code();
		nobody.post("/sessions", Map.of("code", used)).expect(201);
		refused(nobody.post("/sessions", Map.of("code", used)), 401, "CODE_INVALID");
		refused(nobody.post("/sessions", Map.of("code", "0nothing")), 401, "CODE_INVALID");
		stage.surroundings().clock().advance(Duration.ofMinutes(6));
		refused(nobody.post("/sessions", Map.of("code", late)), 401, "CODE_INVALID");
		String invitation = stage.anInvitationCode();
		nobody.post("/organiser/sessions", Map.of("invitationCode", invitation)).expect(201);
		refused(nobody.post("/organiser/sessions", Map.of("invitationCode", invitation)), 401, "INVITATION_INVALID");
	}

}
