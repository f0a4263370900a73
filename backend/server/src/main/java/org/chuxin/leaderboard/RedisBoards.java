package org.chuxin.leaderboard;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

import io.lettuce.core.api.async.RedisAsyncCommands;
import org.chuxin.points.Standing;
import reactor.core.publisher.Mono;

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

	private static final byte[] LIFE = bytes("life");

	private static final byte[] WATERMARK = bytes("watermark");

	private static final byte[] COMPLETE = bytes("complete");

	private static final String GONE = "";

	/** Agreed to appear, but nothing counts yet. */
	private static final String JOINED = "-";

	private static final Script APPLY = Script.of("apply.lua");

	private static final Script BETTER = Script.of("better.lua");

	private final RedisConnections connections;

	RedisBoards(RedisConnections connections) {
		this.connections = connections;
	}

	Mono<Slice> top(long contestId, int size) {
		return ask((redis) -> {
			CompletionStage<Long> participants = redis.zcard(Keys.board(contestId));
			CompletionStage<List<Entry>> entries = range(redis, contestId, 0, size - 1);
			return complete(redis, contestId).thenCompose((_) -> participants.thenCombine(entries,
					(count, listed) -> new Slice(count, false, Placed.places(listed, 0, 0))));
		});
	}

	Mono<Slice> around(long contestId, long residentId, int reach) {
		byte[] resident = bytes(Entry.resident(residentId));
		return ask((redis) -> {
			CompletionStage<Long> participants = redis.zcard(Keys.board(contestId));
			return redis.hget(Keys.members(contestId), resident).thenCompose((revised) -> {
				String text = (revised != null) ? text(revised) : "0:";
				String criteria = text.substring(text.indexOf(':') + 1);
				CompletionStage<List<Placed>> placed = (criteria.length() > JOINED.length())
						? neighbours(redis, contestId, criteria + text(resident), reach)
						: complete(redis, contestId).thenApply((_) -> List.of());
				return placed.thenCombine(participants,
						(entries, count) -> new Slice(count, !criteria.equals(GONE), entries));
			});
		});
	}

	private static CompletionStage<List<Placed>> neighbours(RedisAsyncCommands<byte[], byte[]> redis, long contestId,
			String member, int reach) {
		return redis.zrank(Keys.board(contestId), bytes(member)).thenCompose((rank) -> {
			if (rank == null) {
				throw new Incomplete();
			}
			long first = Math.max(0, rank - reach);
			long before = Math.max(0, first - 1);
			CompletionStage<List<Entry>> read = range(redis, contestId, before, rank + reach);
			return complete(redis, contestId).thenCompose((_) -> read).thenCompose((entries) -> {
				if (entries.isEmpty()) {
					throw new Incomplete();
				}
				if (before == first || entries.size() < 2) {
					return CompletableFuture.completedFuture(Placed.places(entries, 0, 0));
				}
				List<Entry> shown = entries.subList(1, entries.size());
				// Only who ties with the one before may stand higher than the rank says.
				CompletionStage<Long> better = shown.getFirst().ties(entries.getFirst())
						? better(redis, contestId, shown.getFirst(), first) : CompletableFuture.completedFuture(first);
				return better.thenApply((count) -> Placed.places(shown, first, count));
			});
		});
	}

	private static CompletionStage<Long> better(RedisAsyncCommands<byte[], byte[]> redis, long contestId, Entry entry,
			long rank) {
		return BETTER.run(redis, List.of(Keys.board(contestId)),
				List.of(String.valueOf(rank), String.valueOf(-entry.score()), entry.criteria()));
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
		return ask((redis) -> redis.hmget(Keys.marks(contestId), LIFE, WATERMARK)
			.thenApply((marks) -> (marks.get(0).hasValue() && marks.get(1).hasValue())
					? Optional.of(new Mark(text(marks.get(0).getValue()), Instant.parse(text(marks.get(1).getValue()))))
					: Optional.empty()));
	}

	/**
	 * Begins to fill a board, or joins those who do.
	 * @param contestId the contest
	 * @param proposal a random name
	 * @return the board's life, which ends when Redis loses the board
	 */
	Mono<String> life(long contestId, String proposal) {
		return ask((redis) -> redis.hsetnx(Keys.marks(contestId), LIFE, bytes(proposal))
			.thenCompose((_) -> redis.hget(Keys.marks(contestId), LIFE))
			.thenApply(RedisBoards::text));
	}

	private Mono<Void> run(long contestId, Collection<Standing> standings, String life, String watermark) {
		List<String> arguments = new ArrayList<>(2 + 4 * standings.size());
		arguments.add(life);
		arguments.add(watermark);
		for (Standing standing : standings) {
			arguments.add(Entry.resident(standing.residentId()));
			arguments.add(String.valueOf(standing.revision()));
			arguments.add(String.valueOf(-standing.score()));
			arguments.add(criteria(standing));
		}
		List<byte[]> keys = List.of(Keys.board(contestId), Keys.members(contestId), Keys.marks(contestId));
		return ask((redis) -> APPLY.run(redis, keys, arguments)).then();
	}

	private <T> Mono<T> ask(Function<RedisAsyncCommands<byte[], byte[]>, CompletionStage<T>> question) {
		return this.connections.here()
			.map((connected) -> Mono.fromCompletionStage(() -> question.apply(connected)))
			.orElseGet(() -> Mono.error(new Incomplete()));
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
	private static CompletionStage<Boolean> complete(RedisAsyncCommands<byte[], byte[]> redis, long contestId) {
		return redis.hexists(Keys.marks(contestId), COMPLETE).thenApply((complete) -> {
			if (!complete) {
				throw new Incomplete();
			}
			return complete;
		});
	}

	private static CompletionStage<List<Entry>> range(RedisAsyncCommands<byte[], byte[]> redis, long contestId,
			long from, long to) {
		return redis.zrangeWithScores(Keys.board(contestId), from, to)
			.thenApply((values) -> values.stream()
				.map((value) -> Entry.parse(text(value.getValue()), value.getScore()))
				.toList());
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

	private static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.US_ASCII);
	}

	/** The keys of one board, in one slot. */
	private static final class Keys {

		static byte[] board(long contestId) {
			return bytes("{board:" + contestId + "}:places");
		}

		static byte[] members(long contestId) {
			return bytes("{board:" + contestId + "}:members");
		}

		static byte[] marks(long contestId) {
			return bytes("{board:" + contestId + "}:marks");
		}

	}

}
