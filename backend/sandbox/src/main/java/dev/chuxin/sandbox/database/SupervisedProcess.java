package dev.chuxin.sandbox.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A server under a small shell that ends it as soon as this JVM is gone, however it went;
 * blocks.
 */
public final class SupervisedProcess implements AutoCloseable {

	// A session of its own keeps Ctrl-C and kills of the whole process group away, so
	// that
	// the application stops first and the shell is left to end the server.
	private static final String DETACH = "command -v setsid >/dev/null && exec setsid \"$@\"; exec \"$@\"";

	private static final Duration PATIENCE = Duration.ofSeconds(35);

	private final Process shell;

	private final Path runFolder;

	private final Path log;

	private SupervisedProcess(Process shell, Path runFolder, Path log) {
		this.shell = shell;
		this.runFolder = runFolder;
		this.log = log;
	}

	/**
	 * Makes a fresh folder with a path short enough for a socket; it goes away with the
	 * process.
	 */
	public static Path newRunFolder() {
		try {
			return Files.createTempDirectory("cx");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Starts the command; it must write its process id to the file {@code pid} of the run
	 * folder once it listens.
	 */
	public static SupervisedProcess start(List<String> command, Path runFolder, Path log) {
		List<String> line = new ArrayList<>(
				List.of("sh", "-c", DETACH, "detach", "sh", "-c", script(), "supervise", runFolder.toString()));
		line.addAll(command);
		try {
			Process shell = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile()).start();
			return new SupervisedProcess(shell, runFolder, log);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Waits until the server has written its process id and answers.
	 * @throws ServerStartException when it dies or stays silent for too long
	 */
	public void awaitReady(Duration timeout, BooleanSupplier answers) {
		long end = System.nanoTime() + timeout.toNanos();
		while (!(Files.exists(pidFile()) && answers.getAsBoolean() && pid() > 0)) {
			if (!this.shell.isAlive()) {
				throw new ServerStartException("the server ended while it started: " + lastLines());
			}
			if (System.nanoTime() > end) {
				close();
				throw new ServerStartException("the server did not answer within " + timeout + ": " + lastLines());
			}
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
		}
	}

	/**
	 * The server's own process id, 0 while it is unknown.
	 */
	public long pid() {
		try {
			String text = Files.readString(pidFile()).strip();
			return text.isEmpty() ? 0 : Long.parseLong(text);
		}
		catch (IOException ex) {
			return 0;
		}
	}

	/**
	 * Whether it runs.
	 */
	public boolean isAlive() {
		return this.shell.isAlive();
	}

	@Override
	public void close() {
		try {
			this.shell.getOutputStream().close();
		}
		catch (IOException ex) {
			// The pipe is gone because the shell is gone: that is what was wanted.
		}
		try {
			if (!this.shell.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
				end();
			}
		}
		catch (InterruptedException ex) {
			end();
			Thread.currentThread().interrupt();
		}
	}

	private void end() {
		List<ProcessHandle> servers = this.shell.descendants().toList();
		servers.forEach(ProcessHandle::destroyForcibly);
		this.shell.destroyForcibly();
	}

	private Path pidFile() {
		return this.runFolder.resolve("pid");
	}

	private String lastLines() {
		try (Stream<String> lines = Files.lines(this.log, StandardCharsets.ISO_8859_1)) {
			List<String> all = lines.toList();
			return String.join("\n", all.subList(Math.max(0, all.size() - 20), all.size()));
		}
		catch (IOException ex) {
			return "no log, " + ex.getMessage();
		}
	}

	private static String script() {
		try (InputStream in = SupervisedProcess.class.getResourceAsStream("supervise.sh")) {
			return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
