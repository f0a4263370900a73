package org.chuxin.leaderboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
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

	/**
	 * How far a board is complete.
	 *
	 * @param life ends when Redis loses the board
	 * @param watermark SQL's time
	 */
	record Mark(String life, Instant watermark) {
	}

	private static final String LIFE = "life";

	private static final String WATERMARK = "watermark";

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
		if (!this.connected) {
			return Mono.error(new Incomplete());
		}
		return Mono.zip(participants(contestId), range(contestId, 0, size - 1), complete(contestId))
			.map((read) -> new Slice(read.getT1(), false, Placed.places(read.getT2(), 0, 0)));
	}

	Mono<Slice> around(long contestId, long residentId, int reach) {
		if (!this.connected) {
			return Mono.error(new Incomplete());
		}
		String resident = Entry.resident(residentId);
		return Mono
			.zip(participants(contestId),
					this.redis.<String, String>opsForHash().get(Keys.members(contestId), resident).defaultIfEmpty("0:"),
					complete(contestId))
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
		}).switchIfEmpty(Mono.error(Incomplete::new));
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
	 * complete, unless Redis lost the board since its life was read.
	 * @param contestId the contest
	 * @param standings what SQL says
	 * @param mark the board's life and SQL's time
	 * @return when Redis has it
	 */
	Mono<Void> applyUpTo(long contestId, Collection<Standing> standings, Mark mark) {
		return run(contestId, standings, mark.life(), mark.watermark().toString());
	}

	/**
	 * Up to which time of SQL the board is complete.
	 * @param contestId the contest
	 * @return the mark, or empty when Redis holds no complete board
	 */
	Mono<Optional<Mark>> mark(long contestId) {
		return this.redis.<String, String>opsForHash()
			.multiGet(Keys.marks(contestId), List.of(LIFE, WATERMARK))
			.map((marks) -> (marks.get(0) != null && marks.get(1) != null)
					? Optional.of(new Mark(marks.get(0), Instant.parse(marks.get(1)))) : Optional.empty());
	}

	/**
	 * Begins to fill a board, or joins those who do.
	 * @param contestId the contest
	 * @param proposal a random name
	 * @return the board's life, which ends when Redis loses the board
	 */
	Mono<String> life(long contestId, String proposal) {
		return this.redis.<String, String>opsForHash()
			.putIfAbsent(Keys.marks(contestId), LIFE, proposal)
			.then(this.redis.<String, String>opsForHash().get(Keys.marks(contestId), LIFE));
	}

	private Mono<Void> run(long contestId, Collection<Standing> standings, String life, String watermark) {
		if (!this.connected) {
			return Mono.error(new Incomplete());
		}
		List<String> arguments = new ArrayList<>(2 + 4 * standings.size());
		arguments.add(life);
		arguments.add(watermark);
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

	/**
	 * Asked last of all, so that what was read before it is not what a loss had left.
	 */
	private Mono<Boolean> complete(long contestId) {
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
		return tuples
			.map((tuple) -> Entry.parse(Objects.requireNonNull(tuple.getValue()),
					Objects.requireNonNull(tuple.getScore())))
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
