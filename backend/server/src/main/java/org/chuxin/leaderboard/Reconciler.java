package org.chuxin.leaderboard;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.chuxin.leaderboard.RedisBoards.Mark;
import org.chuxin.platform.sql.Pool;
import org.chuxin.points.Contest;
import org.chuxin.points.Contests;
import org.chuxin.points.Standing;
import org.chuxin.points.board.BoardStandings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Brings every board that is on back to what SQL says, also after Redis lost it; may
 * block.
 */
@Component
class Reconciler {

	/**
	 * No write transaction lasts longer than half of this, so none commits unseen behind
	 * the watermark.
	 */
	private static final Duration OVERLAP = Duration.ofSeconds(60);

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final int PAGE = 2_000;

	private static final Logger log = LoggerFactory.getLogger(Reconciler.class);

	private final Contests contests;

	private final BoardStandings rows;

	private final RedisBoards redis;

	Reconciler(Contests contests, BoardStandings rows, RedisBoards redis) {
		this.contests = contests;
		this.rows = rows;
		this.redis = redis;
	}

	@Scheduled(fixedDelayString = "${chuxin.leaderboard.reconcile-every:2s}")
	void reconcile() {
		Pool.JOBS.run(() -> {
			try {
				this.redis.connect();
			}
			catch (RuntimeException ex) {
				log.warn("boards are read from SQL until Redis answers: {}", ex.toString());
				return;
			}
			this.contests.withBoard().forEach(this::reconcile);
		});
	}

	private void reconcile(Contest contest) {
		try {
			Instant now = this.rows.sqlTime();
			Optional<Mark> mark = await(this.redis.mark(contest.id()));
			if (mark.isPresent()) {
				List<Standing> changed = this.rows.changedSince(contest.id(), mark.get().watermark().minus(OVERLAP));
				await(this.redis.applyUpTo(contest.id(), changed, new Mark(mark.get().life(), now)));
			}
			else {
				rebuild(contest.id(), now);
			}
		}
		catch (RuntimeException ex) {
			log.warn("board {} is read from SQL until Redis answers: {}", contest.code(), ex.toString());
		}
	}

	private void rebuild(long contestId, Instant startedAt) {
		String life = await(this.redis.life(contestId, UUID.randomUUID().toString()));
		long after = Long.MIN_VALUE;
		List<Standing> page = this.rows.page(contestId, after, PAGE);
		while (!page.isEmpty()) {
			await(this.redis.apply(contestId, page));
			after = page.getLast().residentId();
			page = this.rows.page(contestId, after, PAGE);
		}
		await(this.redis.applyUpTo(contestId, List.of(), new Mark(life, startedAt)));
		log.info("board {} is rebuilt", contestId);
	}

	private static <T> T await(Mono<T> answer) {
		return answer.timeout(PATIENCE).toFuture().join();
	}

}
