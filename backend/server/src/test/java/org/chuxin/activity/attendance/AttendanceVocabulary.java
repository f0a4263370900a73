package org.chuxin.activity.attendance;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.chuxin.activity.ActivityVocabulary;
import org.chuxin.activity.presence.Direction;
import org.chuxin.activity.presence.RotatingCode;
import org.chuxin.activity.recruitment.Activities;
import org.chuxin.harness.Api;
import org.chuxin.harness.RunningServer;
import org.chuxin.harness.Sql;
import org.chuxin.harness.Surroundings;

/** What tests of check-ins say: an activity that runs, a code, somebody who comes. */
public final class AttendanceVocabulary {

	/** Where activities are. */
	public static final Map<String, Object> PLACE = Map.of("latitude", 37.4811, "longitude", 118.0165);

	private final Surroundings surroundings;

	private final RunningServer server;

	private final ActivityVocabulary activities;

	/** Speaks about activities of an organiser. */
	public AttendanceVocabulary(Surroundings surroundings, RunningServer server, ActivityVocabulary activities) {
		this.surroundings = surroundings;
		this.server = server;
		this.activities = activities;
	}

	/** An activity since ten minutes, for two hours, open to everybody. */
	public String aRunningActivity(Map<String, Object> changes) {
		Map<String, Object> settings = new HashMap<>();
		Instant end = at(Duration.ofMinutes(110));
		settings.put("startsAt", at(Duration.ofMinutes(-10)).toString());
		settings.put("endsAt", end.toString());
		settings.put("signUpClosesAt", end.toString());
		settings.put("checkInWays", List.of("CODE", "POSITION", "ORGANISER"));
		settings.put("position", PLACE);
		settings.put("capacity", 50);
		settings.put("groupLimit", 5);
		settings.putAll(changes);
		return this.activities.anActivity(settings);
	}

	/** The same, with people who have a place, or what else their sign-up gives them. */
	public String aRunningActivity(Map<String, Object> changes, Api... people) {
		String activity = aRunningActivity(changes);
		for (Api each : people) {
			ActivityVocabulary.signUp(each, activity).expect(200);
		}
		return activity;
	}

	/** A moment from now. */
	public Instant at(Duration distance) {
		return this.surroundings.clock().instant().plus(distance).truncatedTo(ChronoUnit.MILLIS);
	}

	/** The code on the organiser's screen. */
	public String code(String activity, Direction direction) {
		return this.activities.organiser()
			.get(ActivityVocabulary.organised(activity) + "/check-in-code?direction=" + direction)
			.expect(200)
			.json()
			.path("code")
			.asString();
	}

	/** A true code of so many steps from now. */
	public String code(String activity, Direction direction, int steps) {
		long step = RotatingCode.step(this.surroundings.clock().instant()) + steps;
		return this.server.bean(CheckInCodes.class)
			.of(this.server.bean(Activities.class).find(activity).orElseThrow())
			.text(direction, step);
	}

	/** Lets an activity have been at another time. */
	public void move(String activity, Instant start, Instant end) {
		Sql.change(this.surroundings, """
				UPDATE activity SET starts_at = ?, ends_at = ?,
					settings = JSON_REMOVE(JSON_SET(settings, '$.startsAt', ?, '$.endsAt', ?), '$.checkInClosesAt')
				WHERE code = ?""", sql(start), sql(end), start.toString(), end.toString(), activity);
	}

	private static String sql(Instant moment) {
		return moment.toString().replace('T', ' ').replace("Z", "");
	}

	/** Lets an activity be closed. */
	public void close(String activity) {
		Sql.change(this.surroundings, "UPDATE activity SET state = 'CLOSED' WHERE code = ?", activity);
	}

	/** Somebody checks in. */
	public static Api.Answer in(Api person, String activity, int number, Map<String, ?> body) {
		return person.put("/activities/" + activity + "/check-ins/" + number, body);
	}

	/** Somebody checks out. */
	public static Api.Answer out(Api person, String activity, int number, Map<String, ?> body) {
		return person.put("/activities/" + activity + "/check-outs/" + number, body);
	}

	/** A scanned code. */
	public static Map<String, Object> scanned(String code) {
		return Map.of("code", code);
	}

	/** A phone that stands at the place. */
	public static Map<String, Object> standing() {
		return Map.of("position", PLACE);
	}

	/** Somebody stands at the place and checks in. */
	public static Api come(Api person, String activity) {
		in(person, activity, 1, standing()).expect(200);
		return person;
	}

}
