package dev.chuxin.sandbox.wechat;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import dev.chuxin.sandbox.people.Person;
import dev.chuxin.sandbox.people.PhoneCodes;
import dev.chuxin.sandbox.people.Redemption;
import dev.chuxin.sandbox.wechat.token.Tokens;
import tools.jackson.databind.JsonNode;

/**
 * Tells the server the number of who tapped the button getPhoneNumber.
 */
public final class PhoneEndpoint implements Endpoint {

	private static final String CHINA = "86";

	private final Tokens tokens;

	private final PhoneCodes codes;

	private final Clock clock;

	PhoneEndpoint(Tokens tokens, PhoneCodes codes, Clock clock) {
		this.tokens = tokens;
		this.codes = codes;
		this.clock = clock;
	}

	@Override
	public String path() {
		return "/wxa/business/getuserphonenumber";
	}

	@Override
	public Answer answer(Call call) {
		if (!call.isPost()) {
			return WeChatError.POST_REQUIRED.answer();
		}
		return this.tokens.refuse(call.parameter("access_token")).orElseGet(() -> read(call));
	}

	private Answer read(Call call) {
		if (call.body().isEmpty()) {
			return WeChatError.EMPTY_BODY.answer();
		}
		Optional<JsonNode> body = call.json();
		return body.map((json) -> redeem(json.path("code").asString(""))).orElseGet(WeChatError.BAD_DATA::answer);
	}

	// The page names no code of its own for a second use.
	private Answer redeem(String code) {
		return switch (this.codes.redeem(code)) {
			case Redemption.Invalid(), Redemption.Used() -> WeChatError.INVALID_CODE.answer();
			case Redemption.Valid(Person person) -> number(person);
		};
	}

	private Answer number(Person person) {
		Map<String, Object> number = new LinkedHashMap<>();
		number.put("phoneNumber", person.phone());
		number.put("purePhoneNumber", person.phone());
		number.put("countryCode", CHINA);
		number.put("watermark",
				Map.of("timestamp", this.clock.instant().getEpochSecond(), "appid", WeChatAccount.APP_ID));
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("errcode", 0);
		content.put("errmsg", "ok");
		content.put("phone_info", number);
		return Answer.of(content);
	}

}
