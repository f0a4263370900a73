package org.chuxin.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.chuxin.ChuxinApplication;

import static org.chuxin.harness.Eventually.eventually;

/** A server instance as a process of its own, in real time, which can be killed. */
public final class ServerProcess implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(90);

	private final List<String> line;

	private final Path log;

	private final int port;

	private Process process;

	private ServerProcess(List<String> line, Path log, int port) {
		this.line = line;
		this.log = log;
		this.port = port;
		this.process = launch();
	}

	/**
	 * Starts an instance and waits until it serves.
	 * @param surroundings the parts it talks to
	 * @param settings settings that differ from the usual
	 * @return the instance
	 */
	public static ServerProcess start(Surroundings surroundings, Map<String, String> settings) {
		return start(ChuxinApplication.class, surroundings, settings);
	}

	/**
	 * Starts an instance with beans of the test's own.
	 * @param main starts the application with them
	 * @param surroundings the parts it talks to
	 * @param settings settings that differ from the usual
	 * @return the instance
	 */
	public static ServerProcess start(Class<?> main, Surroundings surroundings, Map<String, String> settings) {
		try {
			int port = freePort();
			Map<String, String> all = new HashMap<>(surroundings.settings());
			all.putAll(settings);
			all.put("server.port", String.valueOf(port));
			List<String> line = new ArrayList<>(
					List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
							"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
							"--sun-misc-unsafe-memory-access=allow", "-cp", System.getProperty("java.class.path"),
							main.getName()));
			all.forEach((name, value) -> line.add("--" + name + "=" + value));
			ServerProcess server = new ServerProcess(line, Files.createTempFile("server", ".log"), port);
			server.awaitReady();
			return server;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Where the API is.
	 * @return address without a slash at the end
	 */
	public String url() {
		return "http://127.0.0.1:" + this.port + "/api/v1";
	}

	/** Kills the process without a warning and waits for its end. */
	public void kill() {
		this.process.destroyForcibly().onExit().join();
	}

	/**
	 * Asks the process to end and waits for its end.
	 * @return how long it took
	 */
	public Duration stop() {
		long start = System.nanoTime();
		this.process.destroy();
		this.process.onExit().join();
		return Duration.ofNanos(System.nanoTime() - start);
	}

	/** Starts the process again on the same port and waits until it serves. */
	public void restart() {
		this.process = launch();
		awaitReady();
	}

	@Override
	public void close() {
		kill();
	}

	private Process launch() {
		try {
			return new ProcessBuilder(this.line).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.appendTo(this.log.toFile()))
				.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void awaitReady() {
		eventually(PATIENCE, () -> {
			try (Socket probe = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
				probe.getOutputStream();
			}
			catch (IOException ex) {
				throw new UncheckedIOException("no server yet, see " + this.log, ex);
			}
		});
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
