package org.chuxin.identity.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.chuxin.identity.Caller;
import org.chuxin.identity.Role;
import org.chuxin.identity.about.PrivacyGuideline;
import org.chuxin.platform.secret.SecretHash;
import org.chuxin.platform.commit.GroupCommit;
import org.chuxin.platform.commit.Lane;
import org.chuxin.platform.commit.Work;
import org.chuxin.platform.sql.InstantHandler;
import org.chuxin.platform.sql.RowsSql;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Opens the lane that reads sessions: whoever comes while it reads shares its next
 * statement, and whoever comes when a second of work waits is told to come back.
 */
@Configuration(proxyBeanMethods = false)
class SessionReads {

	@Bean
	Lane<SecretHash, Optional<Session>> sessionLane(GroupCommit commits, JdbcOperations sql, PrivacyGuideline guideline,
			Clock clock) {
		return commits.lane(new ReadWork(sql, guideline, clock));
	}

	private record ReadWork(JdbcOperations sql, PrivacyGuideline guideline,
			Clock clock) implements Work<SecretHash, Optional<Session>> {

		private static final RowsSql FIND = new RowsSql("""
				SELECT s.token_hash, s.kind, s.subject_id, s.last_used_at, s.idle_until, s.absolute_until,
					r.privacy_version, o.account, o.name, o.role
				FROM session s
				LEFT JOIN resident r ON s.kind = 'RESIDENT' AND r.id = s.subject_id AND r.closed_at IS NULL
				LEFT JOIN organiser o ON s.kind = 'ORGANISER' AND o.id = s.subject_id
				WHERE (r.id IS NOT NULL OR o.id IS NOT NULL) AND s.token_hash IN ({?})""");

		@Override
		public String name() {
			return "session";
		}

		@Override
		public List<Optional<Session>> decide(List<SecretHash> hashes) {
			Instant now = this.clock.instant();
			Map<SecretHash, Session> alive = new HashMap<>();
			RowCallbackHandler keep = (rows) -> {
				Session session = session(rows);
				if (session != null && session.alive(now)) {
					alive.put(session.hash(), session);
				}
			};
			FIND.each(hashes, (row, hash) -> row.bytes(hash.bytes())).forEach((part) -> this.sql.query(part, keep));
			return hashes.stream().map((hash) -> Optional.ofNullable(alive.get(hash))).toList();
		}

		private @Nullable Session session(ResultSet rows) throws SQLException {
			SessionKind kind = SessionKind.valueOf(rows.getString(2));
			Caller caller = switch (kind) {
				case RESIDENT ->
					new Caller.Resident(rows.getLong(3), this.guideline.version().equals(rows.getString(7)));
				case ORGANISER -> organiser(rows);
			};
			return (caller != null) ? new Session(SecretHash.ofStored(rows.getBytes(1)), kind, caller, instant(rows, 4),
					instant(rows, 5), instant(rows, 6)) : null;
		}

		private static @Nullable Caller organiser(ResultSet rows) throws SQLException {
			String account = rows.getString(8);
			String name = rows.getString(9);
			String role = rows.getString(10);
			return (account != null && name != null && role != null)
					? new Caller.Organiser(rows.getLong(3), account, name, Role.valueOf(role), "") : null;
		}

		private static Instant instant(ResultSet rows, int column) throws SQLException {
			return Objects.requireNonNull(InstantHandler.read(rows, column));
		}

	}

}
