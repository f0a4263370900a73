package org.chuxin.identity.session;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

import org.chuxin.platform.sql.Pool;
import org.chuxin.platform.secret.SecretHash;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/** Writes when sessions were last used, off the request's path; never blocks. */
@Component
class LastUse {

	private static final Logger log = LoggerFactory.getLogger(LastUse.class);

	private static final int MOST_AT_ONCE = 64;

	private final Sessions sessions;

	private final SessionSettings settings;

	private final Set<SecretHash> underWay = ConcurrentHashMap.newKeySet();

	LastUse(Sessions sessions, SessionSettings settings) {
		this.sessions = sessions;
		this.settings = settings;
	}

	/**
	 * Writes a use when the last one that SQL knows is old enough; a skipped one is
	 * written with the next request.
	 */
	void note(Session session, Instant now, Runnable written) {
		if (now.isBefore(session.lastUsedAt().plus(this.settings.touchEvery())) || this.underWay.size() >= MOST_AT_ONCE
				|| !this.underWay.add(session.hash())) {
			return;
		}
		Thread.startVirtualThread(() -> Pool.JOBS.run(() -> write(session, now, written)));
	}

	private void write(Session session, Instant now, Runnable written) {
		try {
			this.sessions.touch(session, now);
			written.run();
		}
		catch (RuntimeException ex) {
			log.warn("the last use of a session could not be written: {}", ex.toString());
		}
		finally {
			this.underWay.remove(session.hash());
		}
	}

}
