package org.chuxin.notice.inbox;

import java.time.Duration;

import org.chuxin.platform.sql.Pool;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes old messages, so that an inbox does not become a biography; may block. */
@Component
class InboxSweeper {

	private static final int PORTION = 500;

	private final Inbox inbox;

	private final Duration keep;

	InboxSweeper(Inbox inbox, @Value("${chuxin.notice.keep:180d}") Duration keep) {
		this.inbox = inbox;
		this.keep = keep;
	}

	@Scheduled(initialDelayString = "${chuxin.notice.sweep-every:1h}",
			fixedDelayString = "${chuxin.notice.sweep-every:1h}")
	void sweep() {
		Pool.JOBS.run(() -> {
			boolean more;
			do {
				more = this.inbox.deleteOlderThan(this.keep, PORTION);
			}
			while (more);
		});
	}

}
