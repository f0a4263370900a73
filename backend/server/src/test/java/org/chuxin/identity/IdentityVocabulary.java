package org.chuxin.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

import dev.chuxin.sandbox.Simulator;
import dev.chuxin.sandbox.clock.SandboxClock;
import dev.chuxin.sandbox.database.MariaDbProcess;
import org.chuxin.identity.organiser.Invitations;

import org.springframework.util.FileSystemUtils;

/**
 * The words of identity's tests: two instances over a real MariaDB and a simulated
 * WeChat.
 */
final class IdentityVocabulary implements AutoCloseable {

	private static final AtomicInteger PEOPLE = new AtomicInteger();

	private final Path folder;

	private final MariaDbProcess sql;

	final SandboxClock clock = SandboxClock.inMemory();

	final Simulator weChat = Simulator.start(0, this.clock);

	final Server server;

	final Server other;

	IdentityVocabulary() {
		try {
			this.folder = Files.createTempDirectory("chuxin-identity");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.sql = MariaDbProcess.start(this.folder, 0);
		this.server = new Server(this.sql, this.weChat, this.clock);
		this.other = new Server(this.sql, this.weChat, this.clock);
	}

	static String someone() {
		return "person-" + PEOPLE.incrementAndGet();
	}

	Server.Answer logIn(String person) {
		return this.server.post("/api/v1/sessions", "", code(this.weChat.loginCode(person)));
	}

	String tokenOf(String person) {
		return logIn(person).text("token");
	}

	String consentedTokenOf(String person) {
		String token = tokenOf(person);
		this.server.put("/api/v1/me/privacy-consent", token, "{\"version\":\"2026-11b\"}");
		return token;
	}

	String organiser(Role role) {
		String account = role.name().toLowerCase(Locale.ROOT).replace('_', '-');
		String code = this.server.bean(Invitations.class).invite(account, "某某", role).invitationCode();
		return this.server.post("/api/v1/organiser/sessions", "", "{\"invitationCode\":\"" + code + "\"}")
			.text("token");
	}

	static String code(String code) {
		return "{\"code\":\"" + code + "\"}";
	}

	static String nickname(String nickname) {
		return "{\"nickname\":\"" + nickname + "\"}";
	}

	void advance(Duration amount) {
		this.clock.advance(amount);
	}

	void fault(String json) {
		control("POST", "/control/faults", json);
	}

	void repair() {
		control("DELETE", "/control/faults", "");
	}

	private void control(String method, String path, String body) {
		try (HttpClient http = HttpClient.newHttpClient()) {
			http.send(HttpRequest.newBuilder(URI.create(this.weChat.url() + path))
				.header("Content-Type", "application/json")
				.method(method, HttpRequest.BodyPublishers.ofString(body))
				.build(), HttpResponse.BodyHandlers.discarding());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.other.close();
		this.server.close();
		this.weChat.close();
		this.sql.close();
		FileSystemUtils.deleteRecursively(this.folder.toFile());
	}

}
