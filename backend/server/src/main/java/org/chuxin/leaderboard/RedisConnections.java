package org.chuxin.leaderboard;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import reactor.netty.resources.LoopResources;

import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.stereotype.Component;

/**
 * A connection to Redis on each event loop, so that a request and its answers stay on one
 * thread. The driver reconnects by itself, perhaps on another loop, which only costs
 * time.
 */
@Component
class RedisConnections {

	private final LettuceConnectionFactory factory;

	private volatile Map<Thread, RedisAsyncCommands<byte[], byte[]>> byLoop = Map.of();

	RedisConnections(LettuceConnectionFactory factory) {
		this.factory = factory;
	}

	/** Connects once; blocks. */
	synchronized void connect() {
		if (!this.byLoop.isEmpty()) {
			return;
		}
		RedisClient client = (RedisClient) this.factory.getRequiredNativeClient();
		Map<Thread, RedisAsyncCommands<byte[], byte[]>> found = new HashMap<>();
		// the driver chooses the loop, in turn with the web server
		for (int tries = 0; tries < 4 * LoopResources.DEFAULT_IO_WORKER_COUNT
				&& found.size() < LoopResources.DEFAULT_IO_WORKER_COUNT; tries++) {
			StatefulRedisConnection<byte[], byte[]> connection = client.connect(ByteArrayCodec.INSTANCE);
			if (found.putIfAbsent(loopOf(connection.async()), connection.async()) != null) {
				connection.close();
			}
		}
		this.byLoop = Map.copyOf(found);
	}

	private static Thread loopOf(RedisAsyncCommands<byte[], byte[]> redis) {
		Thread loop;
		do {
			loop = redis.ping().thenApply((_) -> Thread.currentThread()).toCompletableFuture().join();
		}
		while (loop == Thread.currentThread()); // the answer was there before the
												// question what to do with it
		return loop;
	}

	/**
	 * The connection of this event loop, or any from elsewhere.
	 * @return empty until a job has connected
	 */
	Optional<RedisAsyncCommands<byte[], byte[]>> here() {
		Map<Thread, RedisAsyncCommands<byte[], byte[]>> known = this.byLoop;
		RedisAsyncCommands<byte[], byte[]> own = known.get(Thread.currentThread());
		return (own != null) ? Optional.of(own) : known.values().stream().findFirst();
	}

}
