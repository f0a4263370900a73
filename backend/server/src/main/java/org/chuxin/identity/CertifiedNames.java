package org.chuxin.identity;

import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.chuxin.platform.secret.Cell;
import org.chuxin.platform.secret.Seal;
import org.chuxin.platform.sql.RowsSql;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Real names as they were when something was certified, sealed; gone with the account.
 * May block.
 */
@Component
public class CertifiedNames {

	private static final RowsSql FREEZE = new RowsSql(
			"INSERT INTO certified_name (id, resident_id, name, frozen_at) VALUES {(?, ?, ?, ?)}");

	private static final RowsSql NAMES = new RowsSql("SELECT id, name FROM certified_name WHERE id IN ({?})");

	private final JdbcOperations sql;

	private final Volunteers volunteers;

	private final Seal seal;

	private final SecureRandom random;

	private final Clock clock;

	CertifiedNames(JdbcOperations sql, Volunteers volunteers, Seal volunteerSeal, SecureRandom random, Clock clock) {
		this.sql = sql;
		this.volunteers = volunteers;
		this.seal = volunteerSeal;
		this.random = random;
		this.clock = clock;
	}

	/**
	 * Keeps the real name that somebody has now, inside the caller's transaction.
	 * @param residentId a volunteer or ward
	 * @return id of the name
	 * @throws IllegalStateException if they have none; {@link Volunteers#realNames} tells
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public long freeze(long residentId) {
		String name = this.volunteers.realNames(List.of(residentId)).get(residentId);
		if (name == null) {
			throw new IllegalStateException("nobody without a name is certified");
		}
		long id = this.random.nextLong();
		byte[] sealed = this.seal.close(new Cell("certified_name", "name", id), name);
		Instant now = Instant.now(this.clock);
		FREEZE.each(List.of(id), (row, each) -> row.id(each).id(residentId).bytes(sealed).instant(now))
			.forEach((part) -> this.sql.execute(part, PreparedStatement::executeUpdate));
		return id;
	}

	/**
	 * Names that were kept.
	 * @param ids what {@link #freeze} gave
	 * @return by id; absent after the account was closed
	 */
	@Transactional(readOnly = true)
	public Map<Long, String> of(Collection<Long> ids) {
		Map<Long, String> names = new HashMap<>();
		if (!ids.isEmpty()) {
			RowCallbackHandler keep = (rows) -> {
				long id = rows.getLong(1);
				names.put(id, this.seal.open(new Cell("certified_name", "name", id), rows.getBytes(2)));
			};
			this.sql.query(NAMES.list(new TreeSet<>(ids)), keep);
		}
		return names;
	}

}
