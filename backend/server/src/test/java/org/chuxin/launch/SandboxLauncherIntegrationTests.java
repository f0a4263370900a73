package org.chuxin.launch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.chuxin.harness.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chuxin.harness.Eventually.eventually;

class SandboxLauncherIntegrationTests {

	private static final String QUIZ = "/quizzes/chuxin-rupan";

	@TempDir
	private Path temporary;

	@Test
	void startsKeepsDataAndEndsWithoutTrace() throws InterruptedException {
		Path folder = this.temporary.resolve("sandbox");
		interruptAStart(folder);
		JsonNode board;
		try (LaunchedProcess first = LaunchedProcess.start(folder).awaitLines()) {
			assertThat(first.lines().getFirst()).contains("beginning anew");
			phonePageAndTokensWork(first);
			board = board(first);
			assertThat(board.path("participants").asInt()).isGreaterThan(10);
			secondOneIsRefused(folder);
			List<ProcessHandle> children = first.children();
			assertThat(children).hasSizeGreaterThanOrEqualTo(4);
			first.end();
			assertThat(children).noneMatch(ProcessHandle::isAlive);
		}
		try (LaunchedProcess second = LaunchedProcess.start(folder).awaitLines()) {
			assertThat(board(second).path("items")).isEqualTo(board.path("items"));
			List<ProcessHandle> children = second.children();
			second.kill();
			awaitEnd(children);
		}
	}

	private static void interruptAStart(Path folder) throws InterruptedException {
		try (LaunchedProcess interrupted = LaunchedProcess.start(folder)) {
			eventually(() -> assertThat(interrupted.children()).isNotEmpty());
			List<ProcessHandle> children = interrupted.children();
			interrupted.kill();
			awaitEnd(children);
		}
	}

	private static void phonePageAndTokensWork(LaunchedProcess sandbox) {
		assertThat(sandbox.lines().stream().skip(1).filter((line) -> !line.startsWith("…")))
			.hasSizeLessThanOrEqualTo(10);
		Api phones = Api.anonymous(sandbox.find("(http://\\S+)/phone/"));
		assertThat(phones.get("/phone/").expect(200).text()).contains("<html");
		assertThat(phones.get("/phone/api/quizzes").status()).isEqualTo(401);
		Map<String, String> roles = Map.of("ADMINISTRATOR", "ADMINISTRATOR", "CONTENT_EDITOR", "CONTENT_EDITOR",
				"ACTIVITY_ORGANISER", "ACTIVITY_ORGANISER", "ACTIVITY_ORGANISER_2", "ACTIVITY_ORGANISER",
				"NOTICE_SENDER", "NOTICE_SENDER", "GUIDE", "GUIDE", "AUDITOR", "AUDITOR");
		roles.forEach((variable, role) -> {
			Api organiser = new Api(api(sandbox), sandbox.find("\\b" + variable + "=(\\S+)"));
			assertThat(organiser.get("/organiser/me").expect(200).json().path("role").asString()).isEqualTo(role);
		});
	}

	private static void secondOneIsRefused(Path folder) throws InterruptedException {
		try (LaunchedProcess second = LaunchedProcess.start(folder, "--fresh").awaitLines()) {
			assertThat(second.awaitExit()).isEqualTo(1);
			assertThat(second.lines()).singleElement().asString().contains("already", "/phone/");
		}
	}

	private static JsonNode board(LaunchedProcess sandbox) {
		Api phones = Api.anonymous(sandbox.find("(http://\\S+)/phone/"));
		String code = phones.send("POST", "/phone/wx/people/wu-siyuan/login-code", null).json().path("code").asString();
		String token = Api.anonymous(api(sandbox))
			.post("/sessions", Map.of("code", code))
			.expect(201)
			.json()
			.path("token")
			.asString();
		Api resident = new Api(api(sandbox), token);
		assertThat(resident.get(QUIZ + "/board/me").expect(200).json().path("joined").asBoolean()).isTrue();
		return resident.get(QUIZ + "/board").expect(200).json();
	}

	private static String api(LaunchedProcess sandbox) {
		return sandbox.find("(http://\\S+/api/v1)");
	}

	private static void awaitEnd(List<ProcessHandle> children) {
		eventually(Duration.ofSeconds(40), () -> assertThat(children).noneMatch(ProcessHandle::isAlive));
	}

}
