package org.chuxin.quiz.attempt;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.chuxin.platform.sql.InstantHandler;
import org.chuxin.platform.sql.RowsSql;
import org.chuxin.quiz.attempt.AttemptKey.Entrant;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/**
 * Attempts as lanes lock, read and write them: many at once, one statement for each quiz
 * of a batch, sorted by key, so that two lanes never wait for each other in a circle.
 * Blocks.
 */
@Component
public class LaneAttempts {

	private static final RowsSql ENTER = new RowsSql(
			"""
					INSERT INTO quiz_entry (quiz_id, resident_id) VALUES {(?, ?)} ON DUPLICATE KEY UPDATE quiz_id = VALUES(quiz_id)""");

	private static final RowsSql OF = new RowsSql("SELECT " + AttemptMapper.COLUMNS
			+ """
					FROM attempt WHERE quiz_id = ? AND resident_id IN ({?}) ORDER BY quiz_id, resident_id, number FOR UPDATE""");

	private static final RowsSql WRITE = new RowsSql("INSERT INTO attempt (" + AttemptMapper.COLUMNS + """
			) VALUES {(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)}
			ON DUPLICATE KEY UPDATE state = VALUES(state), finished_at = VALUES(finished_at), score = VALUES(score),
				seconds = VALUES(seconds), correct = VALUES(correct), key_version = VALUES(key_version)""");

	private final JdbcOperations sql;

	LaneAttempts(JdbcOperations sql) {
		this.sql = sql;
	}

	/**
	 * Locks entrants, who may be new to the quiz.
	 * @param entrants whom a batch decides about
	 */
	public void enter(Collection<Entrant> entrants) {
		ENTER.each(new TreeSet<>(entrants), (row, entrant) -> row.id(entrant.quizId()).id(entrant.residentId()))
			.forEach((part) -> this.sql.execute(part, PreparedStatement::executeUpdate));
	}

	/**
	 * Locks all attempts of entrants.
	 * @param entrants whom a batch decides about
	 * @return attempts by entrant, each list by number
	 */
	public Map<Entrant, List<AttemptRow>> lock(Collection<Entrant> entrants) {
		Map<Entrant, List<AttemptRow>> attempts = new HashMap<>();
		byQuiz(entrants)
			.forEach((quizId, residentIds) -> this.sql.query(OF.list(residentIds, quizId), (rows, _) -> attempt(rows))
				.forEach((row) -> attempts.computeIfAbsent(row.key().entrant(), (_) -> new ArrayList<>()).add(row)));
		return attempts;
	}

	/**
	 * Writes new attempts and the ends of old ones.
	 * @param attempts attempts of distinct keys
	 */
	public void write(Collection<AttemptRow> attempts) {
		List<AttemptRow> sorted = attempts.stream().sorted(Comparator.comparing(AttemptRow::key)).toList();
		WRITE
			.each(sorted,
					(row, a) -> row.id(a.quizId())
						.id(a.residentId())
						.number(a.number())
						.number(a.quizVersion())
						.number(a.algorithm())
						.bytes(a.seed())
						.bytes(a.questionIds())
						.day(a.day())
						.instant(a.startedAt())
						.instant(a.deadline())
						.instant(a.lateAfter())
						.text(a.state().name())
						.instant(a.finishedAt())
						.number(a.fullScore())
						.number(a.score())
						.number(a.seconds())
						.number(a.correct())
						.number(a.keyVersion()))
			.forEach((part) -> this.sql.execute(part, PreparedStatement::executeUpdate));
	}

	/**
	 * Entrants as statements take them.
	 * @param entrants in any order
	 * @return their residents by quiz, sorted
	 */
	public static Map<Long, SortedSet<Long>> byQuiz(Collection<Entrant> entrants) {
		return entrants.stream()
			.collect(Collectors.groupingBy(Entrant::quizId, TreeMap::new,
					Collectors.mapping(Entrant::residentId, Collectors.toCollection(TreeSet::new))));
	}

	private static AttemptRow attempt(ResultSet rows) throws SQLException {
		return new AttemptRow(rows.getLong(1), rows.getLong(2), rows.getInt(3), rows.getInt(4), rows.getInt(5),
				rows.getBytes(6), rows.getBytes(7), rows.getObject(8, LocalDate.class),
				Objects.requireNonNull(InstantHandler.read(rows, 9)),
				Objects.requireNonNull(InstantHandler.read(rows, 10)),
				Objects.requireNonNull(InstantHandler.read(rows, 11)), AttemptState.valueOf(rows.getString(12)),
				InstantHandler.read(rows, 13), rows.getInt(14), number(rows, 15), number(rows, 16), number(rows, 17),
				number(rows, 18));
	}

	static @Nullable Integer number(ResultSet rows, int column) throws SQLException {
		int value = rows.getInt(column);
		return rows.wasNull() ? null : value;
	}

}
