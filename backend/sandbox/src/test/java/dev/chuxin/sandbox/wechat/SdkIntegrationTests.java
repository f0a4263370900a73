package dev.chuxin.sandbox.wechat;

import java.net.http.HttpRequest;
import java.time.Duration;

import cn.binarywang.wx.miniapp.bean.WxMaPhoneNumberInfo;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.error.WxRuntimeException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The real SDK meets what the real platform would do to it.
 */
class SdkIntegrationTests {

	private static final String LOGIN = "/sns/jscode2session";

	private static final String CHECK = "/wxa/msg_sec_check";

	private final Sandbox sandbox = new Sandbox();

	@AfterEach
	void close() {
		this.sandbox.close();
	}

	@Test
	void logInGivesTheSameOpenidEachTime() throws WxErrorException {
		String openid = this.sandbox.logIn();
		assertThat(openid).matches("o[A-Za-z0-9_-]{27}");
		assertThat(this.sandbox.logIn()).isEqualTo(openid);
		try (Sandbox restarted = new Sandbox()) {
			assertThat(restarted.logIn()).isEqualTo(openid);
		}
	}

	@Test
	void codeWorksOnce() throws WxErrorException {
		String code = this.sandbox.code();
		this.sandbox.sdk.getUserService().getSessionInfo(code);
		refused(40163, () -> this.sandbox.sdk.getUserService().getSessionInfo(code));
	}

	@Test
	void codeLivesForFiveMinutes() {
		String code = this.sandbox.code();
		this.sandbox.advance(Duration.ofMinutes(5).plusSeconds(1));
		refused(40029, () -> this.sandbox.sdk.getUserService().getSessionInfo(code));
		refused(40029, () -> this.sandbox.sdk.getUserService().getSessionInfo("never-issued"));
	}

	@Test
	void riskyPersonIsRefused() {
		this.sandbox.send(this.sandbox.request("/control/people/" + Sandbox.KEY + "/risk")
			.header("Content-Type", "application/json")
			.PUT(HttpRequest.BodyPublishers.ofString("{\"risk\":true}"))
			.build());
		refused(40226, this.sandbox::logIn);
	}

	@Test
	void hundredLogInsAMinuteAreEnough() throws WxErrorException {
		// So that the minute does not turn while the test runs.
		this.sandbox.advance(Duration.ofSeconds(60 - this.sandbox.clock.instant().getEpochSecond() % 60));
		for (int number = 0; number < 100; number++) {
			this.sandbox.logIn();
		}
		refused(45011, this.sandbox::logIn);
		this.sandbox.advance(Duration.ofMinutes(1));
		this.sandbox.logIn();
	}

	@Test
	void aPhoneCodeGivesTheNumberOnce() throws WxErrorException {
		String code = this.sandbox.simulator.phoneCode(Sandbox.KEY);
		WxMaPhoneNumberInfo number = this.sandbox.sdk.getUserService().getPhoneNumber(code);
		assertThat(number.getPurePhoneNumber()).matches("19900[0-9]{6}");
		assertThat(number.getCountryCode()).isEqualTo("86");
		assertThat(number.getWatermark().getAppid()).isEqualTo(WeChatAccount.APP_ID);
		refused(40029, () -> this.sandbox.sdk.getUserService().getPhoneNumber(code));
		assertThat(this.sandbox.get("/control/journal").body()).doesNotContain(number.getPurePhoneNumber());
	}

	@Test
	void aPhoneCodeLivesForFiveMinutesAndIsNoLogInCode() {
		String late = this.sandbox.simulator.phoneCode(Sandbox.KEY);
		String logIn = this.sandbox.code();
		refused(40029, () -> this.sandbox.sdk.getUserService().getPhoneNumber(logIn));
		this.sandbox.advance(Duration.ofMinutes(5).plusSeconds(1));
		refused(40029, () -> this.sandbox.sdk.getUserService().getPhoneNumber(late));
		refused(40029, () -> this.sandbox.sdk.getUserService().getPhoneNumber("never-issued"));
		String phone = this.sandbox.simulator.phoneCode(Sandbox.KEY);
		refused(40029, () -> this.sandbox.sdk.getUserService().getSessionInfo(phone));
	}

	@Test
	void aPersonCanGetAnotherNumber() throws WxErrorException {
		this.sandbox.send(this.sandbox.request("/control/people/" + Sandbox.KEY + "/phone")
			.header("Content-Type", "application/json")
			.PUT(HttpRequest.BodyPublishers.ofString("{\"phone\":\"19912345678\"}"))
			.build());
		String code = this.sandbox.simulator.phoneCode(Sandbox.KEY);
		assertThat(this.sandbox.sdk.getUserService().getPhoneNumber(code).getPurePhoneNumber())
			.isEqualTo("19912345678");
	}

	@Test
	void wrongSecretIsRefused() {
		refused(40125, () -> this.sandbox.sdk("0".repeat(32)).getAccessToken());
	}

	@Test
	void revokedTokenIsRefreshedWithoutANotice() throws WxErrorException {
		String openid = this.sandbox.logIn();
		this.sandbox.post("/control/tokens/revoke", "");
		assertThat(this.sandbox.check("你好", openid).getResult().getSuggest()).isEqualTo("pass");
		assertThat(this.sandbox.calls("/cgi-bin/stable_token")).isEqualTo(2);
	}

	@Test
	void tokenThatIsAlwaysRefusedCostsOneRefresh() throws WxErrorException {
		String openid = this.sandbox.logIn();
		this.sandbox.fault("{\"path\":\"" + CHECK + "\",\"times\":10,\"errcode\":40001}");
		refused(40001, () -> this.sandbox.check("你好", openid));
		assertThat(this.sandbox.calls(CHECK)).isEqualTo(2);
	}

	@Test
	void textsPassWaitOrAreRefused() throws WxErrorException {
		String openid = this.sandbox.logIn();
		assertThat(this.sandbox.check("小满", openid).getResult().getLabel()).isEqualTo("100");
		assertThat(this.sandbox.check("老书记", openid).getResult().getSuggest()).isEqualTo("review");
		assertThat(this.sandbox.check("老书记", openid).getResult().getLabel()).isEqualTo("20001");
		assertThat(this.sandbox.check("低价广告", openid).getResult().getSuggest()).isEqualTo("risky");
	}

	@Test
	void openidMustBeFreshAndKnown() throws WxErrorException {
		String openid = this.sandbox.logIn();
		this.sandbox.advance(Duration.ofHours(2).plusSeconds(1));
		refused(61010, () -> this.sandbox.check("你好", openid));
		refused(40003, () -> this.sandbox.check("你好", "o" + "x".repeat(27)));
		this.sandbox.code();
		assertThat(this.sandbox.check("你好", openid).getResult().getSuggest()).isEqualTo("pass");
	}

	@Test
	void textHasALongestLength() throws WxErrorException {
		String openid = this.sandbox.logIn();
		assertThat(this.sandbox.check("字".repeat(2500), openid).getErrcode()).isZero();
		refused(45002, () -> this.sandbox.check("字".repeat(2501), openid));
	}

	@ParameterizedTest
	@ValueSource(ints = { 40164, 45009, 47003 })
	void orderedRefusalsAreNotRepeated(int code) {
		this.sandbox.fault("{\"path\":\"" + LOGIN + "\",\"errcode\":" + code + "}");
		refused(code, this.sandbox::logIn);
		assertThat(this.sandbox.calls(LOGIN)).isOne();
	}

	@Test
	void busyPlatformIsAskedAgain() throws WxErrorException {
		this.sandbox.fault("{\"path\":\"" + LOGIN + "\",\"errcode\":-1}");
		assertThat(this.sandbox.logIn()).isNotEmpty();
		assertThat(this.sandbox.calls(LOGIN)).isEqualTo(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"httpStatus\":502", "\"drop\":true", "\"delayMs\":5500", "\"body\":\"\"",
			"\"body\":\"{\\\"openid\\\":\"", "\"body\":\"<html></html>\",\"contentType\":\"text/html\"" })
	void brokenAnswersReachTheCallerAsExceptions(String fault) {
		this.sandbox.fault("{\"path\":\"" + LOGIN + "\",\"times\":9," + fault + "}");
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(this.sandbox::logIn);
	}

	@Test
	void gatewayErrorIsUnchecked() {
		this.sandbox.fault("{\"path\":\"" + LOGIN + "\",\"httpStatus\":502}");
		assertThatExceptionOfType(WxRuntimeException.class).isThrownBy(this.sandbox::logIn);
	}

	private static void refused(int code, ThrowingCallable call) {
		assertThatExceptionOfType(WxErrorException.class).isThrownBy(call)
			.satisfies((ex) -> assertThat(ex.getError().getErrorCode()).isEqualTo(code));
	}

}
