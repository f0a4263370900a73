package org.chuxin.quiz.attempt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

import org.chuxin.platform.sql.InstantHandler;
import org.chuxin.platform.sql.RowsSql;
import org.chuxin.quiz.attempt.AttemptKey.Entrant;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Saved answers as lanes append and read them: many at once, sorted by key. Blocks. */
@Component
public class LaneSaves {

	private static final String COLUMNS = "quiz_id, resident_id, number, question, save_number, chosen, written, saved_at";

	/** Under a used number the first save stands, and comes back. */
	private static final RowsSql KEEP = new RowsSql("INSERT INTO answer_save (" + COLUMNS + """
			) VALUES {(?, ?, ?, ?, ?, ?, ?, ?)} ON DUPLICATE KEY UPDATE saved_at = saved_at RETURNING\s""" + COLUMNS);

	/** Only the newest save of a question is read, however often a resident tapped. */
	private static final RowsSql NEWEST = new RowsSql("""
			SELECT s.quiz_id, s.resident_id, s.number, s.question, s.save_number, s.chosen, s.written, s.saved_at
			FROM attempt a JOIN answer_save s
				ON s.quiz_id = a.quiz_id AND s.resident_id = a.resident_id AND s.number = a.number
			WHERE a.quiz_id = ? AND a.resident_id IN ({?}) AND a.state = 'OPEN' AND NOT EXISTS (
				SELECT 1 FROM answer_save n WHERE n.quiz_id = s.quiz_id AND n.resident_id = s.resident_id
				AND n.number = s.number AND n.question = s.question AND n.save_number > s.save_number)""");

	private static final RowsSql ABOVE = new RowsSql("""
			SELECT s.quiz_id, s.resident_id, s.number, s.question, s.save_number, s.chosen, s.written, s.saved_at
			FROM attempt a JOIN answer_save s
				ON s.quiz_id = a.quiz_id AND s.resident_id = a.resident_id AND s.number = a.number
			WHERE a.quiz_id = ? AND s.save_number > ? AND a.resident_id IN ({?}) AND a.state = 'OPEN'""");

	private final JdbcOperations sql;

	LaneSaves(JdbcOperations sql) {
		this.sql = sql;
	}

	/**
	 * Keeps saves, unless their numbers are used.
	 * @param saves of attempts that the batch holds, in any order
	 * @return what stands under their numbers, by key
	 */
	public SortedMap<Save.Key, Save> keep(Collection<Save> saves) {
		SortedMap<Save.Key, Save> first = new TreeMap<>();
		saves.forEach((save) -> first.putIfAbsent(save.key(), save));
		KEEP.each(first.values(),
				(row, s) -> row.id(s.quizId())
					.id(s.residentId())
					.number(s.number())
					.number(s.question())
					.number(s.saveNumber())
					.number(s.chosen())
					.text(s.written())
					.instant(s.savedAt()))
			.forEach((part) -> this.sql.query(part, (rows, _) -> save(rows))
				.forEach((stands) -> first.put(stands.key(), stands)));
		return first;
	}

	/**
	 * What may have overtaken saves of open attempts.
	 * @param saves kept just now
	 * @return all saves of their attempts with a higher number than the lowest of theirs
	 */
	public List<Save> above(Collection<Save> saves) {
		if (saves.isEmpty()) {
			return List.of();
		}
		int lowest = saves.stream().mapToInt(Save::saveNumber).min().getAsInt();
		List<Save> above = new ArrayList<>();
		LaneAttempts.byQuiz(saves.stream().map((save) -> save.attempt().entrant()).toList())
			.forEach((quizId, residentIds) -> above
				.addAll(this.sql.query(ABOVE.list(residentIds, quizId, lowest), (rows, _) -> save(rows))));
		return above;
	}

	/**
	 * What counts of open attempts.
	 * @param entrants whose
	 * @return the newest save of each question
	 */
	public List<Save> newest(Collection<Entrant> entrants) {
		List<Save> saves = new ArrayList<>();
		LaneAttempts.byQuiz(entrants)
			.forEach((quizId, residentIds) -> saves
				.addAll(this.sql.query(NEWEST.list(residentIds, quizId), (rows, _) -> save(rows))));
		return saves;
	}

	private static Save save(ResultSet rows) throws SQLException {
		return new Save(rows.getLong(1), rows.getLong(2), rows.getInt(3), rows.getInt(4), rows.getInt(5),
				LaneAttempts.number(rows, 6), rows.getString(7), Objects.requireNonNull(InstantHandler.read(rows, 8)));
	}

}
