package org.chuxin.launch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * A database that the developer runs; blocks.
 *
 * @param url JDBC address
 * @param user account, as the server takes it
 * @param password its password
 */
record ExternalSql(String url, String user, String password) {

	static ExternalSql of(Map<String, String> environment) {
		return new ExternalSql(environment.getOrDefault("CHUXIN_SQL_URL", ""),
				environment.getOrDefault("CHUXIN_SQL_USER", "chuxin"),
				environment.getOrDefault("CHUXIN_SQL_PASSWORD", ""));
	}

	/**
	 * Whether nobody made a table there yet.
	 * @throws LaunchException when it does not let us in
	 */
	boolean isEmpty() {
		try (Connection connection = DriverManager.getConnection(this.url, this.user, this.password);
				Statement statement = connection.createStatement();
				ResultSet tables = statement
					.executeQuery("SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() LIMIT 1")) {
			return !tables.next();
		}
		catch (SQLException ex) {
			throw new LaunchException("The database of CHUXIN_SQL_URL cannot be used: " + ex.getMessage()
					+ ". CHUXIN_SQL_USER and CHUXIN_SQL_PASSWORD name the account.", ex);
		}
	}

	@Override
	public String toString() {
		return "ExternalSql";
	}

}
