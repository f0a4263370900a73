package org.chuxin.leaderboard;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.chuxin.points.Standing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Reads boards from Redis while it holds them completely, and from SQL otherwise; runs on
 * the event loop.
 */
@Component
class Boards {

	/**
	 * How long an opt-out waits for its board: it holds in SQL anyway, and the reconciler
	 * brings it to Redis.
	 */
	private static final Duration PATIENCE = Duration.ofMillis(300);

	private static final Logger log = LoggerFactory.getLogger(Boards.class);

	private final RedisBoards redis;

	private final SqlBoards sql;

	Boards(RedisBoards redis, SqlBoards sql) {
		this.redis = redis;
		this.sql = sql;
	}

	Mono<Slice> top(long contestId, int size) {
		return this.redis.top(contestId, size).onErrorResume((_) -> this.sql.top(contestId, size));
	}

	Mono<Slice> around(long contestId, long residentId, int reach) {
		return this.redis.around(contestId, residentId, reach)
			.onErrorResume((_) -> this.sql.around(contestId, residentId, reach));
	}

	Mono<Void> apply(Standing standing) {
		return apply(standing.contestId(), List.of(standing));
	}

	private Mono<Void> apply(long contestId, Collection<Standing> standings) {
		return this.redis.apply(contestId, standings).timeout(PATIENCE).onErrorComplete((failure) -> {
			log.warn("board {}: {} standings wait for the reconciler: {}", contestId, standings.size(),
					failure.toString());
			return true;
		});
	}

	@TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
	Mono<Void> on(Standing.Changed changed) {
		Map<Long, List<Standing>> contests = changed.standings()
			.stream()
			.collect(Collectors.groupingBy(Standing::contestId));
		return Flux.fromIterable(contests.entrySet())
			.flatMap((contest) -> apply(contest.getKey(), contest.getValue()))
			.then();
	}

}
