package org.chuxin.quiz.publication;

import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/**
 * What is in force inside a batch: state, window and key version, held until the batch
 * commits; may block.
 */
@Component
public class LiveQuizzes {

	private final QuizMapper rows;

	LiveQuizzes(QuizMapper rows) {
		this.rows = rows;
	}

	/**
	 * Reads quizzes and keeps organisers from changing them before the transaction ends.
	 * @param ids the quizzes, repeated or not
	 * @return those that exist
	 */
	public Map<Long, QuizRow> lock(Collection<Long> ids) {
		return this.rows.share(new TreeSet<>(ids)).stream().collect(Collectors.toMap(QuizRow::id, Function.identity()));
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
