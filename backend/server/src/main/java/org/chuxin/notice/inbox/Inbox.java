package org.chuxin.notice.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.chuxin.notice.inbox.InboxView.Line;
import org.chuxin.notice.inbox.InboxView.Unread;
import org.chuxin.platform.web.Page;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Messages that residents were told; may block. */
@Component
@Transactional
class Inbox {

	private final InboxMapper rows;

	private final Clock clock;

	Inbox(InboxMapper rows, Clock clock) {
		this.rows = rows;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	InboxView newestFirst(long recipientId, @Nullable String cursor) {
		long before = Page.after(cursor, Long.MAX_VALUE);
		Page<Line> page = Page.of(this.rows.newestBefore(recipientId, before, Page.SIZE + 1), InboxRow::id, Line::of);
		return InboxView.of(page, this.rows.unread(recipientId), this.clock.instant());
	}

	/** A message that was read keeps its first time. */
	Unread read(long recipientId, long id) {
		Instant now = this.clock.instant();
		if (this.rows.read(recipientId, id, now) == 0) {
			throw InboxProblems.messageNotFound();
		}
		return new Unread(this.rows.unread(recipientId), now);
	}

	Unread readUpTo(long recipientId, long id) {
		read(recipientId, id);
		Instant now = this.clock.instant();
		this.rows.readUpTo(recipientId, id, now);
		return new Unread(this.rows.unread(recipientId), now);
	}

	/**
	 * Deletes what is too old. Both tables have one age: a row of the outbox that went
	 * earlier would let a repeated message go out twice.
	 * @return whether there may be more
	 */
	boolean deleteOlderThan(Duration age, int portion) {
		Instant before = this.clock.instant().minus(age);
		Long inbox = this.rows.agedInbox(before, portion);
		if (inbox != null) {
			this.rows.deleteInbox(inbox, before);
		}
		Long outbox = this.rows.agedOutbox(before, portion);
		if (outbox != null) {
			this.rows.deleteOutbox(outbox, before);
		}
		return inbox != null || outbox != null;
	}

}
