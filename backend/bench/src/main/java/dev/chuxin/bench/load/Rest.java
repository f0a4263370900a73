package dev.chuxin.bench.load;

import java.util.BitSet;
import java.util.stream.IntStream;

import io.hyperfoil.http.api.HttpMethod;
import org.jspecify.annotations.Nullable;

/**
 * Those requests of a feed that were not answered with success, as a phone repeats them.
 */
public final class Rest implements Feed {

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
