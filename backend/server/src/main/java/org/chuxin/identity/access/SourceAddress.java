package org.chuxin.identity.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;

import org.chuxin.platform.Ids;
import org.jspecify.annotations.Nullable;

import org.springframework.http.server.reactive.ServerHttpRequest;

/** Where a request comes from, as limits and the audit trail know it; never blocks. */
public final class SourceAddress {

	private static final int NETWORK_BYTES = 8;

	private SourceAddress() {
	}

	/**
	 * The address of who sent a request; behind a proxy it is the proxy's unless the
	 * server is told to believe its headers.
	 * @param request the request
	 * @return an IP address, or empty text when a header names none or the connection is
	 * gone
	 */
	public static String of(ServerHttpRequest request) {
		InetAddress address = address(request.getRemoteAddress());
		return (address != null) ? address.getHostAddress() : "";
	}

	/**
	 * Whose limit a request counts for: an IPv6 line has 2^64 addresses to choose from.
	 */
	static String line(@Nullable InetSocketAddress remote) {
		return switch (address(remote)) {
			case null -> "";
			case Inet6Address six -> Ids.text(Arrays.copyOf(six.getAddress(), NETWORK_BYTES));
			case InetAddress four -> four.getHostAddress();
		};
	}

	private static @Nullable InetAddress address(@Nullable InetSocketAddress remote) {
		if (remote == null || remote.getAddress() != null) {
			return (remote != null) ? remote.getAddress() : null;
		}
		try {
			return InetAddress.ofLiteral(remote.getHostString());
		}
		catch (IllegalArgumentException ex) {
			return null; // a header can say anything
		}
	}

}
