package org.chuxin.wechat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import cn.binarywang.wx.miniapp.api.impl.WxMaServiceHttpComponentsImpl;
import cn.binarywang.wx.miniapp.bean.WxMaJscode2SessionResult;
import cn.binarywang.wx.miniapp.bean.WxMaPhoneNumberInfo;
import cn.binarywang.wx.miniapp.bean.security.WxMaMsgSecCheckCheckRequest;
import cn.binarywang.wx.miniapp.bean.security.WxMaMsgSecCheckCheckResponse;
import cn.binarywang.wx.miniapp.config.impl.WxMaDefaultConfigImpl;
import me.chanjar.weixin.common.enums.WxType;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.util.http.SimpleGetRequestExecutor;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;

/**
 * The SDK over our own HTTP client, because its own does not check certificates; may
 * block.
 */
class MiniProgram extends WxMaServiceHttpComponentsImpl {

	private static final int PROFILE = 1;

	private static final String CHINA = "86";

	private final CloseableHttpClient http;

	private final WeChatSettings settings;

	MiniProgram(WeChatSettings settings, CloseableHttpClient http) {
		this.settings = settings;
		this.http = http;
		setMaxRetryTimes(0); // the SDK would sleep for up to 31 s; the link repeats
		setWxMaConfig(configuration(settings));
	}

	private static WxMaDefaultConfigImpl configuration(WeChatSettings settings) {
		WxMaDefaultConfigImpl configuration = new WxMaDefaultConfigImpl();
		configuration.setAppid(settings.appId());
		configuration.setSecret(settings.secret());
		configuration.setApiHostUrl(settings.url());
		configuration.useStableAccessToken(true);
		return configuration;
	}

	@Override
	public void initHttp() {
		// the client comes with the constructor
	}

	@Override
	public CloseableHttpClient getRequestHttpClient() {
		return this.http;
	}

	@Override
	public @Nullable HttpHost getRequestHttpProxy() {
		return null;
	}

	/**
	 * Trades a log-in code for an openid; unlike the SDK's own call it needs no access
	 * token, so log-ins work while the token's quota is used up.
	 */
	@Nullable String openid(String code) throws WxErrorException, IOException {
		String query = "appid=" + encoded(this.settings.appId()) + "&secret=" + encoded(this.settings.secret())
				+ "&js_code=" + encoded(code) + "&grant_type=authorization_code";
		String answer = SimpleGetRequestExecutor.create(this)
			.execute(this.settings.url() + "/sns/jscode2session", query, WxType.MiniApp);
		return WxMaJscode2SessionResult.fromJson(answer).getOpenid();
	}

	@Nullable String suggestion(String openid, String nickname) throws WxErrorException {
		WxMaMsgSecCheckCheckResponse answer = getSecurityService().checkMessage(WxMaMsgSecCheckCheckRequest.builder()
			.version("2")
			.openid(openid)
			.scene(PROFILE)
			.content(nickname)
			.nickname(nickname)
			.build());
		return (answer.getResult() != null) ? answer.getResult().getSuggest() : null;
	}

	/** The number behind a code, as digits; outside of China with its country. */
	@Nullable String phone(String code) throws WxErrorException {
		WxMaPhoneNumberInfo answer = getUserService().getPhoneNumber(code);
		if (answer == null || answer.getPurePhoneNumber() == null) {
			return null;
		}
		return CHINA.equals(answer.getCountryCode()) ? answer.getPurePhoneNumber()
				: "+" + answer.getCountryCode() + answer.getPurePhoneNumber();
	}

	private static String encoded(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8);
	}

}
