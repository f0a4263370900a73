package dev.chuxin.sandbox.wechat.token;

import dev.chuxin.sandbox.wechat.Answer;
import dev.chuxin.sandbox.wechat.Call;
import dev.chuxin.sandbox.wechat.Endpoint;
import dev.chuxin.sandbox.wechat.Quotas;
import dev.chuxin.sandbox.wechat.WeChatAccount;
import dev.chuxin.sandbox.wechat.WeChatError;
import tools.jackson.databind.JsonNode;

/**
 * Gives everybody the same access token until shortly before its end.
 */
final class StableTokenEndpoint implements Endpoint {

	private static final long PER_MINUTE = 10_000;

	private static final long PER_DAY = 500_000;

	private static final long FORCED_PER_DAY = 20;

	private final Tokens tokens;

	private final Quotas quotas;

	StableTokenEndpoint(Tokens tokens, Quotas quotas) {
		this.tokens = tokens;
		this.quotas = quotas;
	}

	@Override
	public String path() {
		return "/cgi-bin/stable_token";
	}

	@Override
	public Answer answer(Call call) {
		if (!call.isPost()) {
			return WeChatError.POST_REQUIRED.answer();
		}
		return call.json().map(this::answer).orElseGet(WeChatError.BAD_DATA::answer);
	}

	private Answer answer(JsonNode body) {
		if (!body.path("grant_type").asString("").equals("client_credential")) {
			return WeChatError.INVALID_GRANT_TYPE.answer();
		}
		return WeChatAccount.refuse(body.path("appid").asString(""), body.path("secret").asString(""))
			.orElseGet(() -> issue(body.path("force_refresh").asBoolean(false)));
	}

	private Answer issue(boolean force) {
		if (!this.quotas.takeInMinute(path(), PER_MINUTE)) {
			return WeChatError.TOO_OFTEN.answer();
		}
		if (!this.quotas.takeInDay(path(), PER_DAY)) {
			return WeChatError.DAY_QUOTA.answer();
		}
		return force ? force() : TokenEndpoint.answer(this.tokens, this.tokens.stable());
	}

	private Answer force() {
		if (!this.quotas.takeInDay(path() + " forced", FORCED_PER_DAY)) {
			return WeChatError.DAY_QUOTA.answer();
		}
		return this.tokens.forced()
			.map((token) -> TokenEndpoint.answer(this.tokens, token))
			.orElseGet(WeChatError.TOO_OFTEN::answer);
	}

}
