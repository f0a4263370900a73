package dev.chuxin.sandbox.database;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Asks a port which server listens there; blocks for at most a second.
 */
final class Greeting {

	private static final int TIMEOUT_MILLIS = 1000;

	// The fifth byte of MariaDB's first packet is the version of its protocol.
	private static final int PROTOCOL_AT = 4;

	private static final byte PROTOCOL = 10;

	private Greeting() {
	}

	static boolean isMariaDb(int port) {
		byte[] first = ask(port, "", PROTOCOL_AT + 1);
		return first.length == PROTOCOL_AT + 1 && first[PROTOCOL_AT] == PROTOCOL;
	}

	static boolean isRedis(int port) {
		return new String(ask(port, "PING\r\n", "+PONG".length()), StandardCharsets.US_ASCII).equals("+PONG");
	}

	private static byte[] ask(int port, String question, int length) {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(Inet4Address.ofLiteral("127.0.0.1"), port), TIMEOUT_MILLIS);
			socket.setSoTimeout(TIMEOUT_MILLIS);
			socket.getOutputStream().write(question.getBytes(StandardCharsets.US_ASCII));
			return socket.getInputStream().readNBytes(length);
		}
		catch (IOException ex) {
			return new byte[0];
		}
	}

}
