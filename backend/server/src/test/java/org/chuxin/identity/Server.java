package org.chuxin.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

import dev.chuxin.sandbox.Simulator;
import dev.chuxin.sandbox.clock.SandboxClock;
import dev.chuxin.sandbox.database.MariaDbProcess;
import dev.chuxin.sandbox.wechat.WeChatAccount;
import org.chuxin.ChuxinApplication;
import org.chuxin.identity.organiser.FirstInvitation;
import org.chuxin.platform.TimeSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.support.GenericApplicationContext;

/** An instance of the server under test, and what a client says to it. */
final class Server implements AutoCloseable {

	private final HttpClient http = HttpClient.newHttpClient();

	private final List<String> firstInvitations = new ArrayList<>();

	private final ConfigurableApplicationContext context;

	private final String url;

	Server(MariaDbProcess sql, Simulator weChat, SandboxClock clock) {
		SpringApplication application = new SpringApplication(ChuxinApplication.class);
		application.addInitializers(
				(context) -> ((GenericApplicationContext) context).registerBean(TimeSource.class, () -> () -> clock));
		application.addListeners((ApplicationListener<PayloadApplicationEvent<?>>) this::hear);
		this.context = application.run("--server.port=0", "--management.server.port=0",
				"--chuxin.installation.mode=SANDBOX", "--chuxin.installation.district=柳河湾区",
				"--chuxin.installation.minimum-client=1.2.0", "--chuxin.organiser.print-first-invitation=false",
				"--chuxin.sql.url=" + sql.jdbcUrl(), "--chuxin.sql.user=" + MariaDbProcess.USER,
				"--chuxin.sql.password=" + MariaDbProcess.PASSWORD, "--chuxin.wechat.url=" + weChat.url(),
				"--chuxin.wechat.app-id=" + WeChatAccount.APP_ID, "--chuxin.wechat.secret=" + WeChatAccount.SECRET);
		this.url = "http://127.0.0.1:" + this.context.getEnvironment().getProperty("local.server.port");
	}

	<T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	List<String> firstInvitations() {
		return this.firstInvitations;
	}

	Answer call(String method, String path, String token, String body, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.url + path));
		if (headers.length > 0) {
			request.headers(headers);
		}
		if (!token.isEmpty()) {
			request.header("Authorization", "Bearer " + token);
		}
		if (!body.isEmpty()) {
			request.header("Content-Type", "application/json");
		}
		request.method(method,
				body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
		try {
			HttpResponse<String> response = this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
			return new Answer(response);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	Answer get(String path, String token) {
		return call("GET", path, token, "");
	}

	Answer put(String path, String token, String body) {
		return call("PUT", path, token, body);
	}

	Answer post(String path, String token, String body) {
		return call("POST", path, token, body);
	}

	Answer delete(String path, String token) {
		return call("DELETE", path, token, "");
	}

	private void hear(PayloadApplicationEvent<?> event) {
		if (event.getPayload() instanceof FirstInvitation invitation) {
			this.firstInvitations.add(invitation.code());
		}
	}

	@Override
	public void close() {
		this.http.close();
		this.context.close();
	}

	/** What the server answered. */
	record Answer(HttpResponse<String> response) {

		int status() {
			return this.response.statusCode();
		}

		String header(String name) {
			return this.response.headers().firstValue(name).orElse("");
		}

		JsonNode json() {
			return JsonMapper.shared().readTree(this.response.body());
		}

		String text(String member) {
			return json().path(member).asString("");
		}

		@Override
		public String toString() {
			return status() + " " + this.response.body();
		}

	}

}
