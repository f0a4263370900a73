package org.chuxin.identity;

import java.util.Optional;
import java.util.regex.Pattern;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** What other modules may know of organisers' accounts; may block. */
@Component
public class OrganiserAccounts {

	private static final Pattern ACCOUNT = Pattern.compile("[a-z0-9.-]{2,40}");

	private final JdbcOperations sql;

	OrganiserAccounts(JdbcOperations sql) {
		this.sql = sql;
	}

	/**
	 * The account of a name.
	 * @param account natural key
	 * @return the account, or empty
	 */
	public Optional<Account> find(String account) {
		return ACCOUNT.matcher(account).matches() ? this.sql
			.query("SELECT id, role FROM organiser WHERE account = ?",
					(rows, _) -> new Account(rows.getLong(1), account, Role.valueOf(rows.getString(2))), account)
			.stream()
			.findFirst() : Optional.empty();
	}

	/**
	 * An account.
	 *
	 * @param id its id
	 * @param account natural key
	 * @param role what they do
	 */
	public record Account(long id, String account, Role role) {
	}

}
