package org.chuxin.platform.web;

import java.util.concurrent.atomic.AtomicLong;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.core.MethodParameter;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * Streams a body to a bounded temporary file for handlers that take an
 * {@link UploadedFile}, and deletes the file after the answer; runs on the event loop and
 * leaves files to threads that may block.
 */
@Component
class Uploads implements HandlerMethodArgumentResolver, WebFilter {

	private static final String SPOOL = Uploads.class.getName() + ".spool";

	private final UploadSettings settings;

	Uploads(UploadSettings settings) {
		this.settings = settings;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == UploadedFile.class;
	}

	@Override
	public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
		long limit = this.settings.limit().toBytes();
		if (exchange.getRequest().getHeaders().getContentLength() > limit) {
			return Mono.error(tooLarge());
		}
		Spool spool = new Spool(this.settings.directory());
		exchange.getAttributes().put(SPOOL, spool);
		return Mono.fromCallable(spool::create)
			.subscribeOn(Schedulers.boundedElastic())
			.flatMap((path) -> DataBufferUtils.write(bounded(exchange.getRequest().getBody(), limit), path)
				.thenReturn(new UploadedFile(path)));
	}

	/** A client may say no length, so the bytes are counted. */
	private static Flux<DataBuffer> bounded(Flux<DataBuffer> body, long limit) {
		return Flux.defer(() -> {
			AtomicLong seen = new AtomicLong();
			return body.handle((buffer, sink) -> {
				if (seen.addAndGet(buffer.readableByteCount()) <= limit) {
					sink.next(buffer);
				}
				else {
					DataBufferUtils.release(buffer);
					sink.error(tooLarge());
				}
			});
		});
	}

	private static DataBufferLimitException tooLarge() {
		return new DataBufferLimitException("The upload is larger than the limit");
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		return chain.filter(exchange).doFinally((_) -> {
			if (exchange.getAttribute(SPOOL) instanceof Spool spool) {
				Schedulers.boundedElastic().schedule(spool::delete);
			}
		});
	}

}
