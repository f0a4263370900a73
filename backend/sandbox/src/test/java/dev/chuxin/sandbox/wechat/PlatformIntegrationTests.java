package dev.chuxin.sandbox.wechat;

import java.net.http.HttpResponse;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What goes over the wire, byte by byte.
 */
class PlatformIntegrationTests {

	private static final String ACCOUNT = "appid=" + WeChatAccount.APP_ID + "&secret=" + WeChatAccount.SECRET;

	private static final String TOKEN = "/cgi-bin/token?grant_type=client_credential&" + ACCOUNT;

	private static final String STABLE = "{\"grant_type\":\"client_credential\",\"appid\":\"" + WeChatAccount.APP_ID
			+ "\",\"secret\":\"" + WeChatAccount.SECRET + "\",\"force_refresh\":%s}";

	private final Sandbox sandbox = new Sandbox();

	@AfterEach
	void close() {
		this.sandbox.close();
	}

	@Test
	void refusalsLookLikeThePlatforms() {
		HttpResponse<String> answer = this.sandbox.get("/no/such/path");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json; encoding=utf-8");
		assertThat(answer.body())
			.matches("\\{\"errcode\":40066,\"errmsg\":\"invalid url rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}\"}");
		long second = Long.parseLong(answer.body().replaceFirst(".*rid: ([0-9a-f]{8}).*", "$1"), 16);
		assertThat(second).isBetween(this.sandbox.clock.instant().getEpochSecond() - 30,
				this.sandbox.clock.instant().getEpochSecond());
	}

	@ParameterizedTest
	@CsvSource({ "'', 40002", "grant_type=client_credential, 41002",
			"grant_type=client_credential&appid=wx63687578696e5342, 41004",
			"grant_type=client_credential&appid=wx1&secret=x, 40013",
			"grant_type=client_credential&appid=wx63687578696e5342&secret=x, 40125" })
	void badTokenRequestsAreRefused(String query, int code) {
		assertThat(code(this.sandbox.get("/cgi-bin/token?" + query))).isEqualTo(code);
	}

	@Test
	void commonTokenIsNewEachTimeAndTheOldOneLivesFiveMinutesMore() {
		String first = json(this.sandbox.get(TOKEN)).path("access_token").asString();
		JsonNode second = json(this.sandbox.get(TOKEN));
		assertThat(second.path("expires_in").asLong()).isBetween(7190L, 7200L);
		assertThat(second.path("access_token").asString()).isNotEqualTo(first);
		assertThat(check(first)).isEqualTo(44002);
		this.sandbox.advance(Duration.ofMinutes(5));
		assertThat(check(first)).isEqualTo(42001);
		assertThat(check(second.path("access_token").asString())).isEqualTo(44002);
	}

	@Test
	void stableTokenStaysUntilShortlyBeforeItsEnd() {
		String first = stable(false).path("access_token").asString();
		this.sandbox.advance(Duration.ofMinutes(100));
		assertThat(stable(false).path("access_token").asString()).isEqualTo(first);
		assertThat(stable(false).path("expires_in").asLong()).isBetween(1190L, 1200L);
		this.sandbox.advance(Duration.ofMinutes(16));
		assertThat(stable(false).path("access_token").asString()).isNotEqualTo(first);
		assertThat(check(first)).isEqualTo(44002);
	}

	@Test
	void forcedTokenKillsTheOldOneAndIsRare() {
		String first = stable(false).path("access_token").asString();
		assertThat(stable(true).path("access_token").asString()).isNotEqualTo(first);
		assertThat(check(first)).isEqualTo(40001);
		assertThat(stable(true).path("errcode").asInt()).isEqualTo(45011);
		for (int number = 0; number < 18; number++) {
			stable(true);
		}
		this.sandbox.advance(Duration.ofSeconds(31));
		assertThat(stable(true).path("errcode").asInt()).isEqualTo(45009);
	}

	@Test
	void tokensAreCheckedFirst() {
		assertThat(check("")).isEqualTo(41001);
		assertThat(check("short")).isEqualTo(40014);
		assertThat(check("x".repeat(120))).isEqualTo(40001);
		assertThat(code(this.sandbox.get("/wxa/msg_sec_check"))).isEqualTo(43002);
		assertThat(code(this.sandbox.get("/cgi-bin/stable_token"))).isEqualTo(43002);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			not json | 47001
			[] | 47001
			{"version":2,"scene":1,"openid":"x"} | 47001
			{"version":1,"scene":1,"openid":"x","content":"a"} | 47001
			{"version":2,"scene":5,"openid":"x","content":"a"} | 40129
			{"version":2,"scene":1,"openid":"x","content":"a"} | 40003
			{"version":"2","scene":1,"openid":"x","content":"a"} | 40003
			""")
	void badTextChecksAreRefused(String body, int code) {
		String token = stable(false).path("access_token").asString();
		assertThat(code(this.sandbox.post("/wxa/msg_sec_check?access_token=" + token, body))).isEqualTo(code);
	}

	@Test
	void journalHidesSecrets() {
		String token = stable(false).path("access_token").asString();
		this.sandbox.get(TOKEN);
		check(token);
		String journal = this.sandbox.get("/control/journal").body();
		assertThat(journal).doesNotContain(WeChatAccount.SECRET).doesNotContain(token).contains("/cgi-bin/token");
		assertThat(this.sandbox.calls("/wxa/msg_sec_check")).isOne();
	}

	@Test
	void resetForgets() {
		this.sandbox.post("/control/people/bulk", "{\"people\":[{\"key\":\"a\",\"name\":\"甲\"},{\"key\":\"b\"}]}");
		this.sandbox.fault("{\"path\":\"*\",\"errcode\":-1}");
		assertThat(json(this.sandbox.get("/control/people")).path("items").size()).isEqualTo(12);
		this.sandbox.post("/control/reset", "");
		assertThat(json(this.sandbox.get("/control/people")).path("items").size()).isEqualTo(10);
		assertThat(json(this.sandbox.get("/control/faults")).path("items").size()).isZero();
		assertThat(json(this.sandbox.get("/control/journal")).path("items").size()).isZero();
	}

	@Test
	void clockMovesForwardOnly() {
		JsonNode before = json(this.sandbox.get("/control/clock"));
		this.sandbox.post("/control/clock/advance", "{\"seconds\":3600}");
		assertThat(json(this.sandbox.get("/control/clock")).path("offsetSeconds").asLong())
			.isEqualTo(before.path("offsetSeconds").asLong() + 3600);
		assertThat(this.sandbox.post("/control/clock/advance", "{\"seconds\":-1}").statusCode()).isEqualTo(400);
	}

	@Test
	void badKeyIsRefused() {
		assertThat(this.sandbox.post("/control/people", "{\"key\":\"a b\"}").statusCode()).isEqualTo(400);
		assertThat(this.sandbox.post("/control/people", "{}").statusCode()).isEqualTo(400);
	}

	private JsonNode stable(boolean force) {
		return json(this.sandbox.post("/cgi-bin/stable_token", STABLE.formatted(force)));
	}

	private int check(String token) {
		return code(this.sandbox.post("/wxa/msg_sec_check?access_token=" + token, ""));
	}

	private static JsonNode json(HttpResponse<String> answer) {
		return Sandbox.json(answer.body());
	}

	private static int code(HttpResponse<String> answer) {
		return json(answer).path("errcode").asInt();
	}

}
