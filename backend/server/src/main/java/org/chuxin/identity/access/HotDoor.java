package org.chuxin.identity.access;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.validation.Validator;
import org.chuxin.identity.Caller;
import org.chuxin.identity.HotCall;
import org.chuxin.identity.HotOperation;
import org.chuxin.platform.web.ProblemWriter;
import org.chuxin.platform.web.RequestIds;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.HttpHandlerDecoratorFactory;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.util.pattern.PathPattern.PathMatchInfo;

/**
 * Stands before the web framework and takes calls of hot operations past it, which costs
 * a fraction; runs on the event loop. It refuses nothing: whatever is unusual about a
 * call goes on to the framework, which knows the answer, with its body as it came.
 */
@Component
class HotDoor implements HttpHandlerDecoratorFactory {

	private static final int MOST_BYTES = Math.toIntExact(DataSize.ofKilobytes(128).toBytes());

	private final Gate gate;

	private final List<Entry> entries;

	private final JsonMapper json;

	private final Validator validator;

	private final ProblemWriter problems;

	HotDoor(Gate gate, Access access, Collection<HotOperation> operations, JsonMapper json, Validator validator,
			ProblemWriter problems, MeterRegistry metrics) {
		this.gate = gate;
		this.entries = operations.stream().map((hot) -> new Entry(hot, access.named(hot.name()), metrics)).toList();
		this.json = json;
		this.validator = validator;
		this.problems = problems;
	}

	@Override
	public HttpHandler apply(HttpHandler framework) {
		return (request, response) -> {
			Visit visit = visit(request, response);
			return (visit != null) ? serve(visit, framework) : framework.handle(request, response);
		};
	}

	private @Nullable Visit visit(ServerHttpRequest request, ServerHttpResponse response) {
		PathContainer path = request.getPath().pathWithinApplication();
		for (Entry entry : this.entries) {
			if (entry.operation().method().equals(request.getMethod())) {
				PathMatchInfo match = entry.operation().path().matchAndExtract(path);
				if (match != null && isPlain(request, match)
						&& (entry.hot().bodyType() == null || bringsJson(request))) {
					Optional<Caller.Resident> caller = this.gate.atOnce(request, entry.operation());
					return caller
						.map((each) -> new Visit(entry, new HotCall(each, match.getUriVariables(), request, response)))
						.orElse(null);
				}
			}
		}
		return null;
	}

	/** Else the framework's firewall has a word to say. */
	private static boolean isPlain(ServerHttpRequest request, PathMatchInfo match) {
		String accept = request.getHeaders().getFirst(HttpHeaders.ACCEPT);
		String number = match.getUriVariables().getOrDefault("number", "1");
		return !number.isEmpty() && number.length() < 6
				&& number.chars().allMatch((digit) -> digit >= '0' && digit <= '9')
				&& request.getURI().getRawQuery() == null && request.getURI().getRawPath().indexOf('%') < 0
				&& request.getURI().getRawPath().indexOf(';') < 0
				&& (accept == null || accept.contains("*/*") || accept.contains(MediaType.APPLICATION_JSON_VALUE));
	}

	private static boolean bringsJson(ServerHttpRequest request) {
		String type = request.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE);
		return MediaType.APPLICATION_JSON_VALUE.equals(type) || "application/json;charset=UTF-8".equals(type);
	}

	private Mono<Void> serve(Visit visit, HttpHandler framework) {
		RequestIds.name(visit.call().response());
		ApiHeaders.set(visit.call().request(), visit.call().response().getHeaders());
		Class<?> type = visit.entry().hot().bodyType();
		if (type == null) {
			return answer(visit, null);
		}
		ServerHttpRequest request = visit.call().request();
		return DataBufferUtils.join(request.getBody(), MOST_BYTES)
			.map(HotDoor::bytes)
			.defaultIfEmpty(new byte[0])
			.flatMap((bytes) -> {
				Object body = read(bytes, type);
				return (body != null) ? answer(visit, body) : framework
					.handle(new Replay(request, bytes, visit.call().response()), visit.call().response());
			})
			.onErrorResume((failure) -> this.problems.write(visit.call().response(), failure));
	}

	private static byte[] bytes(DataBuffer buffer) {
		byte[] bytes = new byte[buffer.readableByteCount()];
		buffer.read(bytes);
		DataBufferUtils.release(buffer);
		return bytes;
	}

	/** The body, or null when something is wrong with it. */
	private @Nullable Object read(byte[] bytes, Class<?> type) {
		try {
			Object body = this.json.readValue(bytes, type);
			return (body != null && this.validator.validate(body).isEmpty()) ? body : null;
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	private Mono<Void> answer(Visit visit, @Nullable Object body) {
		long start = System.nanoTime();
		ServerHttpResponse response = visit.call().response();
		return visit.call(body)
			.map((value) -> (value instanceof byte[] ready) ? ready : this.json.writeValueAsBytes(value))
			.flatMap((bytes) -> {
				response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
				response.getHeaders().setContentLength(bytes.length);
				return response.writeWith(Mono.just(response.bufferFactory().wrap(bytes)));
			})
			.onErrorResume((failure) -> this.problems.write(response, failure))
			.doFinally((_) -> visit.entry().record(response.getStatusCode(), System.nanoTime() - start));
	}

	/**
	 * A hot operation with its row of the table, and what is known of its times.
	 */
	private record Entry(HotOperation hot, Operation operation, MeterRegistry metrics,
			Map<HttpStatusCode, Timer> times) {

		Entry(HotOperation hot, Operation operation, MeterRegistry metrics) {
			this(hot, operation, metrics, new ConcurrentHashMap<>());
		}

		/** Under the name and with the tags that all other requests have. */
		void record(@Nullable HttpStatusCode status, long nanos) {
			this.times.computeIfAbsent(Objects.requireNonNullElse(status, HttpStatus.OK), this::timer)
				.record(Duration.ofNanos(nanos));
		}

		private Timer timer(HttpStatusCode status) {
			return Timer.builder("http.server.requests")
				.tag("method", this.operation.method().name())
				.tag("uri", this.operation.path().getPatternString())
				.tag("status", String.valueOf(status.value()))
				.tag("outcome", HttpStatus.valueOf(status.value()).series().name())
				.tag("exception", "none")
				.tag("error", "none")
				.register(this.metrics);
		}

	}

	private record Visit(Entry entry, HotCall call) {

		Mono<?> call(@Nullable Object body) {
			return Mono.defer(() -> this.entry.hot().method().apply(this.call, body));
		}

	}

	/** A request whose body was read, as if it had not been. */
	private static final class Replay extends ServerHttpRequestDecorator {

		private final byte[] bytes;

		private final ServerHttpResponse response;

		Replay(ServerHttpRequest request, byte[] bytes, ServerHttpResponse response) {
			super(request);
			this.bytes = bytes;
			this.response = response;
		}

		@Override
		public Flux<DataBuffer> getBody() {
			return (this.bytes.length > 0) ? Flux.just(this.response.bufferFactory().wrap(this.bytes)) : Flux.empty();
		}

	}

}
