package org.chuxin.quiz.paper;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.chuxin.quiz.marking.QuestionKind;

/**
 * Text and rules of one published version of a quiz; immutable, so every instance may
 * keep it.
 */
public final class QuizText {

	private final long quizId;

	private final String code;

	private final int version;

	private final QuizSettings settings;

	private final Map<Long, PooledQuestion> pool;

	private final Map<QuestionKind, long[]> ids = new EnumMap<>(QuestionKind.class);

	/**
	 * A published version.
	 * @param quizId key inside the server
	 * @param code public id
	 * @param version from 1
	 * @param settings its rules
	 * @param pool everything that can be drawn
	 */
	public QuizText(long quizId, String code, int version, QuizSettings settings, List<PooledQuestion> pool) {
		this.quizId = quizId;
		this.code = code;
		this.version = version;
		this.settings = settings;
		this.pool = pool.stream().collect(Collectors.toUnmodifiableMap(PooledQuestion::id, Function.identity()));
		for (QuestionKind kind : QuestionKind.values()) {
			this.ids.put(kind,
					pool.stream()
						.filter((each) -> each.kind() == kind)
						.mapToLong(PooledQuestion::id)
						.sorted()
						.toArray());
		}
	}

	/**
	 * The quiz.
	 * @return key inside the server
	 */
	public long quizId() {
		return this.quizId;
	}

	/**
	 * The quiz as clients name it.
	 * @return public id
	 */
	public String code() {
		return this.code;
	}

	/**
	 * Which version this is.
	 * @return from 1
	 */
	public int version() {
		return this.version;
	}

	/**
	 * The rules of this version.
	 * @return settings
	 */
	public QuizSettings settings() {
		return this.settings;
	}

	/**
	 * What can be drawn of a kind.
	 * @param kind the kind
	 * @return a new array of their ids, ascending
	 */
	long[] ids(QuestionKind kind) {
		return this.ids.getOrDefault(kind, new long[0]).clone();
	}

	/**
	 * The questions of an attempt.
	 * @param ids as the attempt keeps them
	 * @return questions in the same order
	 */
	public List<PooledQuestion> questions(List<Long> ids) {
		return ids.stream().map(this.pool::get).toList();
	}

}
