package org.chuxin.activity.seating;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

import org.chuxin.activity.ActivityVocabulary;
import org.chuxin.activity.recruitment.ActivityRow;
import org.chuxin.activity.recruitment.Activities;
import org.chuxin.activity.recruitment.LaneActivities;
import org.chuxin.activity.recruitment.Visibility;
import org.chuxin.activity.roll.SignUpState;
import org.chuxin.audit.AuditTrail;
import org.chuxin.harness.Api;
import org.chuxin.harness.People;
import org.chuxin.harness.RunningServer;
import org.chuxin.harness.Surroundings;
import org.chuxin.identity.OpenAccounts;
import org.chuxin.identity.Volunteers;
import org.chuxin.notice.Notices;
import org.chuxin.organisation.Places;
import org.chuxin.platform.Ids;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chuxin.harness.Together.together;
import static org.mockito.Mockito.mock;

/** Two instances at the same moment, with the locks of the lane and without them. */
class SignUpNegativeControlTests {

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
	void withTheActivitysLockOnePlaceHasOnePerson() {
		assertThat(placesTaken(server.bean(LaneActivities.class))).isOne();
	}

	@Test
	void withoutItTheyOversell() {
		assertThat(placesTaken(withoutTheLock())).isEqualTo(2);
	}

	@Test
	void withTheActivitysLockAQuotaHolds() {
		assertThat(placesOfTheQuotaTaken(server.bean(LaneActivities.class))).isOne();
	}

	@Test
	void withoutItAnOrganisationHasMore() {
		assertThat(placesOfTheQuotaTaken(withoutTheLock())).isEqualTo(2);
	}

	@Test
	void withTheActivitysLockTwoPlacesHaveOnePair() {
		assertThat(pairsOnTwoPlaces(server.bean(LaneActivities.class))).isOne();
	}

	@Test
	void withoutItTwoPairsSitOnTwoPlaces() {
		assertThat(pairsOnTwoPlaces(withoutTheLock())).isEqualTo(2);
	}

	@Test
	void withThePersonsLockNobodyHoldsTwoActivitiesAtOnce() {
		assertThat(placesHeldAtOnce(server.bean(SignUpRows.class))).isOne();
	}

	@Test
	void withoutItTheyWould() {
		assertThat(placesHeldAtOnce(withoutThePersonsLock())).isEqualTo(2);
	}

	/** Two people and one place. */
	private static long placesTaken(LaneActivities lane) {
		long activity = id(activities.anActivity(Map.of("capacity", 1)));
		List<Long> both = List.of(someone(), someone());
		return confirmed(2, lane, server.bean(SignUpRows.class), (i) -> signUp(activity, both.get(i)));
	}

	/** Two people of an organisation that has one place, though the activity has two. */
	private static long placesOfTheQuotaTaken(LaneActivities lane) {
		long activity = id(activities.anActivity(Map.of("quotas", Map.of("by", "BRANCH", "limits",
				List.of(Map.of("organisationCode", activities.organisation("P1"), "places", 1))))));
		List<Long> both = List.of(idOf(activities.memberOf("P11", "BRANCH")),
				idOf(activities.memberOf("P12", "BRANCH")));
		return confirmed(2, lane, server.bean(SignUpRows.class), (i) -> signUp(activity, both.get(i)));
	}

	private static long pairsOnTwoPlaces(LaneActivities lane) {
		long activity = id(activities.anActivity(Map.of("groupLimit", 2)));
		List<List<Long>> pairs = List.of(List.of(someone(), idOf(activities.aVolunteer())),
				List.of(someone(), idOf(activities.aVolunteer())));
		return confirmed(2, lane, server.bean(SignUpRows.class), (i) -> new Command.SignUpTogether(activity,
				pairs.get(i).getFirst(), pairs.get(i), SURROUNDINGS.clock().instant()));
	}

	/** One person and two activities at the same time. */
	private static long placesHeldAtOnce(SignUpRows rows) {
		List<Long> both = List.of(id(activities.anActivity(Map.of())), id(activities.anActivity(Map.of())));
		long person = someone();
		return confirmed(2, server.bean(LaneActivities.class), rows, (i) -> signUp(both.get(i), person));
	}

	private static long confirmed(int instances, LaneActivities lane, SignUpRows rows, IntFunction<Command> command) {
		Batches batches = new Batches(lane, rows, server.bean(Seating.class), server.bean(Visibility.class),
				server.bean(Volunteers.class), server.bean(Places.class), server.bean(Notices.class),
				server.bean(AuditTrail.class), server.bean(SignUpSettings.class));
		TransactionTemplate transaction = new TransactionTemplate(server.bean(PlatformTransactionManager.class));
		return together(instances, (i) -> {
			SignUpWork work = new SignUpWork(rows, server.bean(OpenAccounts.class), batches);
			return Objects.requireNonNull(transaction.execute((_) -> work.decide(List.of(command.apply(i)))))
				.getFirst();
		}).stream()
			.filter((outcome) -> outcome instanceof Outcome.Done done
					&& done.people().getFirst().state() == SignUpState.CONFIRMED)
			.count();
	}

	private static Command signUp(long activity, long person) {
		return new Command.SignUpTogether(activity, person, List.of(person), SURROUNDINGS.clock().instant());
	}

	private static long id(String activity) {
		return server.bean(Activities.class).find(activity).map(ActivityRow::id).orElseThrow();
	}

	private static long someone() {
		return idOf(people.resident());
	}

	private static long idOf(Api resident) {
		return Ids.parse(ActivityVocabulary.idOf(resident)).orElseThrow();
	}

	/** Locks nothing, and lets both instances read before either writes. */
	private static LaneActivities withoutTheLock() {
		LaneActivities real = server.bean(LaneActivities.class);
		CyclicBarrier bothAreHere = new CyclicBarrier(2);
		return mock(LaneActivities.class, (call) -> {
			if (!call.getMethod().getName().equals("lock")) {
				return call.getMethod().invoke(real, call.getArguments());
			}
			Map<Long, ActivityRow> read = new HashMap<>();
			List<ActivityRow> all = server.bean(Activities.class).page(Long.MIN_VALUE, 10_000);
			new HashSet<Object>(call.getArgument(0)).forEach((id) -> all.stream()
				.filter((each) -> id.equals(each.id()))
				.forEach((each) -> read.put(each.id(), each)));
			meet(bothAreHere);
			return read;
		});
	}

	/** Locks nobody, and lets both instances read before either writes. */
	private static SignUpRows withoutThePersonsLock() {
		SignUpRows real = server.bean(SignUpRows.class);
		CyclicBarrier bothHaveRead = new CyclicBarrier(2);
		return mock(SignUpRows.class, (call) -> {
			if (call.getMethod().getName().equals("lockPeople")) {
				return null;
			}
			Object result = call.getMethod().invoke(real, call.getArguments());
			if (call.getMethod().getName().equals("readInto")) {
				meet(bothHaveRead);
			}
			return result;
		});
	}

	private static void meet(CyclicBarrier barrier) throws Exception {
		try {
			barrier.await(5, TimeUnit.SECONDS);
		}
		catch (TimeoutException ex) {
			throw new AssertionError("the other instance waits for a lock", ex);
		}
	}

}
