package org.chuxin.identity.access;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPInputStream;

import io.micrometer.core.instrument.MeterRegistry;
import org.chuxin.harness.Api;
import org.chuxin.harness.People;
import org.chuxin.harness.RunningServer;
import org.chuxin.harness.Surroundings;
import org.chuxin.quiz.QuizVocabulary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HotDoorIntegrationTests {

	/** A query is unusual, so the call takes the framework's way. */
	private static final String UNUSUAL = "?";

	private static final Surroundings SURROUNDINGS = Surroundings.shared();

	private static RunningServer server;

	private static Api player;

	private static String board;

	@BeforeAll
	static void start() {
		server = RunningServer.start(SURROUNDINGS, Map.of());
		People people = new People(SURROUNDINGS, server);
		String quizId = new QuizVocabulary(SURROUNDINGS, people).aQuizWithABoard(Map.of());
		board = "/quizzes/" + quizId + "/board";
		for (int i = 1; i < 10; i++) {
			people.resident();
		}
		player = people.resident();
		QuizVocabulary.play(player, quizId, 1, 5);
		player.put(board + "/consent", Map.of("adult", true)).expect(200);
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Test
	void bothWaysGiveTheSameAnswer() throws Exception {
		HttpResponse<byte[]> hot = get(board + "/me", "identity");
		HttpResponse<byte[]> usual = get(board + "/me" + UNUSUAL, "identity");
		assertThat(text(hot.body())).isEqualTo(text(usual.body()));
		assertThat(hot.headers().map().keySet()).isEqualTo(usual.headers().map().keySet());
	}

	@Test
	void bothWaysGiveTheSameRefusal() {
		Api.Answer hot = player.get("/quizzes/nothing/board").expect(404);
		Api.Answer usual = player.get("/quizzes/nothing/board" + UNUSUAL).expect(404);
		assertThat(hot.code()).isEqualTo(usual.code());
		assertThat(hot.response().headers().map().keySet()).isEqualTo(usual.response().headers().map().keySet());
	}

	@Test
	void bothWaysAreCountedTogether() {
		MeterRegistry metrics = server.bean(MeterRegistry.class);
		player.get(board).expect(200);
		player.get(board + UNUSUAL).expect(200);
		assertThat(metrics.find("http.server.requests")
			.tags("uri", "/api/v1/quizzes/{quizId}/board", "method", "GET", "status", "200")
			.timers()).hasSize(1);
	}

	@Test
	void theTopListComesSmallForWhoeverCanReadIt() throws Exception {
		HttpResponse<byte[]> small = get(board, "gzip, deflate");
		HttpResponse<byte[]> refused = get(board, "gzip;q=0");
		assertThat(small.headers().firstValue("Content-Encoding")).hasValue("gzip");
		assertThat(refused.headers().firstValue("Content-Encoding")).isEmpty();
		assertThat(small.headers().firstValue("Vary")).hasValue("Accept-Encoding");
		try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(small.body()))) {
			assertThat(text(unpacked.readAllBytes())).startsWith("{").contains("participants");
		}
	}

	private static HttpResponse<byte[]> get(String path, String encodings) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + path))
			.header("Authorization", "Bearer " + player.token())
			.header("Accept-Encoding", encodings)
			.build();
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(request, BodyHandlers.ofByteArray());
		}
	}

	private static String text(byte[] body) {
		return new String(body, StandardCharsets.UTF_8).replaceAll("\"asOf\":\"[^\"]*\"", "");
	}

}
