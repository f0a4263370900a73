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

	@BeforeAll
	static void start() {
		Map<String, String> noLimits = Map.of("chuxin.limits.session-rate", "100000", "chuxin.limits.session-burst",
				"100000", "chuxin.limits.address-rate", "100000", "chuxin.limits.address-burst", "100000");
		one = RunningServer.start(SURROUNDINGS, noLimits);
		two = RunningServer.start(SURROUNDINGS, noLimits);
		activities = new ActivityVocabulary(SURROUNDINGS, new People(SURROUNDINGS, one));
		residents = activities.residents(PEOPLE);
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

}
