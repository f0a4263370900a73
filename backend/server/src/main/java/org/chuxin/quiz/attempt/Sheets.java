package org.chuxin.quiz.attempt;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.chuxin.platform.sql.VirtualThreads;
import org.chuxin.quiz.publication.QuizTexts;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Papers of running attempts, which never change; runs on the event loop and loads on
 * virtual threads.
 */
@Component
class Sheets {

	private final AsyncCache<AttemptKey, Sheet> cache;

	private final AttemptMapper attempts;

	private final QuizTexts texts;

	Sheets(AttemptMapper attempts, QuizTexts texts, VirtualThreads threads) {
		this.attempts = attempts;
		this.texts = texts;
		this.cache = Caffeine.newBuilder()
			.maximumSize(50_000)
			.expireAfterAccess(Duration.ofMinutes(30))
			.executor(threads)
			.buildAsync();
	}

	/** The paper of an attempt that SQL knows, or a refusal when it does not. */
	Mono<Sheet> find(AttemptKey key) {
		return Mono.fromFuture(() -> this.cache.get(key, (_) -> {
			AttemptRow attempt = this.attempts.find(key);
			if (attempt == null) {
				throw AttemptProblems.attemptNotFound();
			}
			return Sheet.of(attempt, this.texts.get(attempt.quizId(), attempt.quizVersion()));
		}), true)
			.onErrorMap(java.util.concurrent.CompletionException.class,
					(ex) -> (ex.getCause() != null) ? ex.getCause() : ex);
	}

	/** The paper of an attempt that was just read. */
	Mono<Sheet> of(AttemptRow attempt) {
		return this.texts.read(attempt.quizId(), attempt.quizVersion()).map((text) -> {
			Sheet sheet = Sheet.of(attempt, text);
			this.cache.put(attempt.key(), java.util.concurrent.CompletableFuture.completedFuture(sheet));
			return sheet;
		});
	}

}
