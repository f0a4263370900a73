package dev.chuxin.bench.data;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import dev.chuxin.bench.host.Stage;

/** Asks SQL behind the servers' backs; blocks. */
public final class Query {

	private Query() {
	}

	/**
	 * Reads one text.
	 * @param stage where
	 * @param query yields one row of one column
	 * @return its value
	 */
	public static String text(Stage stage, String query) {
		return String.valueOf(column(stage, query).getFirst());
	}

	/**
	 * Reads one number.
	 * @param stage where
	 * @param query yields one row of one number
	 * @return its value
	 */
	public static long number(Stage stage, String query) {
		return Long.parseLong(text(stage, query));
	}

	/**
	 * Reads one column.
	 * @param stage where
	 * @param query yields rows of one column
	 * @return its values
	 */
	public static List<Object> column(Stage stage, String query) {
		try (Connection connection = stage.sql();
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(query)) {
			List<Object> values = new ArrayList<>();
			while (rows.next()) {
				values.add(rows.getObject(1));
			}
			return values;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(query, ex);
		}
	}

}
