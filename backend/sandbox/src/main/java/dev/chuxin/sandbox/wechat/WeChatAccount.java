package dev.chuxin.sandbox.wechat;

import java.util.Optional;

/**
 * The mini-program's account at the simulated platform.
 */
public final class WeChatAccount {

	/**
	 * The appid to configure in the server.
	 */
	public static final String APP_ID = "wx63687578696e5342";

	/**
	 * The secret to configure in the server: no secret at all, since it opens nothing but
	 * the simulator.
	 */
	public static final String SECRET = "5a4d8c1f0b7e42c39d6a1e8f7b2c3d40";

	private WeChatAccount() {
	}

	public static Optional<Answer> refuse(String appId, String secret) {
		if (appId.isEmpty()) {
			return Optional.of(WeChatError.APPID_MISSING.answer());
		}
		if (secret.isEmpty()) {
			return Optional.of(WeChatError.SECRET_MISSING.answer());
		}
		if (!appId.equals(APP_ID)) {
			return Optional.of(WeChatError.INVALID_APPID.answer());
		}
		return secret.equals(SECRET) ? Optional.empty() : Optional.of(WeChatError.INVALID_SECRET.answer());
	}

}
