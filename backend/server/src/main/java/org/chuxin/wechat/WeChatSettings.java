package org.chuxin.wechat;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How WeChat is reached.
 *
 * @param appId id of the mini-program
 * @param secret its secret
 * @param url where WeChat's server API answers
 * @param connections most connections at once, by which log-ins leave room for all else
 * @param connectTimeout longest wait for a connection to be made
 * @param readTimeout longest wait for the next byte of an answer
 * @param poolTimeout longest wait for a free connection
 */
@ConfigurationProperties("chuxin.wechat")
record WeChatSettings(@DefaultValue("") String appId, @DefaultValue("") String secret,
		@DefaultValue("https://api.weixin.qq.com") String url, @DefaultValue("100") int connections,
		@DefaultValue("2s") Duration connectTimeout, @DefaultValue("5s") Duration readTimeout,
		@DefaultValue("5s") Duration poolTimeout) {

	@Override
	public String toString() {
		// without the secret: settings end up in logs
		return "WeChatSettings[appId=" + this.appId + ", url=" + this.url + "]";
	}

}
