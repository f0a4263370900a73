package dev.chuxin.bench.raw;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Prepared statements of one connection, one text for each number of rows; blocks. */
public final class Statements implements AutoCloseable {

	private final Connection connection;

	private final Map<String, PreparedStatement> prepared = new HashMap<>();

	Statements(Connection connection) throws SQLException {
		this.connection = connection;
		connection.setAutoCommit(false);
	}

	PreparedStatement get(String name, int rows, IntFunction<String> text) throws SQLException {
		PreparedStatement known = this.prepared.get(name + rows);
		if (known == null) {
			known = this.connection.prepareStatement(text.apply(rows));
			this.prepared.put(name + rows, known);
		}
		return known;
	}

	static String repeat(String part, String separator, int rows) {
		return IntStream.range(0, rows).mapToObj((_) -> part).collect(Collectors.joining(separator));
	}

	/**
	 * Reads what a text with a quiz and a list of residents yields, and throws it away.
	 */
	void read(String name, String text, long quizId, List<Long> residents) throws SQLException {
		PreparedStatement statement = get(name, residents.size(), (n) -> text.formatted(repeat("?", ",", n)));
		int i = 1;
		statement.setLong(i++, quizId);
		for (long resident : residents) {
			statement.setLong(i++, resident);
		}
		drain(statement);
	}

	/** Reads all rows and throws them away. */
	static void drain(PreparedStatement statement) throws SQLException {
		try (ResultSet rows = statement.executeQuery()) {
			int columns = rows.getMetaData().getColumnCount();
			while (rows.next()) {
				for (int i = 1; i <= columns; i++) {
					rows.getObject(i);
				}
			}
		}
	}

	void commit() throws SQLException {
		this.connection.commit();
	}

	@Override
	public void close() throws SQLException {
		for (PreparedStatement each : this.prepared.values()) {
			each.close();
		}
		this.connection.close();
	}

}
