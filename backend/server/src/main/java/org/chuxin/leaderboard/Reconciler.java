package org.chuxin.leaderboard;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

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
	 * the watermark. Nearly all last less than {@link #USUAL}, and reading a minute each
	 * time would cost more than the hand-ins themselves.
	 */
	private static final Duration LONGEST = Duration.ofSeconds(60);

	private static final Duration USUAL = Duration.ofSeconds(2);

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final int PAGE = 2_000;

	private static final Logger log = LoggerFactory.getLogger(Reconciler.class);

	private final Contests contests;

	private final BoardStandings rows;

	private final RedisConnections connections;

	private final RedisBoards redis;

	/** When boards were read thoroughly, by SQL's time. */
	private final Map<Long, Instant> thorough = new ConcurrentHashMap<>();

	Reconciler(Contests contests, BoardStandings rows, RedisConnections connections, RedisBoards redis) {
		this.contests = contests;
		this.rows = rows;
		this.connections = connections;
		this.redis = redis;
	}

	@Scheduled(fixedDelayString = "${chuxin.leaderboard.reconcile-every:4s}")
	void reconcile() {
		Pool.JOBS.run(() -> {
			try {
				this.connections.connect();
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
				catchUp(contest.id(), mark.get(), now);
			}
			else {
				rebuild(contest.id(), now);
			}
		}
		catch (RuntimeException ex) {
			log.warn("board {} is read from SQL until Redis answers: {}", contest.code(), ex.toString());
		}
	}

	/** Once a minute also what a long transaction could have left behind. */
	private void catchUp(long contestId, Mark mark, Instant now) {
		Instant last = this.thorough.get(contestId);
		boolean usual = last != null && now.isBefore(last.plus(LONGEST));
		Instant from = (last != null && last.isBefore(mark.watermark())) ? last : mark.watermark();
		List<Standing> changed = this.rows.changedSince(contestId,
				usual ? mark.watermark().minus(USUAL) : from.minus(LONGEST));
		for (int portion = 0; portion < changed.size(); portion += PAGE) {
			await(this.redis.apply(contestId, changed.subList(portion, Math.min(changed.size(), portion + PAGE))));
		}
		await(this.redis.applyUpTo(contestId, List.of(), new Mark(mark.life(), now)));
		if (!usual) {
			this.thorough.put(contestId, now);
		}
	}

	private void rebuild(long contestId, Instant startedAt) {
		String life = await(this.redis.life(contestId, UUID.randomUUID().toString()));
		List<Standing> page = this.rows.page(contestId, Long.MIN_VALUE, PAGE);
		while (!page.isEmpty()) {
			// Redis writes a page while SQL reads the next
			CompletableFuture<Void> written = this.redis.apply(contestId, page).timeout(PATIENCE).toFuture();
			page = this.rows.page(contestId, page.getLast().residentId(), PAGE);
			written.join();
		}
		await(this.redis.applyUpTo(contestId, List.of(), new Mark(life, startedAt)));
		log.info("board {} is rebuilt", contestId);
	}

	private static <T> T await(Mono<T> answer) {
		return answer.timeout(PATIENCE).toFuture().join();
	}

}
