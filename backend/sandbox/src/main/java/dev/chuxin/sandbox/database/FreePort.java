package dev.chuxin.sandbox.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.function.IntFunction;

/**
 * Finds a free port of the loopback interface.
 */
final class FreePort {

	private static final int TRIES = 3;

	private FreePort() {
	}

	/**
	 * Calls with the given port, or for 0 with free ones until nobody else was faster.
	 */
	static <T> T with(int port, IntFunction<T> start) {
		if (port != 0) {
			return start.apply(port);
		}
		for (int attempt = 1; attempt < TRIES; attempt++) {
			try {
				return start.apply(find());
			}
			catch (ServerStartException ex) {
				if (!String.valueOf(ex.getMessage()).contains("ddress already in use")) {
					throw ex;
				}
			}
		}
		return start.apply(find());
	}

	private static int find() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
