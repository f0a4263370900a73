package org.chuxin.leaderboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.chuxin.points.Standing;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.ClassPathResource;
import org.springframework.data.domain.Range;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.ZSetOperations.TypedTuple;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;

/** Boards in Redis, where they may vanish at any moment; runs on the event loop. */
@Component
class RedisBoards {

	/** A slice asked of a board that Redis does not hold completely. */
	static final class Incomplete extends RuntimeException {

		private static final long serialVersionUID = 1;

		Incomplete() {
			super("the board is not complete", null, false, false);
		}

	}

	private static final String GONE = "";

	/** Agreed to appear, but nothing counts yet. */
	private static final String JOINED = "-";

	private static final RedisScript<Long> APPLY = script("apply.lua");

	private static final RedisScript<Long> BETTER = script("better.lua");

	private final ReactiveStringRedisTemplate redis;

	/** The first connection blocks; until a job has made it, boards are read from SQL. */
	private volatile boolean connected;

	RedisBoards(ReactiveStringRedisTemplate redis) {
		this.redis = redis;
	}

	/** Connects once; afterwards the driver reconnects by itself. Blocks. */
	void connect() {
		if (!this.connected) {
			this.redis.getConnectionFactory().getReactiveConnection().closeLater().toFuture().join();
			this.connected = true;
		}
	}

	Mono<Slice> top(long contestId, int size) {
		return complete(contestId).then(Mono.zip(participants(contestId), range(contestId, 0, size - 1)))
			.map((read) -> new Slice(read.getT1(), false, Placed.places(read.getT2(), 0, 0)));
	}

	Mono<Slice> around(long contestId, long residentId, int reach) {
		String resident = Entry.resident(residentId);
		return complete(contestId).then(Mono.zip(participants(contestId),
				this.redis.<String, String>opsForHash().get(Keys.members(contestId), resident).defaultIfEmpty("0:")))
			.flatMap((read) -> {
				String criteria = read.getT2().substring(read.getT2().indexOf(':') + 1);
				Mono<List<Placed>> placed = (criteria.length() > JOINED.length())
						? neighbours(contestId, criteria + resident, reach) : Mono.just(List.of());
				return placed.map((entries) -> new Slice(read.getT1(), !criteria.equals(GONE), entries));
			});
	}

	private Mono<List<Placed>> neighbours(long contestId, String member, int reach) {
		return this.redis.opsForZSet().rank(Keys.board(contestId), member).flatMap((rank) -> {
			long from = Math.max(0, rank - reach);
			return range(contestId, from, rank + reach).flatMap((entries) -> better(contestId, entries.getFirst(), from)
				.map((better) -> Placed.places(entries, from, better)));
		}).defaultIfEmpty(List.of());
	}

	private Mono<Long> better(long contestId, Entry entry, long rank) {
		if (rank == 0) {
			return Mono.just(0L);
		}
		return this.redis
			.execute(BETTER, List.of(Keys.board(contestId)),
					List.of(String.valueOf(rank), String.valueOf(-entry.score()), entry.criteria()))
			.next();
	}

	/**
	 * Applies standings, each only if its revision is newer than the one that stands.
	 * @param contestId the contest
	 * @param standings what SQL says
	 * @return when Redis has it
	 */
	Mono<Void> apply(long contestId, Collection<Standing> standings) {
		return run(contestId, standings, "", "");
	}

	/**
	 * Applies standings and notes up to which time of SQL the board is known to be
	 * complete.
	 * @param contestId the contest
	 * @param standings what SQL says
	 * @param watermark SQL's time
	 * @return when Redis has it
	 */
	Mono<Void> applyUpTo(long contestId, Collection<Standing> standings, Instant watermark) {
		return run(contestId, standings, watermark.toString(), "yes");
	}

	/**
	 * Up to which time of SQL the board is complete.
	 * @param contestId the contest
	 * @return SQL's time, or empty when Redis holds no complete board
	 */
	Mono<Optional<Instant>> watermark(long contestId) {
		return this.redis.<String, String>opsForHash()
			.get(Keys.marks(contestId), "watermark")
			.map((text) -> Optional.of(Instant.parse(text)))
			.defaultIfEmpty(Optional.empty());
	}

	private Mono<Void> run(long contestId, Collection<Standing> standings, String watermark, String complete) {
		if (!this.connected) {
			return Mono.error(new Incomplete());
		}
		List<String> arguments = new ArrayList<>(2 + 4 * standings.size());
		arguments.add(watermark);
		arguments.add(complete);
		for (Standing standing : standings) {
			arguments.add(Entry.resident(standing.residentId()));
			arguments.add(String.valueOf(standing.revision()));
			arguments.add(String.valueOf(-standing.score()));
			arguments.add(criteria(standing));
		}
		return this.redis
			.execute(APPLY, List.of(Keys.board(contestId), Keys.members(contestId), Keys.marks(contestId)), arguments)
			.then();
	}

	private static String criteria(Standing standing) {
		if (standing.shown()) {
			return Entry.of(standing).criteria();
		}
		return standing.listed() ? JOINED : GONE;
	}

	private Mono<Boolean> complete(long contestId) {
		if (!this.connected) {
			return Mono.error(new Incomplete());
		}
		return this.redis.<String, String>opsForHash()
			.hasKey(Keys.marks(contestId), "complete")
			.filter(Boolean::booleanValue)
			.switchIfEmpty(Mono.error(Incomplete::new));
	}

	private Mono<Long> participants(long contestId) {
		return this.redis.opsForZSet().size(Keys.board(contestId));
	}

	private Mono<List<Entry>> range(long contestId, long from, long to) {
		Flux<TypedTuple<String>> tuples = this.redis.opsForZSet()
			.rangeWithScores(Keys.board(contestId), Range.closed(from, to));
		return tuples.map((tuple) -> Entry.parse(java.util.Objects.requireNonNull(tuple.getValue()),
				java.util.Objects.requireNonNull(tuple.getScore())))
			.collectList();
	}

	private static RedisScript<Long> script(String name) {
		try {
			return RedisScript.of(
					new ClassPathResource(name, RedisBoards.class).getContentAsString(StandardCharsets.UTF_8),
					Long.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The keys of one board, in one slot. */
	private static final class Keys {

		static String board(long contestId) {
			return "{board:" + contestId + "}:places";
		}

		static String members(long contestId) {
			return "{board:" + contestId + "}:members";
		}

		static String marks(long contestId) {
			return "{board:" + contestId + "}:marks";
		}

	}

}
