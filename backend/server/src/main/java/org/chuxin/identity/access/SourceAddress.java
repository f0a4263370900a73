package org.chuxin.identity.access;

import java.net.InetSocketAddress;

import org.springframework.http.server.reactive.ServerHttpRequest;

/** Where a request comes from, as limits and the audit trail know it; never blocks. */
public final class SourceAddress {

	private SourceAddress() {
	}

	/**
	 * The address of who sent a request; behind a proxy it is the proxy's unless the
	 * server is told to believe its headers.
	 * @param request the request
	 * @return an IP address, or empty text when the connection is gone
	 */
	public static String of(ServerHttpRequest request) {
		InetSocketAddress address = request.getRemoteAddress();
		if (address == null) {
			return "";
		}
		return (address.getAddress() != null) ? address.getAddress().getHostAddress() : address.getHostString();
	}

}
