package org.chuxin.notice;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.chuxin.harness.Api;
import org.chuxin.harness.People;
import org.chuxin.harness.RunningServer;
import org.chuxin.harness.Sql;
import org.chuxin.harness.Surroundings;
import org.chuxin.platform.Ids;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chuxin.harness.Eventually.eventually;

class InboxIntegrationTests {

	private static Surroundings surroundings;

	private static RunningServer server;

	private static People people;

	@BeforeAll
	static void start() {
		surroundings = new Surroundings();
		server = RunningServer.start(surroundings, Map.of("chuxin.notice.sweep-every", "500ms"));
		people = new People(surroundings, server);
	}

	@AfterAll
	static void stop() {
		server.close();
		surroundings.close();
	}

	@Test
	void theInboxIsPagedNewestFirstAndCountsAllUnread() {
		Api resident = people.resident();
		tellNumbered(resident, 120);
		Set<String> seen = new HashSet<>();
		String cursor = null;
		int last = 120;
		for (int page = 0; page < 3; page++) {
			JsonNode inbox = resident.get("/me/inbox" + ((cursor != null) ? "?cursor=" + cursor : ""))
				.expect(200)
				.json();
			assertThat(inbox.path("unread").asInt()).isEqualTo(120);
			for (JsonNode item : inbox.path("items")) {
				assertThat(item.path("title").asString()).isEqualTo("第 " + last-- + " 条");
				assertThat(seen.add(item.path("messageId").asString())).isTrue();
			}
			cursor = inbox.path("next").asString(null);
		}
		assertThat(cursor).isNull();
		assertThat(seen).hasSize(120);
	}

	@Test
	void aMessageIsReadOnceAndKeepsItsFirstTime() {
		Api resident = people.resident();
		tellNumbered(resident, 2);
		String id = items(resident).path(0).path("messageId").asString();
		assertThat(resident.put("/me/inbox/" + id + "/read").expect(200).json().path("unread").asInt()).isOne();
		String readAt = items(resident).path(0).path("readAt").asString();
		surroundings.clock().advance(Duration.ofMinutes(1));
		assertThat(resident.put("/me/inbox/" + id + "/read").expect(200).json().path("unread").asInt()).isOne();
		assertThat(items(resident).path(0).path("readAt").asString()).isEqualTo(readAt);
		assertThat(items(resident).path(1).has("readAt")).isFalse();
	}

	@Test
	void readingAllLeavesWhatCameLaterUnread() {
		Api resident = people.resident();
		tellNumbered(resident, 3);
		String newest = items(resident).path(0).path("messageId").asString();
		tellNumbered(resident, 1);
		assertThat(resident.put("/me/inbox/read", Map.of("upTo", newest)).expect(200).json().path("unread").asInt())
			.isOne();
		assertThat(items(resident).path(0).has("readAt")).isFalse();
		assertThat(items(resident).path(3).has("readAt")).isTrue();
	}

	@Test
	void nobodyReadsSomebodyElsesMessages() {
		Api resident = people.resident();
		Api stranger = people.resident();
		String id = NoticeVocabulary.aMessageFor(server, resident);
		assertThat(items(stranger).size()).isZero();
		assertThat(stranger.put("/me/inbox/" + id + "/read").expect(404).code()).isEqualTo("MESSAGE_NOT_FOUND");
		assertThat(stranger.put("/me/inbox/read", Map.of("upTo", id)).expect(404).code())
			.isEqualTo("MESSAGE_NOT_FOUND");
		assertThat(resident.get("/me/inbox").json().path("unread").asInt()).isOne();
	}

	@ParameterizedTest
	@ValueSource(strings = { "!", "AAAAAAAAAA", "AAAAAAAAAAAA", "%E4%B8%80", "AAAAAAAAAA%00", "1%20OR%201=1" })
	void aCursorThatIsNoneIsRefused(String cursor) {
		Api.Answer answer = people.resident().get("/me/inbox?cursor=" + cursor).expect(400);
		assertThat(answer.code()).isEqualTo("INVALID_REQUEST");
		assertThat(answer.json().path("fieldErrors").path(0).path("field").asString()).isEqualTo("cursor");
	}

	@Test
	void aCursorOfNobodysMessageIsOnlyAPlaceInTheList() {
		Api resident = people.resident();
		tellNumbered(resident, 1);
		assertThat(resident.get("/me/inbox?cursor=" + Ids.text(-1)).expect(200).json().path("items").size()).isZero();
		assertThat(resident.get("/me/inbox?cursor=" + Ids.text(Long.MAX_VALUE)).expect(200).json().path("items").size())
			.isOne();
	}

	@Test
	void theResidentsDataHasTheirMessagesInChinese() {
		Api resident = people.resident();
		NoticeVocabulary.aMessageFor(server, resident);
		JsonNode section = resident.get("/me/export")
			.expect(200)
			.json()
			.path("sections")
			.valueStream()
			.filter((each) -> each.path("name").asString().equals("站内消息"))
			.findFirst()
			.orElseThrow();
		assertThat(section.path("rows").path(0).path("title").asString()).isEqualTo("候补成功");
		assertThat(section.toString()).contains("您补上了“社区清洁日”的名额。", "收到时间", "未读", "可以通过微信提醒");
	}

	@Test
	void aClosedAccountLeavesNoMessages() {
		Api resident = people.resident();
		long id = NoticeVocabulary.idOf(resident);
		NoticeVocabulary.aMessageFor(server, resident);
		resident.delete("/me").expect(204);
		assertThat(rows("inbox_message", id)).isZero();
		assertThat(rows("outbox_message", id)).isZero();
	}

	@Test
	void whatIsOlderThanHalfAYearIsDeletedAndNothingElse() {
		Api resident = people.resident();
		long id = NoticeVocabulary.idOf(resident);
		List<Long> others = NoticeVocabulary.residents(surroundings, 1_200);
		String old = NoticeVocabulary.aKey();
		NoticeVocabulary.tell(server, others.stream().map((other) -> NoticeVocabulary.message(other, old)).toList());
		surroundings.clock().advance(Duration.ofDays(179));
		NoticeVocabulary.tell(server, List.of(NoticeVocabulary.message(id, NoticeVocabulary.aKey())));
		assertThat(NoticeVocabulary.inboxes(surroundings, old)).isEqualTo(1_200);
		surroundings.clock().advance(Duration.ofDays(2));
		eventually(() -> {
			assertThat(NoticeVocabulary.inboxes(surroundings, old)).isZero();
			assertThat(NoticeVocabulary.outboxes(surroundings, old)).isZero();
		});
		assertThat(rows("inbox_message", id)).isOne();
		assertThat(rows("outbox_message", id)).isOne();
	}

	private static void tellNumbered(Api resident, int count) {
		long id = NoticeVocabulary.idOf(resident);
		String key = NoticeVocabulary.aKey();
		NoticeVocabulary.tell(server,
				IntStream.rangeClosed(1, count)
					.mapToObj((number) -> new Message(id, "%s:%04d".formatted(key, number), Topic.OTHER,
							"第 " + number + " 条", "", null, false))
					.toList());
	}

	private static JsonNode items(Api resident) {
		return resident.get("/me/inbox").expect(200).json().path("items");
	}

	private static long rows(String table, long recipientId) {
		return Sql.number(surroundings, "SELECT COUNT(*) FROM " + table + " WHERE recipient_id = ?", recipientId);
	}

}
