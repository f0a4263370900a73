package dev.chuxin.sandbox.phone;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClientResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;

/**
 * What the phone page gets: the server's answer without cookies, or the phone's own
 * failure.
 */
record PhoneAnswer(int status, Map<String, String> headers, ByteBuffer body) {

	private static final List<String> TO_PHONE = List.of("Content-Type", "Content-Disposition", "X-Request-Id",
			"Retry-After", "X-Client-Version");

	static PhoneAnswer of(HttpClientResponse response, byte[] body) {
		Map<String, String> headers = new LinkedHashMap<>();
		TO_PHONE.forEach((name) -> {
			String value = response.responseHeaders().get(name);
			if (value != null) {
				headers.put(name, value);
			}
		});
		return new PhoneAnswer(response.status().code(), headers, ByteBuffer.wrap(body));
	}

	/**
	 * A problem document of the phone itself.
	 * @param detail without quotes and backslashes
	 */
	static PhoneAnswer problem(HttpStatus status, String detail) {
		String body = """
				{"type":"about:blank","title":"%s","status":%d,"code":"PHONE_OFFLINE","detail":"%s"}"""
			.formatted(status.getReasonPhrase(), status.value(), detail);
		return new PhoneAnswer(status.value(), Map.of("Content-Type", "application/problem+json"),
				StandardCharsets.UTF_8.encode(body));
	}

	Mono<Void> write(ServerWebExchange exchange) {
		ServerHttpResponse response = exchange.getResponse();
		response.setStatusCode(HttpStatusCode.valueOf(this.status));
		this.headers.forEach(response.getHeaders()::set);
		response.getHeaders().setCacheControl("no-store");
		return response.writeWith(Mono.just(response.bufferFactory().wrap(this.body)));
	}

}
