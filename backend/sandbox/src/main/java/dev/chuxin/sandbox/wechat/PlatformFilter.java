package dev.chuxin.sandbox.wechat;

import java.nio.charset.StandardCharsets;
import java.util.List;

import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerResponse;

import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

import dev.chuxin.sandbox.wechat.Platform.Reply;

/**
 * Takes every path that is not the sandbox's own to the platform; never blocks.
 */
final class PlatformFilter implements WebFilter, Ordered {

	private static final List<String> OWN = List.of("/control/", "/phone/", "/webjars/");

	private static final int LARGEST_BODY = 1024 * 1024;

	private final Platform platform;

	PlatformFilter(Platform platform) {
		this.platform = platform;
	}

	@Override
	public int getOrder() {
		return 0;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		String path = exchange.getRequest().getPath().value();
		if (OWN.stream().anyMatch(path::startsWith)) {
			return chain.filter(exchange);
		}
		return body(exchange.getRequest()).map((body) -> this.platform.answer(call(exchange.getRequest(), body)))
			.flatMap((reply) -> Mono.just(reply).delayElement(reply.fault().delay()))
			.flatMap((reply) -> write(exchange.getResponse(), reply));
	}

	private static Mono<String> body(ServerHttpRequest request) {
		return DataBufferUtils.join(request.getBody(), LARGEST_BODY).map((buffer) -> {
			String text = buffer.toString(StandardCharsets.UTF_8);
			DataBufferUtils.release(buffer);
			return text;
		}).defaultIfEmpty("");
	}

	private static Call call(ServerHttpRequest request, String body) {
		return new Call(request.getMethod().name(), request.getPath().value(),
				request.getQueryParams().toSingleValueMap(), body);
	}

	private static Mono<Void> write(ServerHttpResponse response, Reply reply) {
		if (reply.fault().drops()) {
			return drop(response);
		}
		byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
		response.setStatusCode(HttpStatusCode.valueOf(reply.status()));
		// As a text: a parsed type would lose the platform's space.
		response.getHeaders().set("Content-Type", reply.contentType());
		response.getHeaders().setContentLength(bytes.length);
		DataBuffer buffer = response.bufferFactory().wrap(bytes);
		return response.writeWith(Mono.just(buffer));
	}

	private static Mono<Void> drop(ServerHttpResponse response) {
		HttpServerResponse wire = ServerHttpResponseDecorator.getNativeResponse(response);
		wire.withConnection((connection) -> connection.dispose());
		return Mono.never();
	}

}
