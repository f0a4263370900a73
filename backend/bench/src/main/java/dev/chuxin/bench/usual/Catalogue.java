package dev.chuxin.bench.usual;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.chuxin.quiz.marking.Key;
import org.chuxin.quiz.paper.KeyBook;
import org.chuxin.quiz.paper.PooledQuestion;
import org.chuxin.quiz.paper.QuizSettings;
import org.chuxin.quiz.paper.QuizText;
import org.chuxin.quiz.sheet.AttemptProblems;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Published versions and their keys, which never change and so stay in memory. */
@Component
class Catalogue {

	private final Map<String, Long> ids = new ConcurrentHashMap<>();

	private final Map<Version, QuizText> texts = new ConcurrentHashMap<>();

	private final Map<Version, KeyBook> keys = new ConcurrentHashMap<>();

	private final JdbcClient sql;

	private final JsonMapper json;

	Catalogue(JdbcClient sql, JsonMapper json) {
		this.sql = sql;
		this.json = json;
	}

	long id(String code) {
		Long known = this.ids.get(code);
		if (known != null) {
			return known;
		}
		long id = this.sql.sql("SELECT id FROM contest WHERE code = ?")
			.param(code)
			.query(Long.class)
			.optional()
			.orElseThrow(AttemptProblems::quizNotFound);
		this.ids.put(code, id);
		return id;
	}

	QuizText text(long quizId, int version) {
		return this.texts.computeIfAbsent(new Version(quizId, version), this::readText);
	}

	KeyBook key(long quizId, int keyVersion) {
		return this.keys.computeIfAbsent(new Version(quizId, keyVersion), this::readKey);
	}

	private QuizText readText(Version version) {
		return this.sql.sql("""
				SELECT q.code, t.settings, t.pool FROM quiz_text t JOIN quiz q ON q.id = t.quiz_id
				WHERE t.quiz_id = ? AND t.version = ?""")
			.params(version.quizId(), version.number())
			.query((row, _) -> new QuizText(version.quizId(), row.getString(1), version.number(),
					this.json.readValue(row.getString(2), QuizSettings.class),
					Arrays.asList(this.json.readValue(row.getString(3), PooledQuestion[].class))))
			.single();
	}

	private KeyBook readKey(Version version) {
		String answers = this.sql.sql("SELECT answers FROM quiz_key WHERE quiz_id = ? AND key_version = ?")
			.params(version.quizId(), version.number())
			.query(String.class)
			.single();
		return new KeyBook(version.number(), Arrays.stream(this.json.readValue(answers, StoredAnswer[].class))
			.collect(Collectors.toUnmodifiableMap(StoredAnswer::question, StoredAnswer::entry)));
	}

	/** What an entry is for. */
	private record Version(long quizId, int number) {
	}

	/** An answer as SQL keeps it. */
	private record StoredAnswer(long question, @Nullable Integer right, @Nullable List<String> accepted,
			String explanation, String source) {

		private KeyBook.Entry entry() {
			Key key = (this.right != null) ? new Key.Choices(this.right)
					: new Key.Texts(Objects.requireNonNull(this.accepted));
			return new KeyBook.Entry(key, this.explanation, this.source);
		}

	}

}
