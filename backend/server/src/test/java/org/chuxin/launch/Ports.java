package org.chuxin.launch;

import java.io.IOException;
import java.net.ServerSocket;

/**
 * The ports that developers know, and free ones where somebody else was there first;
 * blocks for a moment.
 */
final class Ports {

	static final int SERVER = 8080;

	static final int MANAGEMENT = 8081;

	static final int PHONE = 8090;

	static final int MARIADB = 3307;

	static final int REDIS = 6380;

	private final boolean usual;

	Ports(boolean usual) {
		this.usual = usual;
	}

	/** The usual port, or 0 for any free one. */
	int choose(int port) {
		return (this.usual && isFree(port)) ? port : 0;
	}

	/** What to say about the port that it became. */
	String note(int wanted, int actual) {
		return (this.usual && wanted != actual) ? " (port " + wanted + " is taken)" : "";
	}

	// On all interfaces: a listener on any of them is in the way.
	private static boolean isFree(int port) {
		try (ServerSocket socket = new ServerSocket(port)) {
			return socket.isBound();
		}
		catch (IOException ex) {
			return false;
		}
	}

}
