package org.chuxin.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.chuxin.harness.Api;
import org.chuxin.harness.RunningServer;
import org.chuxin.harness.Sql;
import org.chuxin.harness.Surroundings;
import org.chuxin.platform.Ids;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The words of tests about notices. */
public final class NoticeVocabulary {

	private static final AtomicLong NEXT = new AtomicLong();

	private NoticeVocabulary() {
	}

	/**
	 * Tells a resident something new.
	 * @param server where
	 * @param resident their client
	 * @return the message's id
	 */
	public static String aMessageFor(RunningServer server, Api resident) {
		tell(server, List.of(message(idOf(resident), aKey())));
		return resident.get("/me/inbox").expect(200).json().path("items").path(0).path("messageId").asString();
	}

	/**
	 * Tells people something, as an act of its own.
	 * @param server where
	 * @param messages what
	 */
	public static void tell(RunningServer server, Collection<Message> messages) {
		inTransaction(server, () -> server.bean(Notices.class).tell(messages));
	}

	static void put(RunningServer server, String audience, String key, Instant at) {
		inTransaction(server, () -> server.bean(Plans.class).put(audience, key, at));
	}

	static void drop(RunningServer server, String audience, String key) {
		inTransaction(server, () -> server.bean(Plans.class).drop(audience, key));
	}

	static void inTransaction(RunningServer server, Runnable act) {
		new TransactionTemplate(server.bean(PlatformTransactionManager.class)).executeWithoutResult((_) -> act.run());
	}

	static Message message(long recipientId, String key) {
		return new Message(recipientId, key, Topic.PROMOTED, "候补成功", "您补上了“社区清洁日”的名额。", "/activities/xY3kJ9sQxT0",
				false);
	}

	static String aKey() {
		return "test:" + Long.toString(System.nanoTime(), 36) + ":" + NEXT.incrementAndGet();
	}

	static long idOf(Api resident) {
		return Ids.parse(resident.get("/me").expect(200).json().path("residentId").asString()).orElseThrow();
	}

	/** Residents as only SQL knows them, so many that logging them in would take long. */
	static List<Long> residents(Surroundings surroundings, int count) {
		long first = System.nanoTime() << 16;
		List<Long> ids = IntStream.range(0, count).mapToObj((number) -> first + number).toList();
		List<String> rows = new ArrayList<>();
		ids.forEach((id) -> rows.add("(" + id + ", UTC_TIMESTAMP(6))"));
		Sql.change(surroundings, "INSERT INTO resident (id, created_at) VALUES " + String.join(",", rows));
		return ids;
	}

	static long inboxes(Surroundings surroundings, String keyPrefix) {
		return Sql.number(surroundings, "SELECT COUNT(*) FROM inbox_message WHERE message_key LIKE ?", keyPrefix + "%");
	}

	static long outboxes(Surroundings surroundings, String keyPrefix) {
		return Sql.number(surroundings, "SELECT COUNT(*) FROM outbox_message WHERE message_key LIKE ?",
				keyPrefix + "%");
	}

	static long plans(Surroundings surroundings, String key) {
		return Sql.number(surroundings, "SELECT COUNT(*) FROM plan WHERE task_instance = ?", key);
	}

}
