package org.chuxin.activity.recruitment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.chuxin.platform.sql.InstantHandler;
import org.chuxin.platform.sql.RowsSql;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Activities as the lane locks, reads and changes them; may block. */
@Component
public class LaneActivities {

	private static final RowsSql LOCK = new RowsSql(
			"SELECT " + ActivityRow.COLUMNS + " FROM activity WHERE id IN ({?}) ORDER BY id FOR UPDATE");

	/** By their text: a version that was rolled back may come again with another one. */
	private final Cache<String, ActivitySettings> settings = Caffeine.newBuilder().maximumSize(2_000).build();

	private final ActivityMapper rows;

	private final StartPlans plans;

	private final JdbcOperations sql;

	private final JsonMapper json;

	LaneActivities(ActivityMapper rows, StartPlans plans, JdbcOperations sql, JsonMapper json) {
		this.rows = rows;
		this.plans = plans;
		this.sql = sql;
		this.json = json;
	}

	/**
	 * Locks activities before anything else of a batch.
	 * @param ids which
	 * @return those that exist
	 */
	public Map<Long, ActivityRow> lock(Collection<Long> ids) {
		return this.sql.query(LOCK.list(new TreeSet<>(ids)), (rows, _) -> activity(rows))
			.stream()
			.collect(Collectors.toMap(ActivityRow::id, Function.identity()));
	}

	/** The settings in force; each text is read once. */
	public ActivitySettings settings(ActivityRow activity) {
		return this.settings.get(activity.settings(), (text) -> this.json.readValue(text, ActivitySettings.class));
	}

	/** Notes the number of the last sign-up. */
	public void lastTicket(long id, long ticket) {
		this.rows.lastTicket(id, ticket);
	}

	/**
	 * Takes new settings into force.
	 * @param before the activity
	 * @param settings what to set
	 * @return the activity as it is now
	 */
	public ActivityRow change(ActivityRow before, ActivitySettings settings) {
		ActivityRow after = new ActivityRow(before.id(), before.code(), before.state(), before.version() + 1,
				this.json.writeValueAsString(settings), before.organisationId(), before.authorId(), settings.startsAt(),
				settings.endsAt(), before.lastTicket(), null, null, before.series());
		this.rows.update(after);
		this.plans.follow(after);
		return after;
	}

	/**
	 * Ends an activity.
	 * @param before the activity
	 * @param state cancelled or closed
	 * @param at when
	 * @param reason why, for those who are told; null when nobody is
	 * @return the activity as it is now
	 */
	public ActivityRow end(ActivityRow before, ActivityState state, Instant at, @Nullable String reason) {
		ActivityRow after = new ActivityRow(before.id(), before.code(), state, before.version(), before.settings(),
				before.organisationId(), before.authorId(), before.startsAt(), before.endsAt(), before.lastTicket(), at,
				reason, before.series());
		this.rows.update(after);
		this.plans.follow(after);
		return after;
	}

	private static ActivityRow activity(ResultSet rows) throws SQLException {
		return new ActivityRow(rows.getLong(1), rows.getString(2), ActivityState.valueOf(rows.getString(3)),
				rows.getInt(4), rows.getString(5), rows.getLong(6), rows.getLong(7),
				Objects.requireNonNull(InstantHandler.read(rows, 8)),
				Objects.requireNonNull(InstantHandler.read(rows, 9)), rows.getLong(10), InstantHandler.read(rows, 11),
				rows.getString(12), rows.getString(13));
	}

}
