package org.chuxin.wechat;

import org.chuxin.platform.Installation;
import org.chuxin.platform.sql.StartCheck;

import org.springframework.stereotype.Component;

/** Keeps a simulated or unnamed WeChat out of production. */
@Component
class WeChatCheck implements StartCheck {

	private final WeChatSettings settings;

	private final Installation installation;

	WeChatCheck(WeChatSettings settings, Installation installation) {
		this.settings = settings;
		this.installation = installation;
	}

	@Override
	public void check(Findings findings) {
		if (!this.installation.production()) {
			return;
		}
		if (!this.settings.url().startsWith("https://")) {
			findings.broken("chuxin.wechat.url", "codes and tokens would cross the network in clear.",
					"use an https address, or leave the setting out.");
		}
		if (this.settings.appId().isBlank() || this.settings.secret().isBlank()) {
			findings.broken("chuxin.wechat.app-id, chuxin.wechat.secret", "nobody could log in.",
					"set both to what WeChat's console shows for the mini-program.");
		}
	}

}
