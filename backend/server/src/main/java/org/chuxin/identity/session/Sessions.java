package org.chuxin.identity.session;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.chuxin.identity.secret.Secret;
import org.chuxin.identity.secret.SecretHash;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sessions as SQL keeps them; may block. */
@Component
@Transactional
public class Sessions {

	private static final int TOKEN_BITS = 256;

	private final SessionMapper rows;

	private final SessionSettings settings;

	private final ApplicationEventPublisher events;

	private final SecureRandom random;

	private final Clock clock;

	Sessions(SessionMapper rows, SessionSettings settings, ApplicationEventPublisher events, SecureRandom random,
			Clock clock) {
		this.rows = rows;
		this.settings = settings;
		this.events = events;
		this.random = random;
		this.clock = clock;
	}

	/**
	 * Opens a session; one more than a person may have ends their oldest.
	 * @param kind whose it is
	 * @param subject id of the resident or organiser
	 * @return the token, which is not kept, and when it ends at the latest
	 */
	public Opened open(SessionKind kind, long subject) {
		Secret token = Secret.draw(this.random, TOKEN_BITS);
		Instant now = this.clock.instant();
		Instant absoluteUntil = this.settings.absoluteUntil(kind, now);
		Instant idleUntil = this.settings.idleUntil(kind, now, absoluteUntil);
		this.rows.insert(token.hash().bytes(), kind, subject, now, idleUntil, absoluteUntil);
		this.rows.beyond(kind, subject, this.settings.most()).forEach((hash) -> end(SecretHash.ofStored(hash)));
		return new Opened(token.text(), absoluteUntil);
	}

	/**
	 * Ends a session, here at once and everywhere within 30 s.
	 * @param hash of its token
	 */
	public void end(SecretHash hash) {
		this.rows.delete(hash.bytes());
		this.events.publishEvent(new SessionsEnded(List.of(hash)));
	}

	/**
	 * Ends all sessions of a resident or organiser, here at once and everywhere within 30
	 * s.
	 * @param kind whose they are
	 * @param subject id of the resident or organiser
	 */
	public void endAll(SessionKind kind, long subject) {
		List<SecretHash> hashes = this.rows.hashesOf(kind, subject).stream().map(SecretHash::ofStored).toList();
		this.rows.deleteOf(kind, subject);
		this.events.publishEvent(new SessionsEnded(hashes));
	}

	/**
	 * The sessions of a resident or organiser, for their export.
	 * @param kind whose they are
	 * @param subject id of the resident or organiser
	 * @return when each was opened and last used
	 */
	@Transactional(readOnly = true)
	public List<SessionUse> of(SessionKind kind, long subject) {
		return this.rows.usesOf(kind, subject);
	}

	void touch(Session session, Instant now) {
		Instant idleUntil = this.settings.idleUntil(session.kind(), now, session.absoluteUntil());
		this.rows.touch(session.hash().bytes(), now, idleUntil);
	}

	int deleteEnded(int most) {
		return this.rows.deleteEnded(this.clock.instant(), most);
	}

	/**
	 * A session that was just opened.
	 *
	 * @param token what its owner sends
	 * @param expiresAt when it ends at the latest, however much it is used
	 */
	public record Opened(String token, Instant expiresAt) {

		@Override
		public String toString() {
			return "Opened[expiresAt=" + this.expiresAt + "]";
		}

	}

}
