package org.chuxin.identity.session;

import org.chuxin.platform.sql.Pool;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes sessions that are over, so that no trace of old log-ins stays; may block. */
@Component
class SessionSweeper {

	private static final int PORTION = 500;

	private final Sessions sessions;

	SessionSweeper(Sessions sessions) {
		this.sessions = sessions;
	}

	@Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
	void sweep() {
		Pool.JOBS.run(() -> {
			int deleted;
			do {
				deleted = this.sessions.deleteEnded(PORTION);
			}
			while (deleted == PORTION);
		});
	}

}
