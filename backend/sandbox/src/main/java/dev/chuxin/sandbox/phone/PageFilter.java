package dev.chuxin.sandbox.phone;

import java.net.URI;

import reactor.core.publisher.Mono;

import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * Leads to the page and keeps foreign scripts and styles out of it; never blocks.
 */
final class PageFilter implements WebFilter, Ordered {

	private static final String PAGE = "/phone/";

	private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
			+ "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; form-action 'self'; "
			+ "base-uri 'none'; frame-ancestors 'none'";

	@Override
	public int getOrder() {
		return -10;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		String path = exchange.getRequest().getPath().value();
		if (path.equals("/") || path.equals("/phone")) {
			return redirect(exchange.getResponse());
		}
		if (path.startsWith(PAGE) || path.startsWith("/webjars/")) {
			HttpHeaders headers = exchange.getResponse().getHeaders();
			headers.set("Content-Security-Policy", POLICY);
			headers.set("X-Content-Type-Options", "nosniff");
		}
		return chain.filter(path.equals(PAGE) ? index(exchange) : exchange);
	}

	private static Mono<Void> redirect(ServerHttpResponse response) {
		response.setStatusCode(HttpStatus.FOUND);
		response.getHeaders().setLocation(URI.create(PAGE));
		return response.setComplete();
	}

	private static ServerWebExchange index(ServerWebExchange exchange) {
		return exchange.mutate().request((request) -> request.path(PAGE + "index.html")).build();
	}

}
