package org.chuxin.activity.records;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.chuxin.activity.ActivityVocabulary;
import org.chuxin.activity.hours.Origin;
import org.chuxin.activity.hours.Presence;
import org.chuxin.activity.hours.ServiceLedger;
import org.chuxin.activity.recruitment.Activities;
import org.chuxin.activity.recruitment.ActivityRow;
import org.chuxin.audit.Actor;
import org.chuxin.harness.Api;
import org.chuxin.harness.People;
import org.chuxin.harness.RunningServer;
import org.chuxin.harness.Surroundings;
import org.chuxin.platform.Days;
import org.chuxin.platform.Ids;
import tools.jackson.databind.JsonNode;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What tests of service hours say: an activity that runs, somebody who served there. */
public final class ServiceVocabulary {

	/** Planned length of {@link #aService}. */
	public static final int PLANNED = 240;

	private static final AtomicInteger NEXT = new AtomicInteger();

	private static final Actor SOMEBODY = new Actor(42, "zhou 周敏", "127.0.0.1");

	private final Surroundings surroundings;

	private final RunningServer server;

	private final People people;

	private final ActivityVocabulary activities;

	/** Uses the district and the organiser of an activity vocabulary. */
	public ServiceVocabulary(Surroundings surroundings, RunningServer server, People people,
			ActivityVocabulary activities) {
		this.surroundings = surroundings;
		this.server = server;
		this.people = people;
		this.activities = activities;
	}

	/** A published activity of volunteers, which began three hours ago. */
	public String aService(Map<String, Object> changes) {
		Instant start = this.surroundings.clock().instant().minus(Duration.ofHours(3));
		Instant end = start.plus(Duration.ofMinutes(PLANNED));
		Map<String, Object> settings = new HashMap<>(
				Map.of("kind", "VOLUNTEER_SERVICE", "startsAt", start.toString(), "endsAt", end.toString(),
						"signUpClosesAt", end.toString(), "cancelUntil", end.toString(), "capacity", 9));
		settings.putAll(changes);
		return this.activities.anActivity(settings);
	}

	/** Another organiser of the same unit. */
	public Api colleague() {
		String account = "colleague" + NEXT.incrementAndGet() + "." + Long.toString(System.nanoTime(), 36);
		Api colleague = this.people.organiser("ACTIVITY_ORGANISER", account);
		this.people.organiser("ADMINISTRATOR")
			.put("/organiser/accounts/" + account + "/scope",
					Map.of("kind", "OWN_AND_BELOW", "organisationCodes", List.of(this.activities.organisation("A"))))
			.expect(200);
		return colleague;
	}

	/**
	 * Writes that somebody served, in minutes from the planned start, as checking in and
	 * out does.
	 */
	public void served(Api volunteer, String activity, int number, int from, int to, Origin origin) {
		served(ActivityVocabulary.idOf(volunteer), activity, number, from, to, origin);
	}

	/** The same for somebody whom others name by an id. */
	public void served(String person, String activity, int number, int from, int to, Origin origin) {
		ActivityRow row = row(activity);
		Activities all = this.server.bean(Activities.class);
		long resident = Ids.parse(person).orElseThrow();
		Instant start = row.startsAt();
		Presence presence = new Presence(row, all.settings(row), resident, number, start.plus(Duration.ofMinutes(from)),
				start.plus(Duration.ofMinutes(to)), origin, (origin != Origin.MEASURED) ? SOMEBODY : null);
		new TransactionTemplate(this.server.bean(PlatformTransactionManager.class))
			.executeWithoutResult((_) -> this.server.bean(ServiceLedger.class).write(presence));
	}

	/** A volunteer who served for two hours, and whom nobody has to confirm. */
	public Api aServant(String activity) {
		Api volunteer = this.activities.aVolunteer();
		ActivityVocabulary.signUp(volunteer, activity).expect(200);
		served(volunteer, activity, 1, 0, 120, Origin.MEASURED);
		return volunteer;
	}

	/** What an organiser sends to add minutes of somebody, from the planned start on. */
	public Map<String, Object> addition(String activity, int number, int from, int to) {
		Instant start = row(activity).startsAt();
		return Map.of("number", number, "from", start.plus(Duration.ofMinutes(from)).toString(), "to",
				start.plus(Duration.ofMinutes(to)).toString(), "reason", "现场没有网络，没能签到。");
	}

	/** What a volunteer sends to have all of this year certified by the unit. */
	public Map<String, Object> wanted() {
		LocalDate today = Days.of(this.surroundings.clock().instant());
		return Map.of("organisationCode", this.activities.organisation("A1"), "from", today.minusDays(300).toString(),
				"to", today.toString());
	}

	/** A certificate of all that counts. */
	public JsonNode aCertificate(Api volunteer) {
		return volunteer.put("/me/certificates/certificate-" + NEXT.incrementAndGet(), wanted()).expect(200).json();
	}

	private ActivityRow row(String activity) {
		return this.server.bean(Activities.class).find(activity).orElseThrow();
	}

	/** The newest record of somebody, as their phone shows it. */
	public static JsonNode newest(Api volunteer) {
		return volunteer.get("/me/service-records").expect(200).json().path("items").path(0);
	}

	/** Id of the newest record of somebody. */
	public static String newestId(Api volunteer) {
		return newest(volunteer).path("recordId").asString();
	}

	/** Somebody's sums. */
	public static JsonNode hours(Api volunteer) {
		return volunteer.get("/me/service-hours").expect(200).json();
	}

	/** Path of a record for organisers. */
	public static String organised(String recordId) {
		return "/organiser/service-records/" + recordId;
	}

}
