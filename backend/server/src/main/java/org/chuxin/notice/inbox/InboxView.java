package org.chuxin.notice.inbox;

import java.time.Instant;
import java.util.List;

import org.chuxin.notice.Topic;
import org.chuxin.platform.Ids;
import org.chuxin.platform.web.Page;
import org.jspecify.annotations.Nullable;

/** A page of the inbox as its owner sees it. */
record InboxView(List<Line> items, @Nullable String next, long unread, Instant serverNow) {

	static InboxView of(Page<Line> page, long unread, Instant now) {
		return new InboxView(page.items(), page.next(), unread, now);
	}

	/** A message. */
	record Line(String messageId, Topic topic, String title, String text, @Nullable String page, Instant at,
			@Nullable Instant readAt) {

		static Line of(InboxRow row) {
			return new Line(Ids.text(row.id()), row.topic(), row.title(), row.text(), row.page(), row.createdAt(),
					row.readAt());
		}

	}

	/** How many messages are unread. */
	record Unread(long unread, Instant serverNow) {
	}

}
