package dev.chuxin.bench.comparison.board;

import dev.chuxin.bench.data.People;
import dev.chuxin.bench.load.Feed;
import io.hyperfoil.http.api.HttpMethod;
import org.jspecify.annotations.Nullable;

/**
 * The same read by one person after the other, again and again.
 *
 * @param target path
 * @param people how many persons
 */
public record GetFeed(String target, int people) implements Feed {

	@Override
	public HttpMethod method() {
		return HttpMethod.GET;
	}

	@Override
	public int size() {
		return Integer.MAX_VALUE;
	}

	@Override
	public String path(int index) {
		return this.target;
	}

	@Override
	public String token(int index) {
		return People.token(index % this.people + 1);
	}

	@Override
	public byte @Nullable [] body(int index) {
		return null;
	}

}
