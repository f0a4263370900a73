package dev.chuxin.sandbox.phone;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

/**
 * Where the phones find the server, which may start after them.
 */
public final class ServerAddress {

	private final AtomicReference<@Nullable URI> address = new AtomicReference<>();

	/**
	 * Names the server, such as {@code http://127.0.0.1:8080}.
	 */
	public void set(URI server) {
		this.address.set(server);
	}

	Optional<String> api() {
		return Optional.ofNullable(this.address.get()).map((server) -> server.resolve("/api/v1").toString());
	}

}
