package org.chuxin.points;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.chuxin.platform.sql.VirtualThreads;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Contests and the switches of their boards; may block, but for {@link #current}. */
@Component
public class Contests {

	private final ContestMapper rows;

	private final Clock clock;

	private final AsyncLoadingCache<String, Optional<Contest>> cache;

	Contests(ContestMapper rows, Clock clock, VirtualThreads threads) {
		this.rows = rows;
		this.clock = clock;
		this.cache = Caffeine.newBuilder()
			.maximumSize(10_000)
			.expireAfterWrite(Duration.ofMillis(500))
			.executor(threads::execute)
			.buildAsync((code) -> Optional.ofNullable(rows.byCode(code)));
	}

	/**
	 * A contest as it was at most half a second ago; never blocks.
	 * @param code its public id
	 * @return the contest, or empty when there is none
	 */
	public CompletableFuture<Optional<Contest>> current(String code) {
		return this.cache.get(code);
	}

	/**
	 * Makes a contest, or finds it.
	 * @param code its public id
	 * @return the contest
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Contest open(String code) {
		this.rows.insert(code);
		return Objects.requireNonNull(this.rows.byCode(code));
	}

	/**
	 * Finds a contest.
	 * @param code its public id
	 * @return the contest, or empty
	 */
	public Optional<Contest> find(String code) {
		return Optional.ofNullable(this.rows.byCode(code));
	}

	/**
	 * Finds contests by their keys, for a batch.
	 * @param ids keys, at least one
	 * @return those that exist
	 */
	public List<Contest> find(Collection<Long> ids) {
		return this.rows.find(ids);
	}

	/**
	 * Switches a board on; switching it on again moves its end.
	 * @param code the contest
	 * @param endsAt when it goes off by itself
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void switchBoardOn(String code, Instant endsAt) {
		Contest contest = find(code).orElseThrow();
		Instant now = Instant.now(this.clock);
		Instant since = contest.boardOn(now) ? contest.boardSince() : now;
		this.rows.switchBoard(contest.id(), since, endsAt);
		this.cache.synchronous().invalidate(code);
	}

	/**
	 * Switches a board off.
	 * @param code the contest
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void switchBoardOff(String code) {
		this.rows.switchBoard(find(code).orElseThrow().id(), null, null);
		this.cache.synchronous().invalidate(code);
	}

	/**
	 * The contests whose board is on.
	 * @return contests by id
	 */
	public List<Contest> withBoard() {
		return this.rows.withBoard(Instant.now(this.clock));
	}

}
