package org.chuxin.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

import org.chuxin.platform.secret.Cell;
import org.chuxin.platform.secret.Seal;
import org.chuxin.platform.Days;
import org.chuxin.platform.sql.RowsSql;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/**
 * Who is under 18 whatever they say, for boards (DOMAIN.md A2). May block; joins the
 * transaction of who asks, also a lane's.
 */
@Component
public class KnownMinors {

	private static final int ADULT = 18;

	private static final RowsSql BORN = new RowsSql("""
			SELECT resident_id, birth_date FROM volunteer WHERE birth_date IS NOT NULL AND resident_id IN ({?})""");

	private final JdbcOperations sql;

	private final Seal seal;

	private final Clock clock;

	KnownMinors(JdbcOperations sql, Seal volunteerSeal, Clock clock) {
		this.sql = sql;
		this.seal = volunteerSeal;
		this.clock = clock;
	}

	/**
	 * Those whose birth date is known and less than 18 years ago.
	 * @param residentIds whom to look up
	 * @return the minors among them
	 */
	public Set<Long> among(Collection<Long> residentIds) {
		Set<Long> minors = new HashSet<>();
		if (!residentIds.isEmpty()) {
			LocalDate today = Days.of(this.clock.instant());
			RowCallbackHandler keep = (rows) -> {
				long id = rows.getLong(1);
				String born = this.seal.open(new Cell("volunteer", "birth_date", id), rows.getBytes(2));
				if (LocalDate.parse(born).plusYears(ADULT).isAfter(today)) {
					minors.add(id);
				}
			};
			this.sql.query(BORN.list(new TreeSet<>(residentIds)), keep);
		}
		return minors;
	}

}
