package org.chuxin.platform.web;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * A refusal as an RFC 9457 problem document: a stable code and a sentence that the
 * mini-program can show.
 */
public final class Problem extends ErrorResponseException {

	private Problem(HttpStatusCode status, ProblemDetail body, @Nullable Throwable cause) {
		super(status, body, cause);
	}

	/**
	 * A refusal.
	 * @param status the HTTP status
	 * @param code stable name, in capitals
	 * @param detail a Chinese sentence: what happened and what to do
	 * @return the problem, to be thrown or emitted as an error
	 */
	public static Problem of(HttpStatus status, String code, String detail) {
		return new Problem(status, document(status, code, detail), null);
	}

	/**
	 * The one answer for a full queue, pool or limit.
	 * @param retryAfter when to come back, whole seconds
	 * @return status 503 with {@code Retry-After}
	 */
	public static Problem busy(Duration retryAfter) {
		Problem problem = of(HttpStatus.SERVICE_UNAVAILABLE, "BUSY", "现在人多，请稍等几秒再试。已保存的内容都在。");
		problem.getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, retryAfter.toSeconds())));
		return problem;
	}

	/**
	 * Wrong input, field by field.
	 * @param errors what is wrong, at least one
	 * @return status 400, code {@code INVALID_REQUEST}
	 */
	public static Problem invalid(List<FieldError> errors) {
		return of(HttpStatus.BAD_REQUEST, "INVALID_REQUEST", "有内容填得不对，改好后再提交。").with("fieldErrors", errors);
	}

	/**
	 * Wrong input in one field.
	 * @param field name as the client sent it
	 * @param code stable name of the rule
	 * @param message a Chinese sentence that names the remedy
	 * @return status 400, code {@code INVALID_REQUEST}
	 */
	public static Problem invalid(String field, String code, String message) {
		return invalid(List.of(new FieldError(field, code, message)));
	}

	static ProblemDetail document(HttpStatusCode status, String code, String detail) {
		ProblemDetail document = ProblemDetail.forStatusAndDetail(status, detail);
		document.setType(URI.create("about:blank"));
		document.setProperty("code", code);
		return document;
	}

	/**
	 * Adds a member that this refusal's schema names.
	 * @param name member of the document
	 * @param value its value
	 * @return this
	 */
	public Problem with(String name, Object value) {
		getBody().setProperty(name, value);
		return this;
	}

	/** A refusal is an answer, not a defect: a hot path must not pay for its trace. */
	@Override
	public synchronized Throwable fillInStackTrace() {
		return this;
	}

	/**
	 * One wrong field.
	 *
	 * @param field name as the client sent it
	 * @param code stable name of the rule
	 * @param message a Chinese sentence that names the remedy
	 */
	public record FieldError(String field, String code, String message) {
	}

}
