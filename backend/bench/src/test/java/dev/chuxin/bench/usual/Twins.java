package dev.chuxin.bench.usual;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import dev.chuxin.bench.data.People;
import dev.chuxin.bench.host.ChildJvm;
import dev.chuxin.bench.host.Stage;
import org.chuxin.quiz.attempt.AttemptRow;
import org.chuxin.quiz.paper.Paper;
import org.chuxin.quiz.paper.PooledQuestion;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The same random attempts and hand-ins at two quizzes, one for each side. */
final class Twins {

	static final List<String> QUIZZES = List.of("twin-ours", "twin-usual");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private static final String ATTEMPT = """
			INSERT INTO attempt (quiz_id, resident_id, number, quiz_version, algorithm, seed, question_ids, day, started_at,
				deadline, late_after, state, full_score)
			SELECT id, ?, ?, 1, 1, ?, ?, ?, ?, ?, ?, 'OPEN', 10000 FROM quiz WHERE code = ?""";

	private static final String SAVE = """
			INSERT INTO answer_save (quiz_id, resident_id, number, question, save_number, chosen, written, saved_at)
			SELECT id, ?, ?, ?, ?, ?, ?, UTC_TIMESTAMP(6) FROM quiz WHERE code = ?""";

	private final Random random;

	private final List<PooledQuestion> pool;

	Twins(Random random, List<PooledQuestion> pool) {
		this.random = random;
		this.pool = pool;
	}

	/** An attempt that both quizzes have. */
	record Attempt(int person, int number, Paper paper) {
	}

	/** Adds an attempt to both quizzes: running, in its grace, or late. */
	Attempt start(Connection sql, int person, int number) throws SQLException {
		byte[] seed = new byte[16];
		this.random.nextBytes(seed);
		List<PooledQuestion> drawn = new ArrayList<>(this.pool);
		Collections.shuffle(drawn, this.random);
		drawn = drawn.subList(0, 8);
		LocalDateTime deadline = LocalDateTime.now(ZoneOffset.UTC)
			.plusSeconds(List.of(3_600, 3_600, 3_600, -60, -5_000).get(this.random.nextInt(5)));
		LocalDate day = LocalDate.now(ZoneOffset.UTC).minusDays(this.random.nextInt(2));
		for (String quiz : QUIZZES) {
			try (PreparedStatement row = sql.prepareStatement(ATTEMPT)) {
				Object[] values = { People.id(person), number, seed,
						AttemptRow.pack(drawn.stream().map(PooledQuestion::id).toList()), day, deadline.minusHours(1),
						deadline, deadline.plusSeconds(600), quiz };
				set(row, values);
			}
		}
		Attempt attempt = new Attempt(person, number, Paper.of(Paper.ALGORITHM, seed, drawn));
		for (Paper.Question question : attempt.paper().questions()) {
			if (this.random.nextInt(3) > 0) {
				save(sql, attempt, question);
			}
		}
		return attempt;
	}

	private void save(Connection sql, Attempt attempt, Paper.Question question) throws SQLException {
		for (int number = 1; number <= 1 + this.random.nextInt(2); number++) {
			boolean written = question.options().isEmpty();
			Integer chosen = written ? null : this.random.nextInt(1 << question.options().size());
			for (String quiz : QUIZZES) {
				try (PreparedStatement row = sql.prepareStatement(SAVE)) {
					set(row, People.id(attempt.person()), attempt.number(), question.position(), number, chosen,
							written ? "1921" : null, quiz);
				}
			}
		}
	}

	private static void set(PreparedStatement row, @Nullable Object... values) throws SQLException {
		for (int i = 0; i < values.length; i++) {
			row.setObject(i + 1, values[i]);
		}
		row.executeUpdate();
	}

	/** A random hand-in: mostly right in form, sometimes not. */
	String handIn(Attempt attempt) {
		ObjectNode body = JSON.createObjectNode();
		if (this.random.nextInt(10) > 0) {
			var answers = body.putArray("answers");
			for (Paper.Question question : attempt.paper().questions()) {
				if (this.random.nextInt(3) == 0) {
					answer(answers.addObject(), question);
				}
			}
			if (this.random.nextInt(40) == 0) {
				answer(answers.addObject(), attempt.paper().questions().getFirst());
			}
		}
		return JSON.writeValueAsString(body);
	}

	private void answer(ObjectNode answer, Paper.Question question) {
		answer.put("questionId", (this.random.nextInt(60) == 0) ? "unknown" : question.id());
		answer.put("saveNumber", this.random.nextInt(60) == 0 ? 0 : 1 + this.random.nextInt(4));
		if (question.options().isEmpty()) {
			answer.put("text", List.of("1921", "一九二一年", "", "嘉兴南湖").get(this.random.nextInt(4)));
			return;
		}
		var options = answer.putArray("optionIds");
		int few = (this.random.nextInt(20) == 0) ? 9 : 3;
		question.options()
			.stream()
			.filter((_) -> this.random.nextInt(10) < few)
			.forEach((option) -> options.add(option.id()));
	}

	/**
	 * Hands in at one side and gives status and answer without what depends on the
	 * moment.
	 */
	static String send(ChildJvm server, String quiz, Attempt attempt, String body)
			throws IOException, InterruptedException {
		HttpRequest request = HttpRequest
			.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/api/v1/quizzes/" + quiz + "/attempts/"
					+ attempt.number() + "/hand-in"))
			.header("Authorization", "Bearer " + People.token(attempt.person()))
			.header("Content-Type", "application/json")
			.PUT(BodyPublishers.ofString(body))
			.build();
		HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
		return response.statusCode() + " " + essence(response);
	}

	private static String essence(HttpResponse<String> response) {
		JsonNode json = JSON.readTree(response.body());
		if (response.statusCode() != 200) {
			return json.path("code").asString("");
		}
		ObjectNode summary = ((ObjectNode) json).without(List.of("quizId", "serverNow", "timeUsedSeconds"));
		if (summary.path("state").asString().equals("HANDED_IN")) {
			summary = summary.without(List.of("finishedAt"));
		}
		return JSON.writeValueAsString(summary);
	}

	static void join(Stage stage, int people) {
		for (String quiz : QUIZZES) {
			stage.execute("INSERT INTO quiz_entry (quiz_id, resident_id) SELECT q.id, " + People.ID
					+ " FROM quiz q JOIN seq_1_to_" + people + " WHERE q.code = '" + quiz + "'");
		}
	}

}
