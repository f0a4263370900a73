package org.chuxin.platform.web;

import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;

import io.netty.channel.ChannelException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Turns every failure, wherever it happens, into a problem document without a stack
 * trace; runs on the event loop.
 */
@Component
@Order(-2)
public class ProblemWriter implements ErrorWebExceptionHandler {

	private static final Logger log = LoggerFactory.getLogger(ProblemWriter.class);

	/**
	 * What stands in a failure's causes when a pool, a limit or the database is the
	 * bottleneck, not our code.
	 */
	private static final List<Class<? extends Exception>> CAPACITY = List.of(RejectedExecutionException.class,
			CannotGetJdbcConnectionException.class, CannotCreateTransactionException.class,
			TransientDataAccessException.class, SQLTransientException.class, SQLNonTransientConnectionException.class);

	private final JsonMapper json;

	ProblemWriter(JsonMapper json) {
		this.json = json;
	}

	@Override
	public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
		return write(exchange.getResponse(), failure);
	}

	/**
	 * Answers with a failure.
	 * @param response what is not yet committed; else the failure goes on
	 * @param failure any
	 * @return when it is written
	 */
	public Mono<Void> write(ServerHttpResponse response, Throwable failure) {
		if (response.isCommitted()) {
			return Mono.error(failure);
		}
		ErrorResponse error = describe(failure, RequestIds.of(response));
		ProblemDetail document = error.getBody();
		document.setProperty("requestId", RequestIds.of(response));
		response.setStatusCode(error.getStatusCode());
		response.getHeaders().putAll(error.getHeaders());
		response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
		byte[] body = this.json.writeValueAsBytes(document);
		response.getHeaders().setContentLength(body.length);
		return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
	}

	private static ErrorResponse describe(Throwable failure, String requestId) {
		return switch (failure) {
			case Problem problem -> problem;
			case WebExchangeBindException binding ->
				Problem.invalid(binding.getFieldErrors().stream().map(ProblemWriter::fieldError).toList());
			case ServerWebInputException input when hasCause(input, DataBufferLimitException.class) -> tooLarge();
			case DataBufferLimitException _ -> tooLarge();
			case ServerWebInputException input when input.getMethodParameter() != null && !bodyOf(input) ->
				Problem.invalid(parameterOf(input), "Type", "这个参数的写法不对。");
			case ServerWebInputException input when causeOf(input,
					JacksonException.class) instanceof JacksonException cause && names(cause) ->
				wrongField(cause);
			case ServerWebInputException _ ->
				Problem.of(HttpStatus.BAD_REQUEST, "MALFORMED_BODY", "提交的内容读不出来，请更新小程序后再试。");
			case ErrorResponse error when error.getStatusCode().is4xxClientError() -> plain(error);
			case Throwable lack when CAPACITY.stream().anyMatch((type) -> hasCause(lack, type)) -> {
				log.warn("request {} refused for lack of capacity: {}", requestId,
						NestedExceptionUtils.getMostSpecificCause(failure).toString());
				yield Problem.busy(Duration.ofSeconds(2));
			}
			default -> {
				log(requestId, failure);
				yield Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "INTERNAL_ERROR", "暂时打不开，已保存的内容都在。请稍后再试。");
			}
		};
	}

	private static void log(String requestId, Throwable failure) {
		// the second: its body took too long, so Netty closed the connection
		if (DisconnectedClientHelper.isClientDisconnectedException(failure)
				|| hasCause(failure, ChannelException.class)) {
			log.debug("request {} ended with its client: {}", requestId, failure.toString());
		}
		else {
			log.error("request {} failed", requestId, failure);
		}
	}

	private static ErrorResponse plain(ErrorResponse error) {
		HttpStatus status = HttpStatus.valueOf(error.getStatusCode().value());
		Problem problem = switch (status) {
			case NOT_FOUND -> Problem.of(status, "NOT_FOUND", "没有找到您要看的内容。");
			case METHOD_NOT_ALLOWED -> Problem.of(status, "METHOD_NOT_ALLOWED", "这里不支持这样操作，请更新小程序后再试。");
			case NOT_ACCEPTABLE -> Problem.of(status, "NOT_ACCEPTABLE", "没有您要的格式。");
			case UNSUPPORTED_MEDIA_TYPE -> Problem.of(status, "UNSUPPORTED_MEDIA_TYPE", "不支持这种格式的内容。");
			case CONTENT_TOO_LARGE -> tooLarge();
			default -> Problem.of(status, "INVALID_REQUEST", "请求的写法不对，请更新小程序后再试。");
		};
		problem.getHeaders().putAll(error.getHeaders());
		return problem;
	}

	private static Problem tooLarge() {
		return Problem.of(HttpStatus.CONTENT_TOO_LARGE, "PAYLOAD_TOO_LARGE", "内容太大了，请分几次提交。");
	}

	/** What cannot be read at all has a place, but it is no field's fault. */
	private static boolean names(JacksonException cause) {
		return (cause instanceof DatabindException || cause instanceof InputCoercionException)
				&& !cause.getPath().isEmpty();
	}

	private static Problem wrongField(JacksonException cause) {
		StringBuilder field = new StringBuilder();
		cause.getPath().forEach((step) -> {
			if (step.getPropertyName() != null) {
				field.append(field.isEmpty() ? "" : ".").append(step.getPropertyName());
			}
			else {
				field.append('[').append(step.getIndex()).append(']');
			}
		});
		return (cause instanceof UnrecognizedPropertyException)
				? Problem.invalid(field.toString(), "Unknown", "没有这一项，请更新小程序后再试。")
				: Problem.invalid(field.toString(), "Type", "这一项的写法不对。");
	}

	private static boolean bodyOf(ServerWebInputException input) {
		return hasCause(input, org.springframework.core.codec.DecodingException.class);
	}

	private static String parameterOf(ServerWebInputException input) {
		String name = Objects.requireNonNull(input.getMethodParameter()).getParameterName();
		return (name != null) ? name : "";
	}

	private static Problem.FieldError fieldError(FieldError error) {
		String code = Objects.requireNonNullElse(error.getCode(), "Invalid");
		return new Problem.FieldError(error.getField(), code,
				Objects.requireNonNullElse(error.getDefaultMessage(), "这一项填得不对。"));
	}

	private static boolean hasCause(Throwable failure, Class<? extends Throwable> type) {
		return causeOf(failure, type) != null;
	}

	private static @Nullable Throwable causeOf(Throwable failure, Class<? extends Throwable> type) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (type.isInstance(cause)) {
				return cause;
			}
		}
		return null;
	}

}
