package org.chuxin.platform.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.UncategorizedSQLException;

/** Binds the values of a statement one after the other. */
public final class Binding {

	private final PreparedStatement statement;

	private int next = 1;

	Binding(PreparedStatement statement) {
		this.statement = statement;
	}

	PreparedStatement statement() {
		return this.statement;
	}

	/** Binds a key. */
	public Binding id(long value) {
		return bind((index) -> this.statement.setLong(index, value));
	}

	/** Binds a number. */
	public Binding number(@Nullable Integer value) {
		if (value == null) {
			return bind((index) -> this.statement.setNull(index, Types.INTEGER));
		}
		return bind((index) -> this.statement.setInt(index, value));
	}

	/** Binds a text. */
	public Binding text(@Nullable String value) {
		return bind((index) -> this.statement.setString(index, value));
	}

	/** Binds bytes. */
	public Binding bytes(byte[] value) {
		return bind((index) -> this.statement.setBytes(index, value));
	}

	/** Binds a local day. */
	public Binding day(LocalDate value) {
		return bind((index) -> this.statement.setObject(index, value));
	}

	/** Binds a moment as {@code DATETIME(6)} in UTC. */
	public Binding instant(@Nullable Instant value) {
		return bind((index) -> this.statement.setObject(index,
				(value != null) ? LocalDateTime.ofInstant(value, ZoneOffset.UTC) : null));
	}

	private Binding bind(Setter setter) {
		try {
			setter.set(this.next++);
			return this;
		}
		catch (SQLException ex) {
			throw new UncategorizedSQLException("binding of value " + (this.next - 1), null, ex);
		}
	}

	private interface Setter {

		void set(int index) throws SQLException;

	}

}
