package org.chuxin.points;

import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.chuxin.platform.sql.InstantHandler;
import org.chuxin.platform.sql.RowsSql;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/**
 * Rows of ledger and standings, many at once; written by lanes, but for an erasure, which
 * takes the same row locks. Blocks.
 */
@Component
class LaneStandings {

	private static final RowsSql HELD = new RowsSql("""
			SELECT contest_id, resident_id, day, amount, correction, at FROM ledger_entry
			WHERE contest_id = ? AND resident_id IN ({?})""");

	private static final RowsSql APPEND = new RowsSql("""
			INSERT INTO ledger_entry (contest_id, resident_id, source, day, correction, amount, at)
			VALUES {(?, ?, ?, ?, ?, ?, ?)}""");

	private static final RowsSql PUT = new RowsSql(
			"""
					INSERT INTO standing (contest_id, resident_id, score, seconds, finished_at, counted) VALUES {(?, ?, ?, ?, ?, ?)}
					ON DUPLICATE KEY UPDATE score = VALUES(score), seconds = VALUES(seconds), finished_at = VALUES(finished_at),
						counted = VALUES(counted), revision = revision + 1
					RETURNING contest_id, resident_id, score, seconds, finished_at, counted, listed, revision""");

	private final JdbcOperations sql;

	LaneStandings(JdbcOperations sql) {
		this.sql = sql;
	}

	List<Held> held(Collection<Tally> tallies) {
		TreeMap<Long, SortedSet<Long>> residents = tallies.stream()
			.collect(Collectors.groupingBy(Tally::contestId, TreeMap::new,
					Collectors.mapping(Tally::residentId, Collectors.toCollection(TreeSet::new))));
		List<Held> held = new ArrayList<>();
		residents.forEach((contestId,
				residentIds) -> held.addAll(this.sql.query(HELD.list(residentIds, contestId),
						(rows, _) -> new Held(rows.getLong(1), rows.getLong(2), rows.getObject(3, LocalDate.class),
								rows.getInt(4), rows.getInt(5),
								Objects.requireNonNull(InstantHandler.read(rows, 6))))));
		return held;
	}

	void append(Collection<Entry> entries) {
		APPEND
			.each(entries,
					(row, e) -> row.id(e.contestId())
						.id(e.residentId())
						.text(e.source().name())
						.day(e.day())
						.number(e.correction())
						.number(e.amount())
						.instant(e.at()))
			.forEach((part) -> this.sql.execute(part, PreparedStatement::executeUpdate));
	}

	List<Standing> put(Collection<Row> standings) {
		return PUT
			.each(standings,
					(row, s) -> row.id(s.contestId())
						.id(s.residentId())
						.number(s.score())
						.number(s.seconds())
						.instant(s.finishedAt())
						.number(s.counted()))
			.stream()
			.flatMap((part) -> this.sql.query(part, Standing::read).stream())
			.toList();
	}

	/** A row that the ledger holds. */
	record Held(long contestId, long residentId, LocalDate day, int amount, int correction, Instant at) {

		/** Of one day: the sum, the last correction and the last moment. */
		Held plus(Held other) {
			return new Held(this.contestId, this.residentId, this.day, this.amount + other.amount,
					Math.max(this.correction, other.correction), this.at.isAfter(other.at) ? this.at : other.at);
		}

	}

	/** A row of the ledger. */
	record Entry(long contestId, long residentId, Source source, LocalDate day, int correction, int amount,
			Instant at) {
	}

	/** A standing to be written. */
	record Row(long contestId, long residentId, int score, int seconds, @Nullable Instant finishedAt, int counted) {
	}

}
