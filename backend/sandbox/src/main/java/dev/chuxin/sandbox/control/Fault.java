package dev.chuxin.sandbox.control;

import java.time.Duration;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What goes wrong with the next calls of a path; several of the members may be given.
 *
 * @param path the platform's path; absent or {@code *} for all
 * @param times how many calls, 1 when absent
 * @param errcode the platform refuses with this code and does nothing
 * @param errmsg the refusal's text, else the usual one
 * @param httpStatus the status instead of 200
 * @param delayMs the answer is late by so many milliseconds
 * @param drop the call is done but the connection closes without an answer
 * @param body the call is done but this is answered instead
 * @param contentType the type of that body, else the usual one
 */
public record Fault(String path, @Nullable Integer times, @Nullable Integer errcode, @Nullable String errmsg,
		@Nullable Integer httpStatus, @Nullable Long delayMs, @Nullable Boolean drop, @Nullable String body,
		@Nullable String contentType) {

	public Fault {
		path = Objects.requireNonNullElse(path, "*");
	}

	/**
	 * The call meets no fault.
	 */
	public static final Fault NONE = new Fault("", 0, null, null, null, null, null, null, null);

	/**
	 * Whether the connection closes without an answer.
	 */
	public boolean drops() {
		return Boolean.TRUE.equals(this.drop);
	}

	/**
	 * How late the answer is.
	 */
	public Duration delay() {
		return Duration.ofMillis((this.delayMs != null) ? this.delayMs : 0);
	}

	boolean concerns(String called) {
		return this.path.equals("*") || this.path.equals(called);
	}

	int count() {
		return (this.times != null) ? this.times : 1;
	}

	Fault oneLess() {
		return new Fault(this.path, count() - 1, this.errcode, this.errmsg, this.httpStatus, this.delayMs, this.drop,
				this.body, this.contentType);
	}

}
