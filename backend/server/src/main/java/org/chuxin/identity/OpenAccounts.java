package org.chuxin.identity;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

import org.chuxin.identity.problem.IdentityProblems;
import org.chuxin.platform.sql.RowsSql;
import org.chuxin.platform.web.Problem;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/**
 * Whose account is still open, for lanes: a command can wait there while its resident
 * closes the account. May block.
 */
@Component
public class OpenAccounts {

	private static final RowsSql HOLD = new RowsSql("""
			SELECT id FROM resident WHERE id IN ({?}) AND closed_at IS NULL ORDER BY id LOCK IN SHARE MODE""");

	private final JdbcOperations sql;

	OpenAccounts(JdbcOperations sql) {
		this.sql = sql;
	}

	/**
	 * Keeps residents from closing their accounts before the transaction ends.
	 * @param residentIds whose commands are in the batch
	 * @return those who have not closed theirs
	 */
	public Set<Long> hold(Collection<Long> residentIds) {
		return residentIds.isEmpty() ? Set.of()
				: new HashSet<>(this.sql.query(HOLD.list(new TreeSet<>(residentIds)), (rows, _) -> rows.getLong(1)));
	}

	/**
	 * The refusal of a command whose resident is gone.
	 * @return 401, as for everybody whom we do not know
	 */
	public static Problem closed() {
		return IdentityProblems.unauthenticated();
	}

}
