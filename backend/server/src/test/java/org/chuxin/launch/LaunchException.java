package org.chuxin.launch;

import java.io.Serial;

/** Tells a developer why the sandbox does not start and what to do about it. */
public final class LaunchException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	public LaunchException(String message) {
		super(message);
	}

	public LaunchException(String message, Throwable cause) {
		super(message, cause);
	}

}
