package dev.chuxin.sandbox.wechat.token;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.chuxin.sandbox.wechat.Answer;
import dev.chuxin.sandbox.wechat.Call;
import dev.chuxin.sandbox.wechat.Endpoint;
import dev.chuxin.sandbox.wechat.Quotas;
import dev.chuxin.sandbox.wechat.WeChatAccount;
import dev.chuxin.sandbox.wechat.WeChatError;

/**
 * Gives a new access token with each call.
 */
final class TokenEndpoint implements Endpoint {

	private static final long PER_DAY = 2000;

	private final Tokens tokens;

	private final Quotas quotas;

	TokenEndpoint(Tokens tokens, Quotas quotas) {
		this.tokens = tokens;
		this.quotas = quotas;
	}

	@Override
	public String path() {
		return "/cgi-bin/token";
	}

	@Override
	public Answer answer(Call call) {
		if (!call.parameter("grant_type").equals("client_credential")) {
			return WeChatError.INVALID_GRANT_TYPE.answer();
		}
		return WeChatAccount.refuse(call.parameter("appid"), call.parameter("secret")).orElseGet(this::issue);
	}

	private Answer issue() {
		if (!this.quotas.takeInDay(path(), PER_DAY)) {
			return WeChatError.DAY_QUOTA.answer();
		}
		return answer(this.tokens, this.tokens.common());
	}

	static Answer answer(Tokens tokens, Tokens.Token token) {
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("access_token", token.value());
		content.put("expires_in", tokens.secondsLeft(token));
		return Answer.of(content);
	}

}
