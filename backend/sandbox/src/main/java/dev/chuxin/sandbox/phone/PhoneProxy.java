package dev.chuxin.sandbox.phone;

import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

import dev.chuxin.sandbox.people.People;
import dev.chuxin.sandbox.wechat.WeChatAccount;

/**
 * Calls the server for the phone page as wx.request would for the mini-program; never
 * blocks.
 */
final class PhoneProxy implements WebFilter, Ordered {

	private static final String PREFIX = "/phone/api";

	private static final String PHONE = "X-Phone";

	private static final List<String> TO_SERVER = List.of("Accept", "Authorization", "Content-Type", "X-Client-Version",
			"X-Request-Id");

	private static final Duration TIMEOUT = Duration.ofSeconds(60);

	private static final int LARGEST_BODY = 16 * 1024 * 1024;

	private final ServerAddress server;

	private final People people;

	private final Map<String, TenAtOnce> phones = new ConcurrentHashMap<>();

	private final HttpClient client;

	PhoneProxy(ServerAddress server, People people, ConnectionProvider connections) {
		this.server = server;
		this.people = people;
		this.client = HttpClient.create(connections).followRedirect(false);
	}

	@Override
	public int getOrder() {
		return 10;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		ServerHttpRequest request = exchange.getRequest();
		String path = request.getURI().getRawPath();
		if (!path.startsWith(PREFIX + "/")) {
			return chain.filter(exchange);
		}
		if (request.getMethod().name().equals("PATCH") || path.contains("/../")) {
			return PhoneAnswer.problem(HttpStatus.METHOD_NOT_ALLOWED, "wx.request 不支持这样的请求").write(exchange);
		}
		String phone = seen(request);
		return this.server.api()
			.map((api) -> inTurn(phone, forward(api, request)))
			.orElseGet(() -> Mono.just(PhoneAnswer.problem(HttpStatus.SERVICE_UNAVAILABLE, "服务还没有启动")))
			.flatMap((answer) -> answer.write(exchange));
	}

	// A phone in use keeps its owner's openid fresh, as the real platform has it.
	private String seen(ServerHttpRequest request) {
		String phone = request.getHeaders().getFirst(PHONE);
		if (phone == null || phone.isEmpty()) {
			return "";
		}
		try {
			return this.people.seen(phone).key();
		}
		catch (IllegalArgumentException ex) {
			return "";
		}
	}

	private Mono<PhoneAnswer> inTurn(String phone, Mono<PhoneAnswer> call) {
		return this.phones.computeIfAbsent(phone, (key) -> new TenAtOnce())
			.run(call)
			.timeout(TIMEOUT)
			.onErrorResume(TimeoutException.class,
					(ex) -> Mono.just(PhoneAnswer.problem(HttpStatus.GATEWAY_TIMEOUT, "request:fail timeout")))
			.onErrorResume(IOException.class,
					(ex) -> Mono.just(PhoneAnswer.problem(HttpStatus.BAD_GATEWAY, "request:fail " + reason(ex))));
	}

	private Mono<PhoneAnswer> forward(String api, ServerHttpRequest request) {
		String query = request.getURI().getRawQuery();
		String target = api + request.getURI().getRawPath().substring(PREFIX.length())
				+ ((query != null) ? "?" + query : "");
		HttpClient.RequestSender sender = this.client.headers((headers) -> dress(headers, request))
			.request(HttpMethod.valueOf(request.getMethod().name()))
			.uri(target);
		return body(request)
			.flatMap((body) -> send(sender, body).responseSingle((response, content) -> content.asByteArray()
				.defaultIfEmpty(new byte[0])
				.map((bytes) -> PhoneAnswer.of(response, bytes))));
	}

	// An empty body must not become a chunked one: the phone sends none either.
	private static HttpClient.ResponseReceiver<?> send(HttpClient.RequestSender sender, byte[] body) {
		return (body.length == 0) ? sender : sender.send(Mono.just(Unpooled.wrappedBuffer(body)));
	}

	private static Mono<byte[]> body(ServerHttpRequest request) {
		return DataBufferUtils.join(request.getBody(), LARGEST_BODY).map((buffer) -> {
			byte[] bytes = new byte[buffer.readableByteCount()];
			buffer.read(bytes);
			DataBufferUtils.release(buffer);
			return bytes;
		}).defaultIfEmpty(new byte[0]);
	}

	private static void dress(HttpHeaders headers, ServerHttpRequest request) {
		TO_SERVER.forEach((name) -> {
			String value = request.getHeaders().getFirst(name);
			if (value != null) {
				headers.set(name, value);
			}
		});
		long length = request.getHeaders().getContentLength();
		if (length >= 0) {
			headers.set("Content-Length", length);
		}
		headers.set("Referer", "https://servicewechat.com/" + WeChatAccount.APP_ID + "/0/page-frame.html");
		headers.set("User-Agent", "Mozilla/5.0 MicroMessenger/8.0 MiniProgramEnv/sandbox");
	}

	private static String reason(Exception ex) {
		return (ex instanceof ConnectException) ? "服务没有应答" : "连接中断";
	}

}
