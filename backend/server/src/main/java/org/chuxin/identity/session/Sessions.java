package org.chuxin.identity.session;

import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.chuxin.platform.secret.Secret;
import org.chuxin.platform.secret.SecretHash;
import org.chuxin.platform.sql.Binding;
import org.chuxin.platform.sql.RowsSql;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sessions as SQL keeps them; may block. */
@Component
@Transactional
public class Sessions {

	private static final int TOKEN_BITS = 256;

	private static final RowsSql INSERT = new RowsSql("""
			INSERT INTO session (token_hash, kind, subject_id, created_at, last_used_at, idle_until, absolute_until)
			VALUES {(?, ?, ?, ?, ?, ?, ?)}""");

	/** Each session with how many of its owner are as new. */
	private static final RowsSql BEYOND = new RowsSql(
			"""
					SELECT token_hash, kind, ROW_NUMBER() OVER (PARTITION BY kind, subject_id ORDER BY created_at DESC, token_hash)
					FROM session WHERE subject_id IN ({?})""");

	private final JdbcOperations sql;

	private final SessionMapper rows;

	private final SessionSettings settings;

	private final ApplicationEventPublisher events;

	private final SecureRandom random;

	private final Clock clock;

	Sessions(JdbcOperations sql, SessionMapper rows, SessionSettings settings, ApplicationEventPublisher events,
			SecureRandom random, Clock clock) {
		this.sql = sql;
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
		return open(kind, List.of(subject)).getFirst();
	}

	/**
	 * Opens sessions of many at once.
	 * @param kind whose they are
	 * @param subjects ids of residents or organisers, repeated or not, at least one
	 * @return a session for each, in the same order
	 */
	public List<Opened> open(SessionKind kind, List<Long> subjects) {
		Instant now = this.clock.instant();
		Instant absoluteUntil = this.settings.absoluteUntil(kind, now);
		Instant idleUntil = this.settings.idleUntil(kind, now, absoluteUntil);
		SortedMap<SecretHash, Long> drawn = new TreeMap<>();
		List<Opened> opened = new ArrayList<>(subjects.size());
		for (long subject : subjects) {
			Secret token = Secret.draw(this.random, TOKEN_BITS);
			drawn.put(token.hash(), subject);
			opened.add(new Opened(token.text(), absoluteUntil));
		}
		INSERT
			.each(drawn.entrySet(),
					(row, each) -> row.bytes(each.getKey().bytes())
						.text(kind.name())
						.id(each.getValue())
						.instant(now)
						.instant(now)
						.instant(idleUntil)
						.instant(absoluteUntil))
			.forEach((part) -> this.sql.execute(part, PreparedStatement::executeUpdate));
		endBeyond(kind, subjects);
		return opened;
	}

	private void endBeyond(SessionKind kind, List<Long> subjects) {
		SortedSet<Long> owners = new TreeSet<>(subjects);
		BEYOND.each(owners, Binding::id).forEach((part) -> this.sql.query(part, (ResultSet rows) -> {
			if (rows.getString(2).equals(kind.name()) && rows.getInt(3) > this.settings.most()) {
				end(SecretHash.ofStored(rows.getBytes(1)));
			}
		}));
	}

	/**
	 * Ends a session, here at once and everywhere within 30 s.
	 * @param hash of its token
	 */
	public void end(SecretHash hash) {
		this.rows.noteEnd(hash.bytes());
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
		this.rows.noteEndOf(kind, subject);
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

	/** Whose session was ended within the last seconds, on any instance. */
	@Transactional(readOnly = true)
	List<SecretHash> endedWithin(long seconds) {
		return this.rows.endedWithin(seconds).stream().map(SecretHash::ofStored).toList();
	}

	/** Deletes sessions that are over, and old notes of ended ones. */
	int deleteEnded(int most) {
		return Math.max(this.rows.deleteEnded(this.clock.instant(), most), this.rows.deleteNotes(most));
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
