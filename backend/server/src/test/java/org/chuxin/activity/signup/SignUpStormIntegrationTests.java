package org.chuxin.activity.signup;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

import org.chuxin.activity.ActivityVocabulary;
import org.chuxin.harness.Api;
import org.chuxin.harness.People;
import org.chuxin.harness.RunningServer;
import org.chuxin.harness.Scale;
import org.chuxin.harness.Sql;
import org.chuxin.harness.Surroundings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chuxin.activity.ActivityVocabulary.idOf;
import static org.chuxin.activity.ActivityVocabulary.signUp;
import static org.chuxin.activity.ActivityVocabulary.withdraw;
import static org.chuxin.harness.Together.together;

class SignUpStormIntegrationTests {

	private static final int PEOPLE = Scale.of(200, 1_000);

	private static final int PLACES = PEOPLE / 10;

	private static final Surroundings SURROUNDINGS = Surroundings.shared();

	private static RunningServer one;

	private static RunningServer two;

	private static ActivityVocabulary activities;

	private static List<Api> residents;

	/** Residents of the first quarter, each with a volunteer whom they bring along. */
	private static List<Pair> pairs;

	@BeforeAll
	static void start() {
		Map<String, String> noLimits = Map.of("chuxin.limits.session-rate", "100000", "chuxin.limits.session-burst",
				"100000", "chuxin.limits.address-rate", "100000", "chuxin.limits.address-burst", "100000",
				"chuxin.limits.phones-a-minute", "100000");
		one = RunningServer.start(SURROUNDINGS, noLimits);
		activities = new ActivityVocabulary(SURROUNDINGS, new People(SURROUNDINGS, one));
		residents = activities.residents(PEOPLE);
		activities.joinAll(residents.subList(0, PEOPLE / 2), "P11", "BRANCH");
		activities.joinAll(residents.subList(PEOPLE / 2, PEOPLE), "P21", "BRANCH");
		// knows the organisations from its start
		two = RunningServer.start(SURROUNDINGS, noLimits);
		pairs = together(PEOPLE / 4, (i) -> new Pair(idOf(residents.get(i)), idOf(activities.aVolunteer())));
	}

	@AfterAll
	static void stop() {
		one.close();
		two.close();
	}

	@Test
	void manyAtOnceGetExactlyThePlacesAndAQueueInTheOrderOfArrival() {
		storm((i) -> residents.get(i));
	}

	@Test
	void theSameOverTwoInstances() {
		storm((i) -> either(residents.get(i), i));
	}

	@Test
	void aQuotaForEachOrganisationHoldsWithAQueueOfItsOwn() {
		stormWithQuotas((i) -> residents.get(i));
	}

	@Test
	void theSameQuotasOverTwoInstances() {
		stormWithQuotas((i) -> either(residents.get(i), i));
	}

	@Test
	void groupsGetAllTheirPlacesOrNone() {
		stormWithGroups((i) -> residents.get(i));
	}

	@Test
	void theSameGroupsOverTwoInstances() {
		stormWithGroups((i) -> either(residents.get(i), i));
	}

	@Test
	void cancellationsInTheMiddleOfAStormLeaveNoPlaceIdle() {
		String activity = activities.anActivity(Map.of("capacity", PLACES));
		together(PEOPLE, (i) -> {
			Api resident = either(residents.get(i), i);
			signUp(resident, activity).expect(200);
			return (i % 3 == 0) ? withdraw(resident, activity).expect(200) : null;
		});
		assertThat(count(activity, "CONFIRMED")).isEqualTo(PLACES);
		assertThat(count(activity, "WITHDRAWN")).isEqualTo((PEOPLE + 2) / 3);
		assertThat(count(activity, "WAITING")).isEqualTo(PEOPLE - PLACES - (PEOPLE + 2) / 3);
		assertThat(nobodyWaitsLongerThanWhoHasAPlace(activity)).isTrue();
		withdrawAll(activity);
	}

	private static void storm(IntFunction<Api> client) {
		String activity = activities.anActivity(Map.of("capacity", PLACES));
		together(PEOPLE, (i) -> signUp(client.apply(i), activity).expect(200));
		assertThat(count(activity, "CONFIRMED")).isEqualTo(PLACES);
		assertThat(count(activity, "WAITING")).isEqualTo(PEOPLE - PLACES);
		assertThat(nobodyWaitsLongerThanWhoHasAPlace(activity)).isTrue();
		assertThat(number("SELECT COUNT(DISTINCT s.ticket) FROM sign_up s", activity)).isEqualTo(PEOPLE);
		withdrawAll(activity);
	}

	/** Half of the people are below one organisation, half below another. */
	private static void stormWithQuotas(IntFunction<Api> client) {
		String activity = activities.anActivity(Map.of("capacity", PLACES, "quotas",
				Map.of("by", "BRANCH", "limits", List.of(limit("P1"), limit("P2")))));
		together(PEOPLE, (i) -> signUp(client.apply(i), activity).expect(200));
		List<List<Object>> branches = Sql.rows(SURROUNDINGS, """
				SELECT SUM(s.state = 'CONFIRMED'), SUM(s.state = 'WAITING'),
					MAX(IF(s.state = 'CONFIRMED', s.ticket, 0)) < MIN(IF(s.state = 'WAITING', s.ticket, 1000000))
				FROM sign_up s JOIN activity a ON a.id = s.activity_id
				JOIN resident_place p ON p.resident_id = s.resident_id AND p.kind = 'BRANCH'
				WHERE a.code = ? GROUP BY p.organisation_id""", activity);
		assertThat(branches).hasSize(2)
			.allSatisfy((branch) -> assertThat(branch.stream().map(Object::toString))
				.containsExactly(String.valueOf(PLACES / 2), String.valueOf(PEOPLE / 2 - PLACES / 2), "1"));
		withdrawAll(activity);
	}

	private static Map<String, Object> limit(String code) {
		return Map.of("organisationCode", activities.organisation(code), "places", PLACES / 2);
	}

	/**
	 * An odd number of places, pairs and singles: whoever fits into the last one has it.
	 */
	private static void stormWithGroups(IntFunction<Api> client) {
		String activity = activities.anActivity(Map.of("capacity", PLACES + 1, "groupLimit", 2));
		together(PEOPLE,
				(i) -> (i < pairs.size() ? signUp(client.apply(i), activity, pairs.get(i).one(), pairs.get(i).other())
						: signUp(client.apply(i), activity))
					.expect(200));
		assertThat(count(activity, "CONFIRMED")).isEqualTo(PLACES + 1);
		assertThat(count(activity, "WAITING")).isEqualTo(PEOPLE + pairs.size() - PLACES - 1);
		List<List<Object>> sizes = Sql.rows(SURROUNDINGS, """
				SELECT size, SUM(states > 1),
					MAX(IF(state = 'CONFIRMED', ticket, 0)) < MIN(IF(state = 'WAITING', ticket, 1000000))
				FROM (SELECT s.ticket, COUNT(*) AS size, COUNT(DISTINCT s.state) AS states, MIN(s.state) AS state
					FROM sign_up s JOIN activity a ON a.id = s.activity_id WHERE a.code = ? GROUP BY s.ticket) tickets
				GROUP BY size ORDER BY size""", activity);
		assertThat(sizes.stream().map(Object::toString)).containsExactly("[1, 0, 1]", "[2, 0, 1]");
		withdrawAll(activity);
	}

	private static void withdrawAll(String activity) {
		activities.organiser()
			.put(ActivityVocabulary.organised(activity) + "/cancellation", Map.of("reason", "测试结束"))
			.expect(200);
	}

	private static boolean nobodyWaitsLongerThanWhoHasAPlace(String activity) {
		return number("SELECT MAX(IF(s.state = 'CONFIRMED', s.ticket, 0)) FROM sign_up s",
				activity) < number("SELECT MIN(IF(s.state = 'WAITING', s.ticket, 1000000)) FROM sign_up s", activity);
	}

	private static Api either(Api resident, int i) {
		return new Api(((i % 2 == 0) ? one : two).url(), resident.token());
	}

	private static long count(String activity, String state) {
		return number("SELECT SUM(s.state = '" + state + "') FROM sign_up s", activity);
	}

	private static long number(String select, String activity) {
		return Sql.number(SURROUNDINGS, select + " JOIN activity a ON a.id = s.activity_id WHERE a.code = ?", activity);
	}

	/** Ids of people who sign up together. */
	private record Pair(String one, String other) {
	}

}
