package dev.chuxin.sandbox.wechat;

import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.chuxin.sandbox.people.DerivedIds;
import dev.chuxin.sandbox.people.LoginCodes;
import dev.chuxin.sandbox.people.Person;
import dev.chuxin.sandbox.people.Redemption;

/**
 * Tells the server who a code of wx.login belongs to.
 */
final class LoginEndpoint implements Endpoint {

	private static final long PER_MINUTE_AND_PERSON = 100;

	private static final int SESSION_KEY_BYTES = 16;

	private final LoginCodes codes;

	private final DerivedIds ids;

	private final Quotas quotas;

	LoginEndpoint(LoginCodes codes, DerivedIds ids, Quotas quotas) {
		this.codes = codes;
		this.ids = ids;
		this.quotas = quotas;
	}

	@Override
	public String path() {
		return "/sns/jscode2session";
	}

	// An access_token may come along and is ignored, as the platform does.
	@Override
	public Answer answer(Call call) {
		if (call.isPost()) {
			return WeChatError.GET_REQUIRED.answer();
		}
		String code = call.parameter("js_code");
		if (code.isEmpty()) {
			return WeChatError.CODE_MISSING.answer();
		}
		if (!call.parameter("grant_type").equals("authorization_code")) {
			return WeChatError.INVALID_GRANT_TYPE.answer();
		}
		return WeChatAccount.refuse(call.parameter("appid"), call.parameter("secret")).orElseGet(() -> redeem(code));
	}

	private Answer redeem(String code) {
		return switch (this.codes.redeem(code)) {
			case Redemption.Invalid() -> WeChatError.INVALID_CODE.answer();
			case Redemption.Used() -> WeChatError.CODE_USED.answer();
			case Redemption.Valid(Person person) -> logIn(person, code);
		};
	}

	private Answer logIn(Person person, String code) {
		if (!this.quotas.takeInMinute(path() + person.openid(), PER_MINUTE_AND_PERSON)) {
			return WeChatError.TOO_OFTEN.answer();
		}
		if (person.risk()) {
			return WeChatError.RISKY_PERSON.answer();
		}
		byte[] key = Arrays.copyOf(this.ids.bytes("session", code), SESSION_KEY_BYTES);
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("session_key", Base64.getEncoder().encodeToString(key));
		content.put("openid", person.openid());
		return Answer.of(content);
	}

}
