package org.chuxin.identity;

import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * An operation that comes by the thousand a second: a call about which nothing is unusual
 * goes to its controller's method directly, everything else through the web framework to
 * the same method.
 *
 * @param name its name in the contract
 * @param bodyType what it takes, null for nothing
 * @param method the controller's method, on the event loop
 */
public record HotOperation(String name, @Nullable Class<?> bodyType,
		BiFunction<HotCall, @Nullable Object, Mono<?>> method) {

	/** An operation without a body. */
	public static HotOperation of(String name, Function<HotCall, Mono<?>> method) {
		return new HotOperation(name, null, (call, _) -> method.apply(call));
	}

	/** An operation that takes JSON. */
	public static <B> HotOperation of(String name, Class<B> bodyType, BiFunction<HotCall, B, Mono<?>> method) {
		return new HotOperation(name, bodyType, (call, body) -> method.apply(call, bodyType.cast(body)));
	}

}
