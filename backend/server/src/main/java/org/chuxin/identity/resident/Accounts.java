package org.chuxin.identity.resident;

import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import org.chuxin.identity.former.FormerAccounts;
import org.chuxin.identity.problem.IdentityProblems;
import org.chuxin.platform.sql.Binding;
import org.chuxin.platform.sql.InstantHandler;
import org.chuxin.platform.sql.RowsSql;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accounts of residents as SQL keeps them; may block. */
@Component
@Transactional
public class Accounts {

	private static final RowsSql OF = new RowsSql("""
			SELECT id, openid, nickname, nickname_in_review, privacy_version, privacy_at, created_at
			FROM resident WHERE openid IN ({?})""");

	private static final RowsSql ENTER = new RowsSql("""
			INSERT INTO resident (id, openid, created_at) VALUES {(?, ?, ?)} ON DUPLICATE KEY UPDATE id = id""");

	private final JdbcOperations sql;

	private final ResidentMapper rows;

	private final FormerAccounts former;

	private final SecureRandom random;

	private final Clock clock;

	Accounts(JdbcOperations sql, ResidentMapper rows, FormerAccounts former, SecureRandom random, Clock clock) {
		this.sql = sql;
		this.rows = rows;
		this.former = former;
		this.random = random;
		this.clock = clock;
	}

	/**
	 * The account of a session that is still known.
	 * @param id the resident
	 * @return the account
	 * @throws org.chuxin.platform.web.Problem 401 when it was closed meanwhile
	 */
	@Transactional(readOnly = true)
	public Resident get(long id) {
		return Optional.ofNullable(this.rows.find(id)).orElseThrow(IdentityProblems::unauthenticated);
	}

	/**
	 * The one account of each openid, also when two log-ins come at once.
	 * @param openids whose, repeated or not
	 * @return accounts by openid
	 */
	Map<String, Resident> enter(Collection<String> openids) {
		SortedSet<String> missing = new TreeSet<>(openids);
		Map<String, Resident> known = new HashMap<>();
		while (true) {
			OF.each(missing, Binding::text)
				.forEach((part) -> this.sql.query(part, (rows, _) -> resident(rows))
					.forEach((resident) -> known.put(resident.openid(), resident)));
			missing.removeAll(known.keySet());
			if (missing.isEmpty()) {
				return known;
			}
			// still absent afterwards only if the id belongs to somebody else
			ENTER
				.each(missing,
						(row, openid) -> row.id(this.random.nextLong()).text(openid).instant(this.clock.instant()))
				.forEach((part) -> this.sql.execute(part, PreparedStatement::executeUpdate));
		}
	}

	private static Resident resident(ResultSet rows) throws SQLException {
		return new Resident(rows.getLong(1), rows.getString(2), rows.getString(3), rows.getString(4), rows.getString(5),
				InstantHandler.read(rows, 6), Objects.requireNonNull(InstantHandler.read(rows, 7)));
	}

	/** Also counts what the person used in an account that they closed. */
	Resident agree(long id, String version) {
		this.former.carry(lock(id), id);
		this.rows.agree(id, version, this.clock.instant());
		return get(id);
	}

	/** Waits for batches in which the resident acts, and keeps the next ones waiting. */
	String lock(long id) {
		return Optional.ofNullable(this.rows.lock(id)).orElseThrow(IdentityProblems::unauthenticated);
	}

	void empty(long id) {
		this.rows.empty(id, this.clock.instant());
	}

}
