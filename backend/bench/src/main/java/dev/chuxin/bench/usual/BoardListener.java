package dev.chuxin.bench.usual;

import java.util.List;
import java.util.Objects;

import org.chuxin.points.Standing;

import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Brings a committed standing to the board, with our server's script. */
@Component
class BoardListener {

	private static final RedisScript<Long> APPLY = RedisScript
		.of(new ClassPathResource("org/chuxin/leaderboard/apply.lua"), Long.class);

	private final StringRedisTemplate redis;

	BoardListener(StringRedisTemplate redis) {
		this.redis = redis;
	}

	@TransactionalEventListener
	void on(Standing.Changed changed) {
		changed.standings().forEach(this::apply);
	}

	private void apply(Standing standing) {
		String board = "{board:" + standing.contestId() + "}:";
		String resident = "%016x".formatted(standing.residentId() ^ Long.MIN_VALUE);
		this.redis.execute(APPLY, List.of(board + "places", board + "members", board + "marks"), "", "", resident,
				String.valueOf(standing.revision()), String.valueOf(-standing.score()), criteria(standing));
	}

	private static String criteria(Standing standing) {
		if (!standing.shown()) {
			return standing.listed() ? "-" : "";
		}
		long finished = Objects.requireNonNull(standing.finishedAt()).toEpochMilli();
		return "%08x%012x".formatted(standing.seconds(), finished);
	}

}
