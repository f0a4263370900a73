package org.chuxin.platform.web;

import java.util.concurrent.ThreadLocalRandom;

import org.chuxin.platform.Ids;
import reactor.core.publisher.Mono;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * Names every request, so that a resident's number leads the operator to the log line;
 * runs on the event loop.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class RequestIds implements WebFilter {

	static final String HEADER = "X-Request-Id";

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		name(exchange.getResponse());
		return chain.filter(exchange);
	}

	/** Names a request in its answer. */
	public static void name(ServerHttpResponse response) {
		response.getHeaders().set(HEADER, Ids.text(ThreadLocalRandom.current().nextLong()));
	}

	static String of(ServerHttpResponse response) {
		String id = response.getHeaders().getFirst(HEADER);
		return (id != null) ? id : "";
	}

}
