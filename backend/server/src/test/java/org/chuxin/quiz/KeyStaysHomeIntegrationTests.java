package org.chuxin.quiz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import org.chuxin.harness.Api;
import org.chuxin.harness.People;
import org.chuxin.harness.RunningServer;
import org.chuxin.harness.Sql;
import org.chuxin.harness.Surroundings;
import org.chuxin.identity.access.Access;
import org.chuxin.identity.access.Operation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

import org.springframework.data.redis.connection.DataType;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chuxin.harness.Eventually.eventually;
import static org.chuxin.quiz.QuizVocabulary.attempt;

class KeyStaysHomeIntegrationTests {

	private static final int QUESTIONS = 12;

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private static final List<String> CANARIES = new ArrayList<>();

	private static Surroundings surroundings;

	private static RunningServer server;

	private static People people;

	private static Api editor;

	private static final Log LOG = new Log();

	@BeforeAll
	static void start() {
		surroundings = new Surroundings();
		server = RunningServer.start(surroundings, Map.of("chuxin.limits.session-burst", "1000"));
		LOG.listen();
		people = new People(surroundings, server);
		editor = people.organiser("CONTENT_EDITOR");
		editor
			.send("POST", "/organiser/question-bank/imports", "text/csv",
					aBankOfCanaries().getBytes(StandardCharsets.UTF_8), Map.of())
			.expect(200);
		for (int i = 0; i < 10; i++) {
			people.resident();
		}
	}

	@AfterAll
	static void stop() {
		LOG.silence();
		server.close();
		surroundings.close();
	}

	@Test
	void noCanaryIsSeenBeforeTheAttemptIsOver() {
		String quizId = aQuiz("home-" + System.nanoTime(), Map.of());
		Api resident = people.resident();
		Seen seen = new Seen();
		everythingBut(List.of("handIn", "logOut", "logOutEverywhere", "closeAccount"), resident, quizId, seen);
		seen.everywhereElse();
		seen.containsNone();
	}

	/** Negative control: the guard is the state of the attempt's row. */
	@Test
	void theWalkSeesThemWhereAnOpenAttemptPassesForAFinishedOne() {
		String quizId = aQuiz("forged-" + System.nanoTime(), Map.of());
		Api resident = people.resident();
		resident.put(attempt(quizId, 1)).expect(201);
		Sql.change(surroundings, """
				UPDATE attempt SET state = 'HANDED_IN', finished_at = started_at, score = 0, seconds = 0, correct = 0,
				key_version = 1 WHERE quiz_id = (SELECT id FROM quiz WHERE code = ?)""", quizId);
		Seen seen = new Seen();
		everythingBut(List.of("handIn", "logOut", "logOutEverywhere", "closeAccount"), resident, quizId, seen);
		assertThat(seen.canaries()).hasSize(3 * QUESTIONS);
	}

	@Test
	void afterTheHandInTheReviewShowsThem() {
		String quizId = aQuiz("shown-" + System.nanoTime(), Map.of());
		Api resident = people.resident();
		resident.put(attempt(quizId, 1)).expect(201);
		resident.put(attempt(quizId, 1) + "/hand-in", Map.of()).expect(200);
		Seen seen = new Seen();
		seen.add(resident.get(attempt(quizId, 1) + "/result").expect(200));
		assertThat(seen.canaries()).hasSize(3 * QUESTIONS);
	}

	@Test
	void whereAnswersShowAfterTheEndNoCanaryIsSeenBeforeIt() {
		String quizId = aQuiz("later-" + System.nanoTime(), Map.of("answersShow", "AFTER_END"));
		Api resident = people.resident();
		Seen seen = new Seen();
		everythingBut(List.of("logOut", "logOutEverywhere", "closeAccount"), resident, quizId, seen);
		seen.add(resident.put(attempt(quizId, 1) + "/hand-in", Map.of()).expect(200));
		everythingBut(List.of("handIn", "logOut", "logOutEverywhere", "closeAccount"), resident, quizId, seen);
		seen.everywhereElse();
		seen.containsNone();
	}

	@Test
	void closingTheAccountWithAnOpenAttemptShowsNoCanary() {
		String quizId = aQuiz("gone-" + System.nanoTime(), Map.of());
		Api resident = people.resident();
		Seen seen = new Seen();
		seen.add(resident.put(attempt(quizId, 1)).expect(201));
		seen.add(resident.delete("/me").expect(204));
		seen.everywhereElse();
		seen.containsNone();
	}

	/** Every operation of residents, in its right form and in wrong ones. */
	private static void everythingBut(List<String> skipped, Api resident, String quizId, Seen seen) {
		JsonNode paper = seen.add(resident.put(attempt(quizId, 1))).json();
		String question = paper.path("questions").path(0).path("questionId").asString("none");
		int called = 0;
		for (Operation operation : server.bean(Access.class).operations()) {
			String path = operation.path()
				.getPatternString()
				.replace("{quizId}", quizId)
				.replace("{number}", "1")
				.replace("{questionId}", question)
				.replaceAll("\\{\\w+}", "none");
			if (path.startsWith("/organiser") || path.startsWith("/api/v1/organiser")
					|| skipped.contains(operation.name())) {
				continue;
			}
			path = path.replaceFirst("^/api/v1", "");
			called++;
			String method = operation.method().name();
			seen.add(resident.send(method, path, bodyOf(operation.name())));
			seen.add(resident.send(method, path, "{\"unknown\": 1}"));
			seen.add(resident.send(method, path, "[[[["));
			seen.add(resident.send(method, path.replace(quizId, "no-such-quiz"), bodyOf(operation.name())));
			seen.add(resident.send(method, path.replace("attempts/1", "attempts/2"), bodyOf(operation.name())));
			seen.add(Api.anonymous(server.url()).send(method, path, null));
		}
		assertThat(called).isGreaterThan(15);
		seen.add(resident.put(attempt(quizId, 1) + "/answers/" + question, Map.of("saveNumber", 900, "text", "不知道")));
		seen.add(resident.put(attempt(quizId, 1) + "/answers/" + question, Map.of("saveNumber", 900, "text", "别的")));
		seen.add(people.resident().get(attempt(quizId, 1) + "/result"));
	}

	private static String bodyOf(String operation) {
		return switch (operation) {
			case "joinBoard" -> "{\"adult\": true}";
			case "saveAnswer" -> "{\"saveNumber\": 3, \"text\": \"不知道\"}";
			case "changeNickname" -> "{\"nickname\": \"花名\"}";
			default -> "{}";
		};
	}

	private static String aQuiz(String quizId, Map<String, Object> changes) {
		Instant now = surroundings.clock().instant();
		Map<String, Object> settings = new HashMap<>(Map.of("title", "示例", "opensAt", now.minusSeconds(60).toString(),
				"closesAt", now.plusSeconds(3_600).toString(), "questions",
				List.of(Map.of("kind", "FILL", "count", QUESTIONS, "marks", 5)), "clockSeconds", 600));
		settings.putAll(changes);
		editor.put("/organiser/quizzes/" + quizId, settings).expect(201);
		editor.put("/organiser/quizzes/" + quizId + "/publication").expect(200);
		editor.put("/organiser/quizzes/" + quizId + "/board", Map.of("endsAt", now.plusSeconds(3_600).toString()))
			.expect(200);
		return quizId;
	}

	private static String aBankOfCanaries() {
		StringBuilder csv = new StringBuilder(
				"code,type,stem,option_a,option_b,option_c,option_d,option_e,answer,explanation,source,period,difficulty,tags\n");
		for (int i = 1; i <= QUESTIONS; i++) {
			csv.append("C%d,fill,第%d题在____。,,,,,,%s,%s,%s,,1,\n".formatted(i, i, aCanary(), aCanary(), aCanary()));
		}
		return csv.toString();
	}

	private static String aCanary() {
		String canary = "canary" + UUID.randomUUID().toString().replace("-", "");
		CANARIES.add(canary);
		return canary;
	}

	/** Everything that left the server. */
	private static final class Seen {

		private final List<String> texts = new ArrayList<>();

		Api.Answer add(Api.Answer answer) {
			this.texts.add(answer.response().uri() + " " + answer.status() + " " + answer.response().headers().map()
					+ " " + answer.text());
			return answer;
		}

		/** Logs, the cache and the metrics. */
		void everywhereElse() {
			this.texts.addAll(LOG.lines);
			this.texts.add(metrics());
			eventually(() -> assertThat(cached()).isNotEmpty());
			this.texts.addAll(cached());
		}

		List<String> canaries() {
			return CANARIES.stream()
				.filter((canary) -> this.texts.stream().anyMatch((text) -> text.contains(canary)))
				.toList();
		}

		void containsNone() {
			assertThat(this.texts.stream().filter((text) -> CANARIES.stream().anyMatch(text::contains))).isEmpty();
		}

		private static String metrics() {
			try (HttpClient client = HttpClient.newHttpClient()) {
				return client
					.send(HttpRequest.newBuilder(URI.create(server.managementUrl() + "/prometheus")).build(),
							HttpResponse.BodyHandlers.ofString())
					.body();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException(ex);
			}
		}

		private static List<String> cached() {
			ReactiveStringRedisTemplate redis = server.bean(ReactiveStringRedisTemplate.class);
			List<String> cached = new ArrayList<>();
			for (String key : Objects.requireNonNull(redis.keys("*").collectList().block(PATIENCE))) {
				DataType type = redis.type(key).block(PATIENCE);
				cached.add(key + " " + switch (Objects.requireNonNull(type)) {
					case HASH -> redis.opsForHash().entries(key).collectList().block(PATIENCE);
					case ZSET -> redis.opsForZSet()
						.range(key, org.springframework.data.domain.Range.unbounded())
						.collectList()
						.block(PATIENCE);
					case STRING -> redis.opsForValue().get(key).block(PATIENCE);
					case NONE -> "";
					default -> throw new AssertionError("nobody looked into " + key + " of type " + type);
				});
			}
			return cached;
		}

	}

	/** What the server logs, with its own packages at DEBUG. */
	private static final class Log extends AppenderBase<ILoggingEvent> {

		private final Queue<String> lines = new ConcurrentLinkedQueue<>();

		void listen() {
			Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
			setContext(root.getLoggerContext());
			start();
			root.addAppender(this);
			((Logger) LoggerFactory.getLogger("org.chuxin")).setLevel(Level.DEBUG);
		}

		void silence() {
			((Logger) LoggerFactory.getLogger("org.chuxin")).setLevel(null);
			((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(this);
		}

		@Override
		protected void append(ILoggingEvent event) {
			this.lines.add(event.getFormattedMessage() + " " + event.getThrowableProxy());
		}

	}

}
