package org.chuxin.harness;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks at the truth behind the servers' backs. */
public final class Sql {

	private Sql() {
	}

	/**
	 * Reads one number.
	 * @param surroundings where SQL is
	 * @param query yields one row of one number
	 * @param parameters its parameters
	 * @return the number
	 */
	public static long number(Surroundings surroundings, String query, Object... parameters) {
		return ((Number) rows(surroundings, query, parameters).getFirst().getFirst()).longValue();
	}

	/**
	 * Reads rows.
	 * @param surroundings where SQL is
	 * @param query any query
	 * @param parameters its parameters
	 * @return rows of values
	 */
	public static List<List<Object>> rows(Surroundings surroundings, String query, Object... parameters) {
		try (Connection connection = surroundings.sql();
				PreparedStatement statement = statement(connection, query, parameters);
				ResultSet result = statement.executeQuery()) {
			List<List<Object>> rows = new ArrayList<>();
			while (result.next()) {
				List<Object> row = new ArrayList<>();
				for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
					row.add(result.getObject(i));
				}
				rows.add(row);
			}
			return rows;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Changes rows.
	 * @param surroundings where SQL is
	 * @param statement any statement
	 * @param parameters its parameters
	 */
	public static void change(Surroundings surroundings, String statement, Object... parameters) {
		try (Connection connection = surroundings.sql();
				PreparedStatement prepared = statement(connection, statement, parameters)) {
			prepared.execute();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static PreparedStatement statement(Connection connection, String text, Object... parameters)
			throws SQLException {
		PreparedStatement statement = connection.prepareStatement(text);
		for (int i = 0; i < parameters.length; i++) {
			statement.setObject(i + 1, parameters[i]);
		}
		return statement;
	}

}
