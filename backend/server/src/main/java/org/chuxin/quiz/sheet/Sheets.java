package org.chuxin.quiz.sheet;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.chuxin.platform.sql.VirtualThreads;
import org.chuxin.points.Contests;
import org.chuxin.quiz.attempt.AttemptKey;
import org.chuxin.quiz.attempt.AttemptRow;
import org.chuxin.quiz.attempt.Attempts;
import org.chuxin.quiz.attempt.Saves;
import org.chuxin.quiz.publication.LiveQuizzes;
import org.chuxin.quiz.publication.QuizTexts;
import org.chuxin.quiz.sheet.AttemptProblems;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Papers of running attempts, which never change; runs on the event loop and loads on
 * virtual threads.
 */
@Component
public class Sheets {

	private final AsyncCache<AttemptKey, Sheet> cache;

	private final Contests contests;

	private final Attempts attempts;

	private final QuizTexts texts;

	private final LiveQuizzes quizzes;

	private final VirtualThreads threads;

	Sheets(Contests contests, Attempts attempts, QuizTexts texts, LiveQuizzes quizzes, VirtualThreads threads) {
		this.contests = contests;
		this.attempts = attempts;
		this.texts = texts;
		this.quizzes = quizzes;
		this.threads = threads;
		this.cache = Caffeine.newBuilder()
			.maximumSize(500_000)
			.expireAfterAccess(Duration.ofMinutes(30))
			.executor(Runnable::run)
			.buildAsync();
	}

	/**
	 * The natural key of an attempt.
	 * @param quizId the quiz as clients name it
	 * @param residentId the resident
	 * @param number which attempt
	 * @return the key, or a 404 {@code QUIZ_NOT_FOUND}
	 */
	public Mono<AttemptKey> key(String quizId, long residentId, int number) {
		return Mono.fromFuture(() -> this.contests.current(quizId), true)
			.flatMap(Mono::justOrEmpty)
			.switchIfEmpty(Mono.error(AttemptProblems::quizNotFound))
			.map((contest) -> new AttemptKey(contest.id(), residentId, number));
	}

	/**
	 * The paper of an attempt that SQL knows.
	 * @param key the attempt
	 * @return its sheet, or a 404 {@code ATTEMPT_NOT_FOUND}; a quiz that residents may
	 * not see yet is as good as none
	 */
	public Mono<Sheet> find(AttemptKey key) {
		return Mono
			.fromFuture(
					() -> this.cache.get(key, (_, _) -> this.threads.<@Nullable Sheet>read(() -> load(key)).toFuture()),
					true)
			.switchIfEmpty(this.threads.read(() -> {
				throw this.quizzes.visible(key.quizId()) ? AttemptProblems.attemptNotFound()
						: AttemptProblems.quizNotFound();
			}));
	}

	/** A sheet, or null for none, which the cache does not keep. */
	private @Nullable Sheet load(AttemptKey key) {
		return this.attempts.find(key)
			.map((attempt) -> Sheet.of(attempt, this.texts.get(attempt.quizId(), attempt.quizVersion())))
			.orElse(null);
	}

	/**
	 * Makes room: nobody answers on a paper that is handed in.
	 * @param key the attempt
	 */
	public void forget(AttemptKey key) {
		this.cache.synchronous().invalidate(key);
	}

	/**
	 * An attempt as its resident sees it.
	 * @param attempt the attempt, just read
	 * @param fresh whether it was just started, so that nothing can be saved yet
	 * @param now the server's clock
	 * @return the view
	 */
	public Mono<AttemptView> view(AttemptRow attempt, boolean fresh, Instant now) {
		Mono<Saves> saves = fresh ? Mono.just(new Saves(List.of()))
				: this.threads.read(() -> this.attempts.saves(attempt.key()));
		return of(attempt).zipWith(saves).map((read) -> AttemptView.of(attempt, read.getT1(), read.getT2(), now));
	}

	/**
	 * The paper of an attempt that was just read.
	 * @param attempt the attempt
	 * @return its sheet
	 */
	public Mono<Sheet> of(AttemptRow attempt) {
		return this.texts.read(attempt.quizId(), attempt.quizVersion()).map((text) -> {
			Sheet sheet = Sheet.of(attempt, text);
			this.cache.put(attempt.key(), CompletableFuture.completedFuture(sheet));
			return sheet;
		});
	}

}
