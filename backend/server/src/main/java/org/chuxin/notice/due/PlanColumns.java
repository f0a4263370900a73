package org.chuxin.notice.due;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

import com.github.kagkarlsson.scheduler.jdbc.MariaDBJdbcCustomization;
import org.jspecify.annotations.Nullable;

/**
 * Moments as {@code DATETIME(6)} in UTC like in all other tables; db-scheduler's own way
 * shares one calendar between threads.
 */
final class PlanColumns extends MariaDBJdbcCustomization {

	PlanColumns() {
		super(true);
	}

	@Override
	public void setInstant(PreparedStatement statement, int index, @Nullable Instant value) throws SQLException {
		statement.setObject(index, (value != null) ? LocalDateTime.ofInstant(value, ZoneOffset.UTC) : null);
	}

	@Override
	public @Nullable Instant getInstant(ResultSet rows, String column) throws SQLException {
		LocalDateTime value = rows.getObject(column, LocalDateTime.class);
		return (value != null) ? value.toInstant(ZoneOffset.UTC) : null;
	}

}
