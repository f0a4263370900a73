package org.chuxin.quiz.answer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.chuxin.harness.Api;
import org.chuxin.harness.People;
import org.chuxin.harness.RunningServer;
import org.chuxin.harness.Sql;
import org.chuxin.harness.Surroundings;
import org.chuxin.identity.OpenAccounts;
import org.chuxin.quiz.QuizVocabulary;
import org.chuxin.quiz.attempt.AttemptKey;
import org.chuxin.quiz.attempt.AttemptRow;
import org.chuxin.quiz.attempt.Attempts;
import org.chuxin.quiz.attempt.LaneAttempts;
import org.chuxin.quiz.attempt.LaneSaves;
import org.chuxin.quiz.attempt.Save;
import org.chuxin.quiz.publication.LiveQuizzes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

class LateSaveIntegrationTests {

	private static final Surroundings SURROUNDINGS = Surroundings.shared();

	private static RunningServer server;

	private static AttemptRow attempt;

	@BeforeAll
	static void start() {
		server = RunningServer.start(SURROUNDINGS, Map.of());
		People people = new People(SURROUNDINGS, server);
		String quizId = new QuizVocabulary(SURROUNDINGS, people).aPublishedQuiz(Map.of());
		Api resident = people.resident();
		resident.put(QuizVocabulary.attempt(quizId, 1)).expect(201);
		List<Object> key = Sql.rows(SURROUNDINGS, """
				SELECT a.quiz_id, a.resident_id FROM attempt a JOIN quiz q ON q.id = a.quiz_id
				WHERE q.code = ?""", quizId).getFirst();
		attempt = server.bean(Attempts.class)
			.find(new AttemptKey(((Number) key.get(0)).longValue(), ((Number) key.get(1)).longValue(), 1))
			.orElseThrow();
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Test
	void aSaveAtTheLastMillisecondOfTheGraceIsKept() {
		assertThat(save(0, attempt.deadline().plusMillis(2_000))).isInstanceOf(SaveWork.Outcome.Saved.class);
	}

	@Test
	void oneMillisecondLaterItIsOver() {
		assertThat(save(1, attempt.deadline().plusMillis(2_001))).isInstanceOf(SaveWork.Outcome.Over.class);
	}

	@Test
	void aLateRepetitionOfAKeptSaveGetsTheFirstAnswer() {
		save(2, attempt.startedAt().plusSeconds(5));
		assertThat(save(2, attempt.deadline().plusSeconds(60))).isInstanceOfSatisfying(SaveWork.Outcome.Saved.class,
				(saved) -> assertThat(saved.stands().savedAt()).isEqualTo(attempt.startedAt().plusSeconds(5)));
	}

	@Test
	void aSaveThatWasOvertakenIsToldWhatStands() {
		save(3, 2, attempt.startedAt().plusSeconds(5));
		assertThat(save(3, 1, attempt.startedAt().plusSeconds(6))).isInstanceOfSatisfying(SaveWork.Outcome.Saved.class,
				(saved) -> assertThat(saved.stands().saveNumber()).isEqualTo(2));
	}

	private static SaveWork.Outcome save(int question, Instant at) {
		return save(question, 1, at);
	}

	private static SaveWork.Outcome save(int question, int number, Instant at) {
		SaveWork work = new SaveWork(server.bean(LaneAttempts.class), server.bean(LaneSaves.class),
				server.bean(Attempts.class), server.bean(LiveQuizzes.class), server.bean(OpenAccounts.class));
		Save save = new Save(attempt.quizId(), attempt.residentId(), 1, question, number, 1, null, at);
		return Objects
			.requireNonNull(new TransactionTemplate(server.bean(PlatformTransactionManager.class))
				.execute((_) -> work.decide(List.of(save))))
			.getFirst();
	}

}
