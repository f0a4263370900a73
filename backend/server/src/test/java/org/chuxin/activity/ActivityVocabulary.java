package org.chuxin.activity;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;

import org.chuxin.harness.Api;
import org.chuxin.harness.People;
import org.chuxin.harness.Sql;
import org.chuxin.harness.Surroundings;
import org.chuxin.identity.volunteer.VolunteerVocabulary;
import org.chuxin.organisation.OrganisationVocabulary;
import org.chuxin.platform.Ids;
import tools.jackson.databind.JsonNode;

import static org.chuxin.harness.Together.together;

/** What tests of activities say: a published activity, somebody who signs up. */
public final class ActivityVocabulary {

	private static final AtomicInteger NEXT = new AtomicInteger();

	private final Surroundings surroundings;

	private final People people;

	private Api organiser;

	private final String account;

	private final Api administrator;

	private final VolunteerVocabulary volunteers;

	private final String prefix = OrganisationVocabulary.aPrefix();

	/** An organiser of activities, whose scope is a small district of its own. */
	public ActivityVocabulary(Surroundings surroundings, People people) {
		this.surroundings = surroundings;
		this.people = people;
		this.volunteers = new VolunteerVocabulary(surroundings);
		this.administrator = people.organiser("ADMINISTRATOR");
		this.administrator
			.send("POST", "/organiser/organisations/imports", "text/csv",
					OrganisationVocabulary.aDistrict(this.prefix).getBytes(StandardCharsets.UTF_8), Map.of())
			.expect(200);
		this.account = "activities." + this.prefix.toLowerCase(Locale.ROOT);
		this.organiser = organiser(this.account);
	}

	private Api organiser(String name) {
		Api api = this.people.organiser("ACTIVITY_ORGANISER", name);
		this.administrator
			.put("/organiser/accounts/" + name + "/scope",
					Map.of("kind", "OWN_AND_BELOW", "organisationCodes", List.of(organisation("A"))))
			.expect(200);
		return api;
	}

	/** Another organiser with the same scope. */
	public Api aColleague() {
		return organiser("colleague." + NEXT.incrementAndGet() + '.' + this.prefix.toLowerCase(Locale.ROOT));
	}

	/**
	 * The organiser signs in again, since sessions do not last over a jump of the clock.
	 */
	public Api organiserAgain() {
		this.organiser = this.people.organiser("ACTIVITY_ORGANISER", this.account);
		return this.organiser;
	}

	/**
	 * The code of an organisation of the district, as
	 * {@link OrganisationVocabulary#aDistrict(String)} has it.
	 */
	public String organisation(String code) {
		return this.prefix + code;
	}

	/** Somebody who belongs to an organisation, which confirmed it. */
	public Api memberOf(String code, String kind) {
		return join(this.people.resident(), code, kind);
	}

	/** Lets somebody belong to an organisation, which confirmed it. */
	public Api join(Api resident, String code, String kind) {
		joinAll(List.of(resident), code, kind);
		return resident;
	}

	/** Lets people belong to an organisation, which confirmed it. */
	public void joinAll(List<Api> residents, String code, String kind) {
		String invitation = this.administrator
			.post("/organiser/organisations/" + organisation(code) + "/invitation-codes", Map.of())
			.expect(201)
			.json()
			.path("invitationCode")
			.asString();
		together(residents.size(),
				(i) -> residents.get(i).put("/me/places/" + kind, Map.of("invitationCode", invitation)).expect(200));
	}

	/** A registered volunteer. */
	public Api aVolunteer() {
		return this.volunteers.registered(this.people.resident());
	}

	/** A child of a registered volunteer, as clients name it. */
	public String aWard(Api guardian, int age) {
		return Ids.text(this.volunteers.aWard(guardian, "何小满", age));
	}

	/** The organiser. */
	public Api organiser() {
		return this.organiser;
	}

	/**
	 * Settings of an open-air reading tomorrow with two places, for which nobody has to
	 * register.
	 */
	public Map<String, Object> settings() {
		Instant start = this.surroundings.clock().instant().plus(Duration.ofDays(1));
		Map<String, Object> settings = new HashMap<>();
		settings.put("title", "柳河湾红色故事会");
		settings.put("kind", "RED_CULTURE");
		settings.put("organisationCode", organisation("A1"));
		settings.put("content", "一起读一封家书，听老党员讲家书背后的故事。");
		settings.put("personInCharge", "周敏");
		settings.put("contact", "0543-0000000");
		settings.put("place", "柳河湾公园东门");
		settings.put("risks", "户外步行，注意防滑。");
		settings.put("startsAt", start.toString());
		settings.put("endsAt", start.plus(Duration.ofHours(2)).toString());
		settings.put("capacity", 2);
		return settings;
	}

	/** A draft with these settings changed. */
	public String aDraft(Map<String, Object> changes) {
		String activityId = "activity-" + NEXT.incrementAndGet() + "-" + Long.toString(System.nanoTime(), 36);
		this.organiser.put(organised(activityId), with(changes)).expect(201);
		return activityId;
	}

	/** A published activity with these settings changed. */
	public String anActivity(Map<String, Object> changes) {
		String activityId = aDraft(changes);
		this.organiser.put(organised(activityId) + "/publication").expect(200);
		return activityId;
	}

	/** The settings with some changed. */
	public Map<String, Object> with(Map<String, Object> changes) {
		Map<String, Object> settings = settings();
		settings.putAll(changes);
		return settings;
	}

	/** So many new residents. */
	public List<Api> residents(int count) {
		return together(count, (_) -> this.people.resident());
	}

	/** Signs somebody up alone. */
	public static Api.Answer signUp(Api resident, String activityId) {
		return resident.put("/activities/" + activityId + "/sign-up", Map.of());
	}

	/** Signs people up together. */
	public static Api.Answer signUp(Api resident, String activityId, String... people) {
		return resident.put("/activities/" + activityId + "/sign-up", Map.of("people", List.of(people)));
	}

	/** Takes somebody off the list by their own act. */
	public static Api.Answer withdraw(Api resident, String activityId) {
		return resident.put("/activities/" + activityId + "/withdrawal", Map.of());
	}

	/** Where somebody's own sign-up is, as their phone shows it. */
	public static String state(Api resident, String activityId) {
		JsonNode mine = resident.get("/activities/" + activityId).expect(200).json().path("mine").path("people");
		return StreamSupport.stream(mine.spliterator(), false)
			.filter((each) -> each.path("self").asBoolean())
			.map((each) -> each.path("state").asString())
			.findFirst()
			.orElse("");
	}

	/** The id by which others name a resident. */
	public static String idOf(Api resident) {
		return resident.get("/me").expect(200).json().path("residentId").asString();
	}

	/** Lets somebody have checked in, and not out. */
	public static void checkedInAndNotOut(Surroundings surroundings, String activityId) {
		long activity = Sql.number(surroundings, "SELECT id FROM activity WHERE code = ?", activityId);
		Sql.change(surroundings,
				"""
						INSERT INTO sign_up (activity_id, resident_id, signed_up_by, ticket, state, organisation_id, signed_up_at,
							changed_at) VALUES (?, 1, 1, 9999, 'ATTENDED', 0, '2026-01-01', '2026-01-01')""",
				activity);
		Sql.change(surroundings,
				"""
						INSERT INTO attendance (activity_id, resident_id, number, checked_in_at, in_way, in_late, out_late, proof)
						VALUES (?, 1, 1, '2026-01-01', 'ORGANISER', 0, 0, 'CONFIRMED')""",
				activity);
	}

	/** Path of an activity for organisers. */
	public static String organised(String activityId) {
		return "/organiser/activities/" + activityId;
	}

}
