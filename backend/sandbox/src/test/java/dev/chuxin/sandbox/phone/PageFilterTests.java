package dev.chuxin.sandbox.phone;

import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

import static org.assertj.core.api.Assertions.assertThat;

class PageFilterTests {

	@Test
	void folderOfThePageIsItsIndex() {
		AtomicReference<String> path = new AtomicReference<>("");
		MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/phone/"));
		new PageFilter().filter(exchange, (forwarded) -> {
			path.set(forwarded.getRequest().getPath().value());
			return Mono.empty();
		}).block();
		assertThat(path).hasValue("/phone/index.html");
	}

}
