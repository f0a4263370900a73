package org.chuxin.quiz.publication;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.chuxin.platform.sql.VirtualThreads;
import org.chuxin.quiz.marking.Key;
import org.chuxin.quiz.paper.KeyBook;
import org.chuxin.quiz.paper.PooledQuestion;
import org.chuxin.quiz.paper.QuizSettings;
import org.chuxin.quiz.paper.QuizText;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Published versions and their keys, each immutable and so kept in memory; may block, but
 * for {@link #read}.
 */
@Component
public class QuizTexts {

	private final AsyncLoadingCache<Version, QuizText> texts;

	private final AsyncLoadingCache<Version, KeyBook> keys;

	QuizTexts(QuizMapper rows, JsonMapper json, VirtualThreads threads) {
		Caffeine<Object, Object> cache = Caffeine.newBuilder()
			.maximumSize(500)
			.expireAfterAccess(Duration.ofHours(6))
			.executor(threads::execute);
		this.texts = cache.buildAsync((version) -> text(json, rows.text(version.quizId(), version.number())));
		this.keys = cache
			.buildAsync((version) -> keyBook(json, version.number(), rows.key(version.quizId(), version.number())));
	}

	/**
	 * A published version, on the event loop.
	 * @param quizId the quiz
	 * @param version its version
	 * @return text and rules
	 */
	public Mono<QuizText> read(long quizId, int version) {
		return Mono.fromFuture(() -> this.texts.get(new Version(quizId, version)), true);
	}

	/**
	 * A published version, where blocking is allowed.
	 * @param quizId the quiz
	 * @param version its version
	 * @return text and rules
	 */
	public QuizText get(long quizId, int version) {
		return this.texts.get(new Version(quizId, version)).join();
	}

	/**
	 * A version of the answers, where blocking is allowed.
	 * @param quizId the quiz
	 * @param keyVersion version of the answers
	 * @return the answers
	 */
	public KeyBook keys(long quizId, int keyVersion) {
		return this.keys.get(new Version(quizId, keyVersion)).join();
	}

	private static QuizText text(JsonMapper json, QuizMapper.@Nullable TextRow row) {
		Objects.requireNonNull(row, "no such version");
		return new QuizText(row.id(), row.code(), row.version(), json.readValue(row.settings(), QuizSettings.class),
				Arrays.asList(json.readValue(row.pool(), PooledQuestion[].class)));
	}

	private static KeyBook keyBook(JsonMapper json, int keyVersion, @Nullable String answers) {
		Map<Long, KeyBook.Entry> entries = List
			.of(json.readValue(Objects.requireNonNull(answers, "no such key version"), StoredAnswer[].class))
			.stream()
			.collect(Collectors.toUnmodifiableMap(StoredAnswer::question, StoredAnswer::entry));
		return new KeyBook(keyVersion, entries);
	}

	/** What a cache entry is for. */
	private record Version(long quizId, int number) {
	}

	/**
	 * An answer as SQL keeps it.
	 *
	 * @param question id in the bank
	 * @param right mask of right options, null where an answer is written
	 * @param accepted accepted texts, null where options are chosen
	 * @param explanation why
	 * @param source where it stands
	 */
	record StoredAnswer(long question, @Nullable Integer right, @Nullable List<String> accepted, String explanation,
			String source) {

		static StoredAnswer of(long question, Key key, String explanation, String source) {
			return switch (key) {
				case Key.Choices choices -> new StoredAnswer(question, choices.mask(), null, explanation, source);
				case Key.Texts texts -> new StoredAnswer(question, null, texts.accepted(), explanation, source);
			};
		}

		private KeyBook.Entry entry() {
			Key key = (this.right != null) ? new Key.Choices(this.right)
					: new Key.Texts(Objects.requireNonNull(this.accepted));
			return new KeyBook.Entry(key, this.explanation, this.source);
		}

	}

}
