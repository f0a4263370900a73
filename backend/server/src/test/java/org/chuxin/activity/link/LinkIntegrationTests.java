package org.chuxin.activity.link;

import java.util.Map;

import org.chuxin.harness.Api;
import org.chuxin.harness.RunningServer;
import org.chuxin.harness.Surroundings;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LinkIntegrationTests {

	@Test
	void whoFollowsTheLinkElsewhereIsToldToUseWeChat() {
		Map<String, String> verified = Map.of("chuxin.wechat.link-verification.name", "aB3dE5.txt",
				"chuxin.wechat.link-verification.content", "0123456789abcdef");
		try (RunningServer server = RunningServer.start(Surroundings.shared(), verified)) {
			Api browser = Api.anonymous(server.url().replace("/api/v1", ""));
			Api.Answer page = browser.send("GET", "/qr/check-in/no-such-activity/x", "", null,
					Map.of("Accept", "text/html"));
			assertThat(page.expect(200).text()).contains("请用微信扫一扫打开")
				.doesNotContain("no-such-activity", "<script", "<style");
			assertThat(page.response().headers().firstValue("Content-Security-Policy"))
				.hasValueSatisfying((policy) -> assertThat(policy).startsWith("default-src 'none'"));
			assertThat(page.response().headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
			assertThat(browser.get("/qr/aB3dE5.txt").expect(200).text()).isEqualTo("0123456789abcdef");
			assertThat(browser.get("/qr/other.txt").expect(404).code()).isEqualTo("NOT_FOUND");
			assertThat(browser.get("/qr/").expect(404).code()).isEqualTo("NOT_FOUND");
		}
	}

	@Test
	void withoutTheSettingThereIsNoFile() {
		try (RunningServer server = RunningServer.start(Surroundings.shared(), Map.of())) {
			Api browser = Api.anonymous(server.url().replace("/api/v1", ""));
			assertThat(browser.get("/qr/.txt").expect(404).code()).isEqualTo("NOT_FOUND");
			assertThat(browser.get("/qr/aB3dE5.txt").expect(404).code()).isEqualTo("NOT_FOUND");
		}
	}

}
