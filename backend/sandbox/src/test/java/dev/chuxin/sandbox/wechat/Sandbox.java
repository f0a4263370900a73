package dev.chuxin.sandbox.wechat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import cn.binarywang.wx.miniapp.api.WxMaService;
import cn.binarywang.wx.miniapp.api.impl.WxMaServiceImpl;
import cn.binarywang.wx.miniapp.bean.security.WxMaMsgSecCheckCheckRequest;
import cn.binarywang.wx.miniapp.bean.security.WxMaMsgSecCheckCheckResponse;
import cn.binarywang.wx.miniapp.config.impl.WxMaDefaultConfigImpl;
import me.chanjar.weixin.common.error.WxErrorException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.chuxin.sandbox.Simulator;
import dev.chuxin.sandbox.clock.SandboxClock;

/**
 * The words of the simulator's tests: a fresh simulator, the real SDK and plain HTTP.
 */
final class Sandbox implements AutoCloseable {

	static final String KEY = "lin-xiaoman";

	final SandboxClock clock = SandboxClock.inMemory();

	final Simulator simulator = Simulator.start(0, this.clock);

	final WxMaService sdk = sdk(WeChatAccount.SECRET);

	private final HttpClient http = HttpClient.newHttpClient();

	WxMaService sdk(String secret) {
		WxMaDefaultConfigImpl config = new WxMaDefaultConfigImpl();
		config.setAppid(WeChatAccount.APP_ID);
		config.setSecret(secret);
		config.setApiHostUrl(this.simulator.url());
		config.useStableAccessToken(true);
		WxMaService service = new WxMaServiceImpl();
		service.setWxMaConfig(config);
		service.setRetrySleepMillis(1);
		service.setMaxRetryTimes(2);
		return service;
	}

	String logIn() throws WxErrorException {
		return this.sdk.getUserService().getSessionInfo(code()).getOpenid();
	}

	String code() {
		return this.simulator.loginCode(KEY);
	}

	WxMaMsgSecCheckCheckResponse check(String content, String openid) throws WxErrorException {
		WxMaMsgSecCheckCheckRequest request = WxMaMsgSecCheckCheckRequest.builder()
			.version("2")
			.scene(1)
			.openid(openid)
			.content(content)
			.build();
		return this.sdk.getSecurityService().checkMessage(request);
	}

	void advance(Duration amount) {
		this.clock.advance(amount);
	}

	void fault(String json) {
		post("/control/faults", json);
	}

	int calls(String path) {
		return json(get("/control/journal?path=" + path).body()).path("items").size();
	}

	HttpResponse<String> get(String path) {
		return send(request(path).build());
	}

	HttpResponse<String> post(String path, String body) {
		return send(request(path).header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build());
	}

	HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.simulator.url() + path));
	}

	HttpResponse<String> send(HttpRequest request) {
		try {
			return this.http.send(request, HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static JsonNode json(String text) {
		return JsonMapper.shared().readTree(text);
	}

	@Override
	public void close() {
		this.http.close();
		this.simulator.close();
	}

}
