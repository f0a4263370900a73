package org.chuxin.notice.inbox;

import java.time.Instant;

import org.chuxin.notice.Topic;
import org.jspecify.annotations.Nullable;

/** A message as it is kept. */
record InboxRow(long id, Topic topic, String title, String text, @Nullable String page, Instant createdAt,
		@Nullable Instant readAt) {
}
