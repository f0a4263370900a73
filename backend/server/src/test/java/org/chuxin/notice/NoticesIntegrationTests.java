package org.chuxin.notice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.chuxin.harness.Api;
import org.chuxin.harness.People;
import org.chuxin.harness.RunningServer;
import org.chuxin.harness.Scale;
import org.chuxin.harness.Sql;
import org.chuxin.harness.Surroundings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.IllegalTransactionStateException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.chuxin.harness.Together.together;

class NoticesIntegrationTests {

	private static final Surroundings SURROUNDINGS = Surroundings.shared();

	private static final int THREADS = 8;

	private static RunningServer server;

	private static People people;

	@BeforeAll
	static void start() {
		server = RunningServer.start(SURROUNDINGS, Map.of());
		people = new People(SURROUNDINGS, server);
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Test
	void whatEightThreadsTellAtOnceIsToldOnce() {
		List<Long> residents = NoticeVocabulary.residents(SURROUNDINGS, 100);
		for (int round = 0; round < Scale.of(5, 50); round++) {
			String key = NoticeVocabulary.aKey();
			together(THREADS, (_) -> {
				List<Message> shuffled = new ArrayList<>(messages(residents, key));
				Collections.shuffle(shuffled);
				NoticeVocabulary.tell(server, shuffled);
				return true;
			});
			assertThat(NoticeVocabulary.inboxes(SURROUNDINGS, key)).isEqualTo(residents.size());
			assertThat(NoticeVocabulary.outboxes(SURROUNDINGS, key)).isEqualTo(residents.size());
		}
	}

	/** Negative control: a writer that looks first whether a message is known. */
	@Test
	void whoLooksBeforeWritingWouldTellTwice() {
		List<Long> residents = NoticeVocabulary.residents(SURROUNDINGS, 100);
		Sql.change(SURROUNDINGS,
				"CREATE TABLE careless_message (person BIGINT, message_key VARCHAR(100), KEY (person))");
		String key = NoticeVocabulary.aKey();
		JdbcOperations sql = server.bean(JdbcOperations.class);
		together(THREADS, (_) -> {
			NoticeVocabulary.inTransaction(server, () -> residents.forEach((id) -> {
				Integer known = sql.queryForObject(
						"SELECT COUNT(*) FROM careless_message WHERE person = ? AND message_key = ?", Integer.class, id,
						key);
				if (known != null && known == 0) {
					sql.update("INSERT INTO careless_message (person, message_key) VALUES (?, ?)", id, key);
				}
			}));
			return true;
		});
		assertThat(Sql.number(SURROUNDINGS, "SELECT COUNT(*) FROM careless_message WHERE message_key = ?", key))
			.isGreaterThan(residents.size());
		Sql.change(SURROUNDINGS, "DROP TABLE careless_message");
	}

	@Test
	void theTablesThemselvesRefuseASecondCopy() {
		long resident = NoticeVocabulary.residents(SURROUNDINGS, 1).getFirst();
		String key = NoticeVocabulary.aKey();
		NoticeVocabulary.tell(server, List.of(NoticeVocabulary.message(resident, key)));
		assertThatExceptionOfType(DuplicateKeyException.class)
			.isThrownBy(() -> server.bean(JdbcOperations.class).update("""
					INSERT INTO inbox_message (recipient_id, message_key, topic, title, text, created_at)
					VALUES (?, ?, 'OTHER', '', '', '2026-11-25')""", resident, key));
	}

	@Test
	void aKnownKeyChangesNothing() {
		Api resident = people.resident();
		long id = NoticeVocabulary.idOf(resident);
		String key = NoticeVocabulary.aKey();
		NoticeVocabulary.tell(server, List.of(NoticeVocabulary.message(id, key)));
		NoticeVocabulary.tell(server, List.of(new Message(id, key, Topic.OTHER, "别的", "别的", null, true),
				new Message(id, key, Topic.OTHER, "又一个", "又一个", null, true)));
		assertThat(resident.get("/me/inbox").json().path("items").size()).isOne();
		assertThat(resident.get("/me/inbox").json().path("items").path(0).path("title").asString()).isEqualTo("候补成功");
		assertThat(NoticeVocabulary.outboxes(SURROUNDINGS, key)).isOne();
	}

	@Test
	void whatHasNoTemplateOnlyStandsInTheInbox() {
		List<Long> resident = NoticeVocabulary.residents(SURROUNDINGS, 1);
		String key = NoticeVocabulary.aKey();
		NoticeVocabulary.tell(server,
				List.of(new Message(resident.getFirst(), key, Topic.RECORD_DUE, "该记录时长了", "还有 3 个工作日。", null, false)));
		assertThat(NoticeVocabulary.inboxes(SURROUNDINGS, key)).isOne();
		assertThat(NoticeVocabulary.outboxes(SURROUNDINGS, key)).isZero();
	}

	@Test
	void aRowOfTheOutboxWaitsAsTheNextIssueNeedsIt() {
		List<Long> resident = NoticeVocabulary.residents(SURROUNDINGS, 1);
		String key = NoticeVocabulary.aKey();
		NoticeVocabulary.tell(server,
				List.of(new Message(resident.getFirst(), key, Topic.CANCELLED, "活动取消", "下雨。", null, true)));
		assertThat(Sql.rows(SURROUNDINGS, """
				SELECT state, topic, urgent, attempts, lease_owner, lease_until, outcome, not_before = created_at
				FROM outbox_message WHERE message_key = ?""", key).getFirst()).satisfies(
				(row) -> assertThat(row.toString()).isEqualTo("[WAITING, CANCELLED, true, 0, null, null, null, 1]"));
	}

	@Test
	void whoClosedTheAccountIsToldNothing() {
		Api resident = people.resident();
		long id = NoticeVocabulary.idOf(resident);
		resident.delete("/me").expect(204);
		String key = NoticeVocabulary.aKey();
		NoticeVocabulary.tell(server, List.of(NoticeVocabulary.message(id, key)));
		assertThat(NoticeVocabulary.inboxes(SURROUNDINGS, key)).isZero();
		assertThat(NoticeVocabulary.outboxes(SURROUNDINGS, key)).isZero();
	}

	@Test
	void thousandsAreToldInOneTransaction() {
		List<Long> residents = NoticeVocabulary.residents(SURROUNDINGS, 2_300);
		String key = NoticeVocabulary.aKey();
		NoticeVocabulary.tell(server, messages(residents, key));
		assertThat(NoticeVocabulary.inboxes(SURROUNDINGS, key)).isEqualTo(2_300);
	}

	@Test
	void nothingIsToldOutsideOfTheActsTransaction() {
		assertThatExceptionOfType(IllegalTransactionStateException.class)
			.isThrownBy(() -> server.bean(Notices.class).tell(List.of()));
		assertThatExceptionOfType(IllegalTransactionStateException.class)
			.isThrownBy(() -> server.bean(Plans.class).put("nobody", "key", SURROUNDINGS.clock().instant()));
	}

	private static List<Message> messages(List<Long> residents, String key) {
		return residents.stream().map((id) -> NoticeVocabulary.message(id, key)).toList();
	}

}
