package dev.chuxin.bench.load;

import io.hyperfoil.http.api.HttpMethod;
import org.jspecify.annotations.Nullable;

/** Requests in the order in which they are to be sent. */
public interface Feed {

	/** How they are sent. */
	HttpMethod method();

	/** How many there are. */
	int size();

	/** Path and query of one. */
	String path(int index);

	/** Whose session it carries. */
	String token(int index);

	/** What it carries, null for nothing. */
	byte @Nullable [] body(int index);

}
