package dev.chuxin.bench.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import dev.chuxin.bench.host.Stage;
import dev.chuxin.sandbox.sample.SampleQuestionBank;
import tools.jackson.databind.json.JsonMapper;

/** A content editor who makes the quizzes over our API; blocks. */
public final class Organiser {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private static final String TOKEN = "bench-organiser-token";

	private static final String ACCOUNT = """
			INSERT INTO organiser (id, account, name, role, created_at)
			VALUES (1, 'bench.editor', '编辑', 'CONTENT_EDITOR', UTC_TIMESTAMP(6)) ON DUPLICATE KEY UPDATE name = name""";

	private static final String SESSION = """
			INSERT INTO session (token_hash, kind, subject_id, created_at, last_used_at, idle_until, absolute_until)
			VALUES (UNHEX(SHA2('%s', 256)), 'ORGANISER', 1, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6),
				UTC_TIMESTAMP(6) + INTERVAL 1 DAY, UTC_TIMESTAMP(6) + INTERVAL 1 DAY)
			ON DUPLICATE KEY UPDATE idle_until = VALUES(idle_until), absolute_until = VALUES(absolute_until)"""
		.formatted(TOKEN);

	private final String url;

	/**
	 * Signs in and imports the sample bank.
	 * @param stage where
	 * @param port of our server
	 */
	public Organiser(Stage stage, int port) {
		this.url = "http://127.0.0.1:" + port + "/api/v1";
		stage.execute(ACCOUNT);
		stage.execute(SESSION);
		send("POST", "/organiser/question-bank/imports", "text/csv", SampleQuestionBank.csv());
	}

	/**
	 * Publishes a quiz of five single-choice questions and switches its board on.
	 * @param code its name
	 */
	public void publish(String code) {
		publish(code, List.of(Map.of("kind", "SINGLE", "count", Papers.QUESTIONS, "marks", 20)), "ALL_OR_NOTHING");
	}

	/**
	 * Publishes a quiz and switches its board on.
	 * @param code its name
	 * @param questions how many of each kind
	 * @param marking how multiple choice is marked
	 */
	public void publish(String code, List<Map<String, Object>> questions, String marking) {
		Instant now = Instant.now();
		Map<String, Object> settings = Map.of("title", "《红船精神》线上答题", "opensAt",
				now.minus(Duration.ofDays(40)).toString(), "closesAt", now.plus(Duration.ofDays(300)).toString(),
				"questions", questions, "clockSeconds", 3_600, "attemptsPerDay", 20, "marking", marking);
		String path = "/organiser/quizzes/" + code;
		send("PUT", path, "application/json", JSON.writeValueAsBytes(settings));
		send("PUT", path + "/publication", "application/json", new byte[0]);
		send("PUT", path + "/board", "application/json",
				JSON.writeValueAsBytes(Map.of("endsAt", now.plus(Duration.ofDays(200)).toString())));
	}

	/**
	 * How long a page of an organiser takes.
	 * @return milliseconds
	 */
	public double pageMillis() {
		long start = System.nanoTime();
		send("GET", "/organiser/quizzes", "application/json", new byte[0]);
		return (System.nanoTime() - start) / 1e6;
	}

	/** The version of the guideline in force. */
	public String guideline() {
		return JSON.readTree(send("GET", "/privacy-guideline", "application/json", new byte[0]))
			.path("version")
			.asString();
	}

	private String send(String method, String path, String type, byte[] body) {
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.url + path))
			.header("Authorization", "Bearer " + TOKEN)
			.header("Content-Type", type)
			.timeout(Duration.ofSeconds(30))
			.method(method, (body.length > 0) ? BodyPublishers.ofByteArray(body) : BodyPublishers.noBody())
			.build();
		try {
			HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
			if (response.statusCode() >= 300) {
				throw new IllegalStateException(
						method + " " + path + ": " + response.statusCode() + " " + response.body());
			}
			return response.body();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
