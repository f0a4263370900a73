package dev.chuxin.bench.load;

import java.time.Duration;
import java.util.BitSet;
import java.util.stream.IntStream;

import io.hyperfoil.http.api.HttpMethod;
import org.jspecify.annotations.Nullable;

/**
 * Those requests of a feed that were not answered with success, as a phone repeats them.
 */
public final class Rest implements Feed {

	private static final int TRIES = 20;

	private static final Duration LONGEST = Duration.ofSeconds(40);

	private final Feed feed;

	private final int[] indices;

	/**
	 * The rest of a feed.
	 * @param feed all of it
	 * @param acknowledged what was answered with success
	 */
	public Rest(Feed feed, BitSet acknowledged) {
		this.feed = feed;
		this.indices = IntStream.range(0, feed.size()).filter((index) -> !acknowledged.get(index)).toArray();
	}

	/**
	 * Sends again what was refused, as phones do, until everything succeeded; blocks.
	 * @param port of the server
	 * @param feed all of it
	 * @param sent what became of it at first
	 * @param clients how many send at most
	 * @throws IllegalStateException if something is refused again and again
	 */
	public static void repeat(int port, Feed feed, Shots sent, int clients) {
		Rest rest = new Rest(feed, sent.acknowledged());
		for (int tries = 0; rest.size() > 0; tries++) {
			if (tries > TRIES) {
				throw new IllegalStateException(rest.size() + " requests are refused again and again: " + rest.path(0));
			}
			Shots again = Generator.closed(port, rest, Math.min(clients, rest.size()), LONGEST);
			rest = new Rest(rest, again.acknowledged());
		}
	}

	@Override
	public HttpMethod method() {
		return this.feed.method();
	}

	@Override
	public int size() {
		return this.indices.length;
	}

	@Override
	public String path(int index) {
		return this.feed.path(this.indices[index]);
	}

	@Override
	public String token(int index) {
		return this.feed.token(this.indices[index]);
	}

	@Override
	public byte @Nullable [] body(int index) {
		return this.feed.body(this.indices[index]);
	}

}
