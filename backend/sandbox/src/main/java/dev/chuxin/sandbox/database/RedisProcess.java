package dev.chuxin.sandbox.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A real Redis for developers and tests that forgets everything when it ends, which is
 * with this JVM; blocks.
 */
public final class RedisProcess implements AutoCloseable {

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	private static final Map<String, String> BINARIES = Map.of("linux-amd64", "redis-server-6.2.6-v5-linux-amd64",
			"linux-arm64", "redis-server-6.2.7-linux-arm64", "darwin-amd64", "redis-server-6.2.6-v5-darwin-amd64",
			"darwin-arm64", "redis-server-6.2.6-v5-darwin-arm64");

	private final SupervisedProcess process;

	private final int port;

	private final long pid;

	private RedisProcess(SupervisedProcess process, int port) {
		this.process = process;
		this.port = port;
		this.pid = process.pid();
	}

	/**
	 * Starts an empty Redis that works in the folder and waits until it answers.
	 * @param port the port, 0 for a free one
	 * @throws ServerStartException when it cannot run here; the message names the remedy
	 */
	public static RedisProcess start(Path dataFolder, int port) {
		Path binary = binary(BinaryCache.ofThisUser());
		try {
			Path home = Files.createDirectories(dataFolder.toAbsolutePath().normalize());
			return FreePort.with(port, (free) -> serve(binary, home, free));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The address as Spring wants it.
	 */
	public String url() {
		return "redis://127.0.0.1:" + this.port;
	}

	/**
	 * The port on the loopback interface.
	 */
	public int port() {
		return this.port;
	}

	/**
	 * The server's process id, for tests that kill it.
	 */
	public long pid() {
		return this.pid;
	}

	/**
	 * Whether the server runs.
	 */
	public boolean isAlive() {
		return this.process.isAlive();
	}

	/**
	 * Stops the server and waits for its end.
	 */
	@Override
	public void close() {
		this.process.close();
	}

	private static RedisProcess serve(Path binary, Path home, int port) {
		Path runFolder = SupervisedProcess.newRunFolder();
		// huge pages: a large board is read at random, and nothing is forked
		List<String> line = List.of("env", "JE_MALLOC_CONF=thp:always", binary.toString(), "--disable-thp", "no",
				"--bind", "127.0.0.1", "--port", String.valueOf(port), "--dir", home.toString(), "--pidfile",
				runFolder.resolve("pid").toString(), "--save", "", "--appendonly", "no", "--maxmemory-policy",
				"noeviction");
		try {
			SupervisedProcess process = SupervisedProcess.start(line, runFolder, home.resolve("redis.log"));
			process.awaitReady(TIMEOUT, () -> Greeting.isRedis(port));
			return new RedisProcess(process, port);
		}
		catch (ServerStartException ex) {
			throw new ServerStartException(
					"Redis: " + ex.getMessage() + "\nAn external server can be named by CHUXIN_REDIS_URL (redis://…).",
					ex);
		}
	}

	private static Path binary(BinaryCache cache) {
		String name = BINARIES.get(Platform.current());
		if (name == null) {
			throw new ServerStartException("There is no Redis binary for " + Platform.current()
					+ ". Start Redis 6.2 or newer yourself and set CHUXIN_REDIS_URL to its address.");
		}
		Path folder = cache.folder(name, (partial) -> {
			Path file = partial.resolve("redis-server");
			try (@Nullable
			InputStream in = RedisProcess.class.getClassLoader().getResourceAsStream(name)) {
				if (in == null) {
					throw new IOException(name + " is missing on the class path");
				}
				Files.copy(in, file);
			}
			if (!file.toFile().setExecutable(true, false)) {
				throw new IOException("cannot make " + file + " executable");
			}
		});
		return folder.resolve("redis-server");
	}

}
