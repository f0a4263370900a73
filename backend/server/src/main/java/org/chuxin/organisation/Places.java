package org.chuxin.organisation;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

import org.chuxin.platform.sql.RowsSql;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/** Where residents belong, also inside a lane's transaction; may block. */
@Component
public class Places {

	private static final RowsSql OF = new RowsSql("""
			SELECT resident_id, kind, organisation_id, state FROM resident_place
			WHERE state IN ('CLAIMED', 'CONFIRMED') AND resident_id IN ({?})""");

	private final JdbcOperations sql;

	Places(JdbcOperations sql) {
		this.sql = sql;
	}

	/**
	 * The places of residents, in one statement.
	 * @param residentIds who
	 * @return places by resident and kind; who has none is not in it
	 */
	public Map<Long, Map<PlaceKind, Place>> of(Collection<Long> residentIds) {
		Map<Long, Map<PlaceKind, Place>> places = new HashMap<>();
		RowCallbackHandler keep = (rows) -> places
			.computeIfAbsent(rows.getLong(1), (_) -> new EnumMap<>(PlaceKind.class))
			.put(PlaceKind.valueOf(rows.getString(2)),
					new Place(rows.getLong(3), PlaceState.valueOf(rows.getString(4))));
		if (!residentIds.isEmpty()) {
			this.sql.query(OF.list(new TreeSet<>(residentIds)), keep);
		}
		return places;
	}

	/**
	 * A place.
	 *
	 * @param organisationId where
	 * @param state how sure it is
	 */
	public record Place(long organisationId, PlaceState state) {
	}

}
