package org.chuxin.wechat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Random;

import dev.chuxin.sandbox.Simulator;
import dev.chuxin.sandbox.clock.SandboxClock;
import dev.chuxin.sandbox.wechat.WeChatAccount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The module meets the simulated WeChat through the real SDK. */
class WeChatIntegrationTests {

	private static final String PERSON = "lin-xiaoman";

	private static final String LOG_IN = "/sns/jscode2session";

	private static final String PHONE = "/wxa/business/getuserphonenumber";

	private static final String CHECK = "/wxa/msg_sec_check";

	private final SandboxClock clock = SandboxClock.inMemory();

	private final Simulator simulator = Simulator.start(0, this.clock);

	private final HttpClient http = HttpClient.newHttpClient();

	private final WeChat weChat = weChat(WeChatAccount.SECRET);

	@AfterEach
	void close() {
		this.http.close();
		this.simulator.close();
	}

	@Test
	void aCodeGivesTheOpenidWithoutAnAccessToken() throws Exception {
		assertThat(openid()).matches("o[A-Za-z0-9_-]{27}");
		assertThat(calls("/cgi-bin/stable_token")).isZero();
	}

	@Test
	void usedOldAndInventedCodesAreInvalid() {
		String code = this.simulator.loginCode(PERSON);
		assertThat(this.weChat.logIn(code)).isInstanceOf(LogIn.LoggedIn.class);
		assertThat(this.weChat.logIn(code)).isInstanceOf(LogIn.CodeInvalid.class);
		assertThat(this.weChat.logIn("a&b=c d%")).isInstanceOf(LogIn.CodeInvalid.class);
		String old = this.simulator.loginCode(PERSON);
		this.clock.advance(Duration.ofMinutes(6));
		assertThat(this.weChat.logIn(old)).isInstanceOf(LogIn.CodeInvalid.class);
	}

	@Test
	void riskAndFloodAreTold() throws Exception {
		fault("{\"path\":\"" + LOG_IN + "\",\"errcode\":40226,\"errmsg\":\"code blocked\"}");
		assertThat(this.weChat.logIn(this.simulator.loginCode(PERSON))).isInstanceOf(LogIn.AccountAtRisk.class);
		fault("{\"path\":\"" + LOG_IN + "\",\"errcode\":45011,\"errmsg\":\"api minute-quota reach limit\"}");
		assertThat(this.weChat.logIn(this.simulator.loginCode(PERSON))).isInstanceOf(LogIn.TooOften.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"httpStatus\":502", "\"drop\":true", "\"body\":\"\"", "\"body\":\"{\\\"openid\\\":\"",
			"\"body\":\"<html>busy</html>\"", "\"body\":\"{}\"", "\"body\":\"[]\"",
			"\"body\":\"{\\\"openid\\\":\\\"' OR 1=1 --\\\"}\"" })
	void whatIsNoAnswerIsUnavailable(String fault) throws Exception {
		fault("{\"path\":\"" + LOG_IN + "\"," + fault + "}");
		assertThat(this.weChat.logIn(this.simulator.loginCode(PERSON))).isInstanceOf(LogIn.Unavailable.class);
		assertThat(this.weChat.logIn(this.simulator.loginCode(PERSON))).isInstanceOf(LogIn.LoggedIn.class);
	}

	@Test
	void busyTwiceIsNotSeen() throws Exception {
		fault("{\"path\":\"" + LOG_IN + "\",\"errcode\":-1,\"errmsg\":\"system error\",\"times\":2}");
		assertThat(this.weChat.logIn(this.simulator.loginCode(PERSON))).isInstanceOf(LogIn.LoggedIn.class);
		assertThat(calls(LOG_IN)).isEqualTo(3);
	}

	@Test
	void aWrongSecretOpensTheBreaker() throws Exception {
		WeChat wrong = weChat("0".repeat(32));
		for (int attempt = 0; attempt < 30; attempt++) {
			assertThat(wrong.logIn(this.simulator.loginCode(PERSON))).isInstanceOf(LogIn.Unavailable.class);
		}
		assertThat(calls(LOG_IN)).isLessThanOrEqualTo(10);
	}

	@Test
	void textsAreJudged() {
		String openid = openid();
		assertThat(this.weChat.checkNickname(openid, "银杏路老周")).isEqualTo(TextCheck.PASS);
		assertThat(this.weChat.checkNickname(openid, "柳河湾书记")).isEqualTo(TextCheck.REVIEW);
		assertThat(this.weChat.checkNickname(openid, "加微信领奖")).isEqualTo(TextCheck.RISKY);
	}

	@Test
	void whoWasAwayForLongIsLeftToAPerson() {
		String openid = openid();
		this.clock.advance(Duration.ofHours(3));
		assertThat(this.weChat.checkNickname(openid, "银杏路老周")).isEqualTo(TextCheck.REVIEW);
	}

	@Test
	void aTokenThatDiedIsRenewedUnseen() throws Exception {
		String openid = openid();
		fault("{\"path\":\"" + CHECK + "\",\"errcode\":40001,\"errmsg\":\"invalid credential\"}");
		assertThat(this.weChat.checkNickname(openid, "银杏路老周")).isEqualTo(TextCheck.PASS);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"errcode\":45009,\"errmsg\":\"reach max api daily quota limit\"", "\"httpStatus\":500",
			"\"body\":\"\"", "\"body\":\"{\\\"errcode\\\":0}\"" })
	void aCheckWithoutAnswerIsUnavailable(String fault) throws Exception {
		String openid = openid();
		fault("{\"path\":\"" + CHECK + "\"," + fault + "}");
		assertThat(this.weChat.checkNickname(openid, "银杏路老周")).isEqualTo(TextCheck.UNAVAILABLE);
	}

	@Test
	void aPhoneCodeGivesTheNumberOnceAndNotForever() {
		String code = this.simulator.phoneCode(PERSON);
		assertThat(this.weChat.phone(code)).isInstanceOfSatisfying(Phone.Verified.class,
				(verified) -> assertThat(verified.number()).matches("19900[0-9]{6}"));
		assertThat(this.weChat.phone(code)).isInstanceOf(Phone.CodeInvalid.class);
		assertThat(this.weChat.phone(this.simulator.loginCode(PERSON))).isInstanceOf(Phone.CodeInvalid.class);
		String late = this.simulator.phoneCode(PERSON);
		this.clock.advance(Duration.ofMinutes(6));
		assertThat(this.weChat.phone(late)).isInstanceOf(Phone.CodeInvalid.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"errcode\":40013,\"errmsg\":\"invalid appid\"", "\"httpStatus\":500", "\"body\":\"\"",
			"\"body\":\"{\\\"errcode\\\":0}\"", "\"drop\":true",
			"\"body\":\"{\\\"errcode\\\":0,\\\"phone_info\\\":{\\\"purePhoneNumber\\\":\\\"x'--\\\",\\\"countryCode\\\":\\\"86\\\"}}\"" })
	void aPhoneCodeWithoutAUsefulAnswerIsUnavailable(String fault) throws Exception {
		fault("{\"path\":\"" + PHONE + "\"," + fault + "}");
		assertThat(this.weChat.phone(this.simulator.phoneCode(PERSON))).isInstanceOf(Phone.Unavailable.class);
	}

	@Test
	void aBusyPhoneCheckIsRepeatedAndOneTooManyIsSaid() throws Exception {
		fault("{\"path\":\"" + PHONE + "\",\"errcode\":-1,\"errmsg\":\"system error\"}");
		assertThat(this.weChat.phone(this.simulator.phoneCode(PERSON))).isInstanceOf(Phone.Verified.class);
		assertThat(calls(PHONE)).isEqualTo(2);
		fault("{\"path\":\"" + PHONE + "\",\"errcode\":45011,\"errmsg\":\"too often\"}");
		assertThat(this.weChat.phone(this.simulator.phoneCode(PERSON))).isInstanceOf(Phone.TooOften.class);
	}

	private String openid() {
		return (this.weChat.logIn(this.simulator.loginCode(PERSON)) instanceof LogIn.LoggedIn(String openid)) ? openid
				: "";
	}

	private WeChat weChat(String secret) {
		WeChatSettings settings = new WeChatSettings(WeChatAccount.APP_ID, secret, this.simulator.url(), 256,
				Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(2));
		return new WeChat(new MiniProgram(settings, new WeChatConfiguration().weChatHttp(settings)),
				new Link(WeChatConfiguration.breaker(), new Random(1), Duration.ofMillis(1)));
	}

	private void fault(String json) throws IOException, InterruptedException {
		HttpResponse<String> response = this.http
			.send(request("/control/faults").header("Content-Type", "application/json")
				.POST(HttpRequest.BodyPublishers.ofString(json))
				.build(), HttpResponse.BodyHandlers.ofString());
		assertThat(response.statusCode()).as(response.body()).isEqualTo(204);
	}

	private int calls(String path) throws IOException, InterruptedException {
		String journal = this.http
			.send(request("/control/journal?path=" + path).build(), HttpResponse.BodyHandlers.ofString())
			.body();
		return JsonMapper.shared().readTree(journal).path("items").size();
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.simulator.url() + path));
	}

}
