package dev.chuxin.sandbox.database;

import java.io.Serial;

/**
 * Tells a developer why MariaDB or Redis did not start here and what to do about it.
 */
public final class ServerStartException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	ServerStartException(String message) {
		super(message);
	}

	ServerStartException(String message, Throwable cause) {
		super(message, cause);
	}

}
