package dev.chuxin.sandbox.wechat;

import java.util.Arrays;

/**
 * The platform's refusals with its own words.
 */
public enum WeChatError {

	BUSY(-1, "system error"),

	INVALID_CREDENTIAL(40001,
			"invalid credential, access_token is invalid or not latest, could get access_token by "
					+ "getStableAccessToken, more details at https://mmbizurl.cn/s/JtxxFh33r"),

	INVALID_GRANT_TYPE(40002, "invalid grant_type"),

	INVALID_OPENID(40003, "invalid openid"),

	INVALID_APPID(40013, "invalid appid"),

	INVALID_TOKEN(40014, "invalid access_token"),

	INVALID_CODE(40029, "invalid code,"),

	INVALID_URL(40066, "invalid url"),

	INVALID_SECRET(40125, "invalid appsecret,"),

	INVALID_SCENE(40129, "invalid scene"),

	CODE_USED(40163, "code been used,"),

	IP_NOT_LISTED(40164, "invalid ip 127.0.0.1 ipv6 ::ffff:127.0.0.1, not in whitelist"),

	RISKY_PERSON(40226, "code blocked"),

	TOKEN_MISSING(41001, "access_token missing"),

	APPID_MISSING(41002, "appid missing"),

	SECRET_MISSING(41004, "appsecret missing"),

	CODE_MISSING(41008, "missing code"),

	TOKEN_EXPIRED(42001, "access_token expired"),

	GET_REQUIRED(43001, "require GET method"),

	POST_REQUIRED(43002, "require POST method"),

	EMPTY_BODY(44002, "empty post data"),

	TOO_LONG(45002, "content size out of limit"),

	DAY_QUOTA(45009, "reach max api daily quota limit"),

	TOO_OFTEN(45011, "api minute-quota reach limit, must slower, retry next minute"),

	BAD_DATA(47001, "data format error"),

	STALE_OPENID(61010, "code is expired");

	private final int code;

	private final String words;

	WeChatError(int code, String words) {
		this.code = code;
		this.words = words;
	}

	int code() {
		return this.code;
	}

	/**
	 * The answer that refuses with this error.
	 */
	public Answer answer() {
		return Answer.refused(this.code, this.words);
	}

	/**
	 * The platform's words for a code, also for one that the simulator never gives
	 * itself.
	 */
	static String words(int code) {
		return Arrays.stream(values())
			.filter((error) -> error.code == code)
			.map((error) -> error.words)
			.findFirst()
			.orElse("refused by an ordered fault");
	}

}
