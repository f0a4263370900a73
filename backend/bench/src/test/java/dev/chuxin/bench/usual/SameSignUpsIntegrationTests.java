package dev.chuxin.bench.usual;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Random;

import dev.chuxin.bench.data.Organiser;
import dev.chuxin.bench.data.People;
import dev.chuxin.bench.data.Query;
import dev.chuxin.bench.data.Storm;
import dev.chuxin.bench.host.ChildJvm;
import dev.chuxin.bench.host.ServerBuild;
import dev.chuxin.bench.host.Stage;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The usual way gives the places and positions that our server gives. */
class SameSignUpsIntegrationTests {

	private static final int PEOPLE = 60;

	private static final int SIGN_UPS = Boolean.getBoolean("chuxin.long") ? 10_000 : 200;

	private static final String KEPT = """
			SELECT CONCAT_WS(' ', s.resident_id, s.signed_up_by, s.ticket, s.state, s.organisation_id)
			FROM sign_up s JOIN activity a ON a.id = s.activity_id WHERE a.code = 'storm-%d-0' ORDER BY s.ticket""";

	@Test
	void bothSidesGiveTheSamePlacesAndPositions() throws Exception {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		try (Stage stage = Stage.temporary(ServerBuild.plain()); HttpClient client = HttpClient.newHttpClient()) {
			ChildJvm ours = stage.ours(Map.of());
			ChildJvm usual = stage.usual();
			new People(PEOPLE).settle(stage, new Organiser(stage, ours.port()).guideline());
			List<Storm> storms = List.of(new Storm(0, PEOPLE, PEOPLE / 3), new Storm(1, PEOPLE, PEOPLE / 3));
			storms.forEach((storm) -> storm.publish(stage));
			for (int i = 0; i < SIGN_UPS; i++) {
				int person = random.nextInt(PEOPLE);
				assertThat(answer(client, usual, storms.getLast(), person)).as("seed %s, %s", seed, person)
					.isEqualTo(answer(client, ours, storms.getFirst(), person));
			}
			assertThat(Query.column(stage, KEPT.formatted(1))).as("seed %s", seed)
				.isEqualTo(Query.column(stage, KEPT.formatted(0)));
		}
	}

	private static String answer(HttpClient client, ChildJvm server, Storm storm, int person) throws Exception {
		HttpRequest request = HttpRequest
			.newBuilder(URI.create("http://127.0.0.1:" + server.port() + storm.path(person)))
			.header("Authorization", "Bearer " + storm.token(person))
			.header("Content-Type", "application/json")
			.PUT(BodyPublishers.ofByteArray(storm.body(person)))
			.build();
		HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
		JsonNode body = JsonMapper.builder().build().readTree(response.body());
		((ObjectNode) body).remove(List.of("activityId", "serverNow"));
		body.path("people").forEach((each) -> ((ObjectNode) each).remove("signedUpAt"));
		return response.statusCode() + " " + body;
	}

}
