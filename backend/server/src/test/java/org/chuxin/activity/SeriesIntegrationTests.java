package org.chuxin.activity;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import org.chuxin.harness.Api;
import org.chuxin.harness.People;
import org.chuxin.harness.RunningServer;
import org.chuxin.harness.Sql;
import org.chuxin.harness.Surroundings;
import org.chuxin.platform.Days;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chuxin.activity.ActivityVocabulary.organised;
import static org.chuxin.activity.ActivityVocabulary.signUp;
import static org.chuxin.harness.Together.together;

class SeriesIntegrationTests {

	private static final Surroundings SURROUNDINGS = Surroundings.shared();

	private static RunningServer server;

	private static People people;

	private static ActivityVocabulary activities;

	@BeforeAll
	static void start() {
		server = RunningServer.start(SURROUNDINGS, Map.of());
		people = new People(SURROUNDINGS, server);
		activities = new ActivityVocabulary(SURROUNDINGS, people);
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Test
	void aCopyIsADraftWithTheSameSettingsWhoseTimesAreShifted() {
		Instant start = SURROUNDINGS.clock().instant().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MILLIS);
		String model = activities.anActivity(Map.of("startsAt", start.toString(), "endsAt",
				start.plus(Duration.ofHours(2)).toString(), "cancelUntil", start.minusSeconds(3_600).toString()));
		signUp(people.resident(), model).expect(200);
		String copy = aName();
		Instant later = start.plus(Duration.ofDays(7));
		JsonNode draft = copy(copy, model, later).expect(200).json();
		assertThat(draft.path("state").asString()).isEqualTo("DRAFT");
		assertThat(draft.path("seated").asInt()).isZero();
		assertThat(instant(draft, "startsAt")).isEqualTo(later);
		assertThat(instant(draft, "endsAt")).isEqualTo(later.plus(Duration.ofHours(2)));
		assertThat(instant(draft, "cancelUntil")).isEqualTo(later.minusSeconds(3_600));
		assertThat(draft.path("settings").path("title").asString()).isEqualTo("柳河湾红色故事会");
	}

	@Test
	void copyingTwiceIsCopyingOnceAndNothingIsOverwritten() {
		String model = activities.aDraft(Map.of());
		String copy = aName();
		Instant later = SURROUNDINGS.clock().instant().plus(Duration.ofDays(9));
		copy(copy, model, later).expect(200);
		copy(copy, model, later).expect(200);
		assertThat(audited(copy)).isOne();
		assertThat(copy(copy, model, later.plusSeconds(60)).expect(409).code()).isEqualTo("ACTIVITY_NAME_TAKEN");
		assertThat(copy(model, model, later).expect(409).code()).isEqualTo("ACTIVITY_NAME_TAKEN");
		for (Instant never : List.of(SURROUNDINGS.clock().instant().minusSeconds(60),
				Instant.parse("8999-12-31T23:59:59Z"))) {
			assertThat(copy(aName(), model, never).expect(400).code()).isEqualTo("INVALID_REQUEST");
		}
	}

	@Test
	void b10NobodyCopiesWhatOthersOrganise() {
		String model = activities.anActivity(Map.of());
		Api stranger = people.organiser("ACTIVITY_ORGANISER");
		assertThat(stranger.put(organised(aName()) + "/copy-of/" + model, Map.of("startsAt", "2027-03-01T00:00:00Z"))
			.expect(404)
			.code()).isEqualTo("ACTIVITY_NOT_FOUND");
	}

	@Test
	void aSeriesHasADraftForEachDateAtTheSameTimeOfDayWithoutWhatIsSkipped() {
		String model = aModel();
		List<LocalDate> dates = dates(7, 14, 21);
		JsonNode series = series(model, Map.of("dates", dates, "skip", List.of(dates.get(1)))).expect(200).json();
		assertThat(series.path("series").asString()).isEqualTo(model);
		assertThat(series.path("items").valueStream().map((each) -> each.path("activityId").asString()))
			.containsExactly(dated(model, dates.get(0)), dated(model, dates.get(2)));
		LocalTime time = LocalTime.ofInstant(start(model), Days.ZONE);
		series.path("items").forEach((each) -> {
			assertThat(each.path("state").asString()).isEqualTo("DRAFT");
			assertThat(each.path("series").asString()).isEqualTo(model);
			assertThat(LocalTime.ofInstant(instant(each, "startsAt"), Days.ZONE)).isEqualTo(time);
		});
		assertThat(activities.organiser().get(organised(model)).json().path("series").asString()).isEqualTo(model);
	}

	@Test
	void theDatesOfASeriesAreIndependent() {
		String model = aModel();
		List<LocalDate> dates = dates(7, 14);
		series(model, Map.of("dates", dates)).expect(200);
		activities.organiser().put(organised(dated(model, dates.getFirst())) + "/publication").expect(200);
		signUp(people.resident(), dated(model, dates.getFirst())).expect(200);
		assertThat(signUp(people.resident(), dated(model, dates.getLast())).expect(404).code())
			.isEqualTo("ACTIVITY_NOT_FOUND");
	}

	@Test
	void aSeriesGoesOnFromAnyOfItsDatesAndWhatIsThereStays() {
		String model = aModel();
		List<LocalDate> dates = dates(7, 14);
		series(model, Map.of("dates", dates.subList(0, 1))).expect(200);
		JsonNode more = series(dated(model, dates.getFirst()), Map.of("dates", dates)).expect(200).json();
		assertThat(more.path("items").valueStream().map((each) -> each.path("activityId").asString()))
			.containsExactly(dated(model, dates.getFirst()), dated(model, dates.getLast()));
		assertThat(audited(dated(model, dates.getFirst()))).isOne();
	}

	@Test
	void aSeriesIsMadeAsAWholeOrNotAtAll() {
		String model = aModel();
		List<LocalDate> dates = dates(7, 14);
		activities.organiser().put(organised(dated(model, dates.getLast())), activities.settings()).expect(201);
		assertThat(series(model, Map.of("dates", dates)).expect(409).code()).isEqualTo("ACTIVITY_NAME_TAKEN");
		activities.organiser().get(organised(dated(model, dates.getFirst()))).expect(404);
	}

	@Test
	void twoWhoMakeTheSameSeriesAtOnceMakeItOnce() {
		String model = aModel();
		List<LocalDate> dates = dates(7, 14, 21, 28);
		assertThat(together(4, (_) -> series(model, Map.of("dates", dates)).status()))
			.allMatch((status) -> status == 200 || status == 409)
			.contains(200);
		dates.forEach((date) -> assertThat(audited(dated(model, date))).isOne());
	}

	@Test
	void datesThatMakeNoSeriesAreRefused() {
		String model = aModel();
		for (Object dates : List.of(List.of(), List.of("2026-02-30"), dates(-1), List.of("+10000-01-01"),
				List.of("9999-12-31"), List.of("x"), dates(7).getFirst().datesUntil(dates(60).getFirst()).toList())) {
			assertThat(series(model, Map.of("dates", dates)).expect(400).code()).as(dates.toString())
				.isIn("INVALID_REQUEST", "MALFORMED_BODY");
		}
		assertThat(series(model, Map.of("dates", dates(7), "skip", dates(7))).expect(400).code())
			.isEqualTo("INVALID_REQUEST");
		String tooLong = "a".repeat(32) + Long.toString(System.nanoTime(), 36).substring(6);
		activities.organiser().put(organised(tooLong), activities.settings()).expect(201);
		assertThat(series(tooLong, Map.of("dates", dates(7))).expect(400).code()).isEqualTo("INVALID_REQUEST");
	}

	@Test
	void thisAndFollowingChangeWithTheirOwnTimesAndPeopleAreTold() {
		String model = aModel();
		List<LocalDate> dates = dates(7, 14, 21);
		series(model, Map.of("dates", dates)).expect(200);
		String second = dated(model, dates.get(1));
		activities.organiser().put(organised(second) + "/publication").expect(200);
		Api resident = people.resident();
		signUp(resident, second).expect(200);
		Instant start = start(second);
		JsonNode items = change(model, dates.get(1), Map.of("place", "图书馆二楼")).expect(200).json().path("items");
		assertThat(items.valueStream().map((each) -> each.path("activityId").asString())).containsExactly(second,
				dated(model, dates.get(2)));
		assertThat(place(second)).isEqualTo("图书馆二楼");
		assertThat(place(dated(model, dates.get(2)))).isEqualTo("图书馆二楼");
		assertThat(place(dated(model, dates.getFirst()))).isEqualTo("柳河湾公园东门");
		assertThat(start(second)).isEqualTo(start);
		assertThat(resident.get("/me/inbox").json().path("items").path(0).path("topic").asString())
			.isEqualTo("CHANGED");
	}

	@Test
	void aDateWithMorePeopleThanTheNewPlacesStaysAndIsNamed() {
		String model = aModel();
		List<LocalDate> dates = dates(7, 14);
		series(model, Map.of("dates", dates)).expect(200);
		String first = dated(model, dates.getFirst());
		activities.organiser().put(organised(first) + "/publication").expect(200);
		List.of(people.resident(), people.resident()).forEach((each) -> signUp(each, first).expect(200));
		JsonNode items = change(model, dates.getFirst(), Map.of("capacity", 1)).expect(200).json().path("items");
		assertThat(items.path(0).path("refusal").asString()).isEqualTo("CAPACITY_BELOW_SIGN_UPS");
		assertThat(items.path(1).has("refusal")).isFalse();
	}

	@Test
	void b10NobodyChangesASeriesInTheNameOfAnotherUnit() {
		String model = aModel();
		series(model, Map.of("dates", dates(7))).expect(200);
		assertThat(people.organiser("ACTIVITY_ORGANISER")
			.put(settings(model, dates(1).getFirst()), activities.settings())
			.expect(403)
			.code()).isEqualTo("OUT_OF_SCOPE");
		for (String never : List.of("", "?from=", "?from=x", "?from=%2B999999999-12-31", "?from=2026-02-30")) {
			assertThat(activities.organiser()
				.put("/organiser/series/" + model + "/settings" + never, activities.settings())
				.expect(400)
				.code()).as(never).isEqualTo("INVALID_REQUEST");
		}
		assertThat(change(model, dates(30).getFirst(), Map.of()).expect(404).code()).isEqualTo("ACTIVITY_NOT_FOUND");
	}

	private static Api.Answer change(String series, LocalDate from, Map<String, Object> changes) {
		return activities.organiser().put(settings(series, from), activities.with(changes));
	}

	private static String settings(String series, LocalDate from) {
		return "/organiser/series/" + series + "/settings?from=" + from;
	}

	private static String place(String activity) {
		return activities.organiser()
			.get(organised(activity))
			.expect(200)
			.json()
			.path("settings")
			.path("place")
			.asString();
	}

	private static Api.Answer copy(String copy, String model, Instant start) {
		return activities.organiser().put(organised(copy) + "/copy-of/" + model, Map.of("startsAt", start.toString()));
	}

	private static Api.Answer series(String model, Map<String, Object> dates) {
		return activities.organiser().put(organised(model) + "/series", dates);
	}

	private static String aModel() {
		String model = aName();
		activities.organiser().put(organised(model), activities.settings()).expect(201);
		return model;
	}

	private static Instant start(String activity) {
		return instant(activities.organiser().get(organised(activity)).expect(200).json(), "startsAt");
	}

	private static Instant instant(JsonNode activity, String field) {
		return Instant.parse(activity.path("settings").path(field).asString());
	}

	private static String dated(String model, LocalDate date) {
		return model + '-' + DateTimeFormatter.BASIC_ISO_DATE.format(date);
	}

	private static List<LocalDate> dates(Integer... ahead) {
		LocalDate today = Days.of(SURROUNDINGS.clock().instant());
		return List.of(ahead).stream().map(today::plusDays).toList();
	}

	private static String aName() {
		return "model-" + Long.toString(System.nanoTime(), 36);
	}

	private static long audited(String activity) {
		return Sql.number(SURROUNDINGS,
				"SELECT COUNT(*) FROM audit_entry WHERE action = 'activity.copy' AND subject = ?",
				"activity/" + activity);
	}

}
