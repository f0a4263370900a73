package org.chuxin.platform.sql;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

/**
 * Keeps instants as {@code DATETIME(6)} in UTC, whatever zone the driver or the machine
 * has.
 */
public class InstantHandler extends BaseTypeHandler<Instant> {

	@Override
	public void setNonNullParameter(PreparedStatement statement, int index, Instant value, JdbcType type)
			throws SQLException {
		statement.setObject(index, LocalDateTime.ofInstant(value, ZoneOffset.UTC));
	}

	@Override
	public @Nullable Instant getNullableResult(ResultSet rows, String column) throws SQLException {
		return instant(rows.getObject(column, LocalDateTime.class));
	}

	@Override
	public @Nullable Instant getNullableResult(ResultSet rows, int column) throws SQLException {
		return instant(rows.getObject(column, LocalDateTime.class));
	}

	@Override
	public @Nullable Instant getNullableResult(CallableStatement statement, int column) throws SQLException {
		return instant(statement.getObject(column, LocalDateTime.class));
	}

	/**
	 * Reads a moment.
	 * @param rows at the row
	 * @param column number of the column
	 * @return the moment, or null
	 * @throws SQLException if there is no such column
	 */
	public static @Nullable Instant read(ResultSet rows, int column) throws SQLException {
		return instant(rows.getObject(column, LocalDateTime.class));
	}

	private static @Nullable Instant instant(@Nullable LocalDateTime value) {
		return (value != null) ? value.toInstant(ZoneOffset.UTC) : null;
	}

}
