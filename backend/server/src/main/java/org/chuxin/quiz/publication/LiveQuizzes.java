package org.chuxin.quiz.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.chuxin.platform.sql.InstantHandler;
import org.chuxin.platform.sql.RowsSql;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/**
 * What is in force inside a batch: state, window and key version, held until the batch
 * commits; may block.
 */
@Component
public class LiveQuizzes {

	private static final RowsSql SHARE = new RowsSql(
			"SELECT " + QuizMapper.COLUMNS + " FROM quiz WHERE id IN ({?}) ORDER BY id LOCK IN SHARE MODE");

	private final QuizMapper rows;

	private final JdbcOperations sql;

	LiveQuizzes(QuizMapper rows, JdbcOperations sql) {
		this.rows = rows;
		this.sql = sql;
	}

	/**
	 * Reads quizzes and keeps organisers from changing them before the transaction ends.
	 * @param ids the quizzes, repeated or not
	 * @return those that exist
	 */
	public Map<Long, QuizRow> lock(Collection<Long> ids) {
		return this.sql.query(SHARE.list(new TreeSet<>(ids)), (rows, _) -> quiz(rows))
			.stream()
			.collect(Collectors.toMap(QuizRow::id, Function.identity()));
	}

	private static QuizRow quiz(ResultSet rows) throws SQLException {
		return new QuizRow(rows.getLong(1), rows.getString(2), PublicationState.valueOf(rows.getString(3)),
				rows.getInt(4), rows.getInt(5), rows.getString(6), Objects.requireNonNull(InstantHandler.read(rows, 7)),
				Objects.requireNonNull(InstantHandler.read(rows, 8)), InstantHandler.read(rows, 9));
	}

	/**
	 * Whether residents may know of a quiz.
	 * @param id the quiz
	 * @return false for a draft, and when there is none
	 */
	public boolean visible(long id) {
		QuizRow quiz = this.rows.byId(id);
		return quiz != null && quiz.visible();
	}

}
