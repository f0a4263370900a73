package dev.chuxin.bench.data;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.Map;

import dev.chuxin.bench.host.Stage;
import dev.chuxin.bench.load.Feed;
import dev.chuxin.bench.load.Generator;
import io.hyperfoil.http.api.HttpMethod;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everybody signs up for one of some activities, a thousand for each of them, one
 * activity after the other; blocks.
 *
 * @param number which storm, from 0; no two are at the same time, so that nobody clashes
 * @param people how many, numbered from 1
 * @param capacity places of one activity
 */
public record Storm(int number, int people, int capacity) implements Feed {

	/** People who want to come to one activity. */
	public static final int PER_ACTIVITY = 1_000;

	private static final byte[] ALONE = Generator.bytes("{}");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String ACTIVITY = """
			INSERT INTO activity (id, code, state, version, settings, organisation_id, author_id, starts_at, ends_at,
				last_ticket)
			VALUES (%d, '%s', 'PUBLISHED', 1, '%s', 0, 1, TIMESTAMP '%s', TIMESTAMP '%s', 0)""";

	private static final String ACKNOWLEDGED = """
			SELECT COUNT(*) FROM sign_up s JOIN activity a ON a.id = s.activity_id WHERE a.code LIKE 'storm-%d-%%'""";

	/**
	 * Activities that are overfull, idle beside people who wait, or not first come, first
	 * served.
	 */
	private static final String WRONG = """
			SELECT COUNT(*) FROM (
				SELECT s.activity_id, SUM(s.state = 'CONFIRMED') seated, COUNT(*) everybody, COUNT(DISTINCT s.ticket) tickets,
					MAX(IF(s.state = 'CONFIRMED', s.ticket, 0)) last_seated, MIN(IF(s.state = 'WAITING', s.ticket, NULL)) first_waiting
				FROM sign_up s JOIN activity a ON a.id = s.activity_id WHERE a.code LIKE 'storm-%d-%%'
				GROUP BY s.activity_id) r
			WHERE seated <> LEAST(everybody, %d) OR tickets <> everybody OR last_seated > COALESCE(first_waiting, last_seated)""";

	/**
	 * Publishes the activities.
	 * @param stage where
	 */
	public void publish(Stage stage) {
		Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofHours(240 + 3L * this.number));
		Instant end = start.plus(Duration.ofHours(2));
		String settings = JSON.writeValueAsString(Map.ofEntries(Map.entry("title", "河边捡拾垃圾"),
				Map.entry("kind", "RED_CULTURE"), Map.entry("organisationCode", "A"), Map.entry("content", "一起走一走。"),
				Map.entry("personInCharge", "周敏"), Map.entry("contact", "12345"), Map.entry("place", "公园东门"),
				Map.entry("risks", "注意防滑。"), Map.entry("startsAt", start.toString()),
				Map.entry("endsAt", end.toString()), Map.entry("capacity", this.capacity)));
		for (int i = 0; i * PER_ACTIVITY < this.people; i++) {
			stage.execute(
					ACTIVITY.formatted(1 + this.number * 1_000L + i, code(i), settings, column(start), column(end)));
		}
	}

	/**
	 * Checks that whoever was answered is on a list, and that the lists are right.
	 * @param stage where
	 * @param acknowledged whose sign-up was answered with success, by index from 0
	 * @throws IllegalStateException when a promise is broken
	 */
	public void check(Stage stage, BitSet acknowledged) {
		long kept = Query.number(stage, ACKNOWLEDGED.formatted(this.number));
		if (kept < acknowledged.cardinality()) {
			throw new IllegalStateException(
					acknowledged.cardinality() - kept + " acknowledged sign-ups are not in SQL");
		}
		long wrong = Query.number(stage, WRONG.formatted(this.number, this.capacity));
		if (wrong > 0) {
			throw new IllegalStateException(wrong + " activities of " + this + " have a wrong list");
		}
	}

	private String code(int activity) {
		return "storm-%d-%d".formatted(this.number, activity);
	}

	private static String column(Instant instant) {
		return instant.toString().replace('T', ' ').replace("Z", "");
	}

	@Override
	public HttpMethod method() {
		return HttpMethod.PUT;
	}

	@Override
	public int size() {
		return this.people;
	}

	@Override
	public String path(int index) {
		return "/api/v1/activities/" + code(index / PER_ACTIVITY) + "/sign-up";
	}

	@Override
	public String token(int index) {
		return People.token(index + 1);
	}

	@Override
	public byte[] body(int index) {
		return ALONE;
	}

}
