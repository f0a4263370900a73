package org.chuxin.quiz.start;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.chuxin.harness.People;
import org.chuxin.harness.RunningServer;
import org.chuxin.harness.Sql;
import org.chuxin.harness.Surroundings;
import org.chuxin.identity.OpenAccounts;
import org.chuxin.quiz.QuizVocabulary;
import org.chuxin.quiz.attempt.AttemptKey;
import org.chuxin.quiz.attempt.LaneAttempts;
import org.chuxin.quiz.publication.LiveQuizzes;
import org.chuxin.quiz.publication.QuizTexts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chuxin.harness.Together.together;
import static org.mockito.Mockito.mock;

/** Two instances that start one attempt at the same time, with and without the lock. */
class StartNegativeControlTests {

	private static final Surroundings SURROUNDINGS = Surroundings.shared();

	private static RunningServer server;

	private static QuizVocabulary quizzes;

	@BeforeAll
	static void start() {
		server = RunningServer.start(SURROUNDINGS, Map.of());
		quizzes = new QuizVocabulary(SURROUNDINGS, new People(SURROUNDINGS, server));
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Test
	void withTheEntrantsLockTwoInstancesGiveOnePaper() {
		assertThat(freshPapers(server.bean(LaneAttempts.class))).isOne();
	}

	@Test
	void withoutItTheyWouldGiveTwo() {
		assertThat(freshPapers(withoutTheLock())).isEqualTo(2);
	}

	private static long freshPapers(LaneAttempts attempts) {
		String quizId = quizzes.aPublishedQuiz(Map.of());
		long id = Sql.number(SURROUNDINGS, "SELECT id FROM quiz WHERE code = ?", quizId);
		StartWork.Start start = new StartWork.Start(new AttemptKey(id, 1, 1), SURROUNDINGS.clock().instant());
		TransactionTemplate transaction = new TransactionTemplate(server.bean(PlatformTransactionManager.class));
		return together(2, (_) -> {
			StartWork work = new StartWork(attempts, server.bean(LiveQuizzes.class), server.bean(QuizTexts.class),
					mock(OpenAccounts.class, (_) -> Set.of(1L)), server.bean(CarriedAttempts.class),
					new SecureRandom());
			return Objects.requireNonNull(transaction.execute((_) -> work.decide(List.of(start)))).getFirst();
		}).stream()
			.filter((outcome) -> outcome instanceof StartWork.Outcome.Started started && started.fresh())
			.count();
	}

	/** Locks nobody, and lets both instances read before either writes. */
	private static LaneAttempts withoutTheLock() {
		LaneAttempts real = server.bean(LaneAttempts.class);
		CyclicBarrier bothHaveRead = new CyclicBarrier(2);
		return mock(LaneAttempts.class, (call) -> {
			if (call.getMethod().getName().equals("enter")) {
				return null;
			}
			Object result = call.getMethod().invoke(real, call.getArguments());
			if (call.getMethod().getName().equals("lock")) {
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
