package dev.chuxin.bench.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import dev.chuxin.sandbox.database.SupervisedProcess;

/** A server in a process of its own, which ends with the bench; blocks. */
public final class ChildJvm implements AutoCloseable {

	/** All sides get the same, as the README recommends. */
	public static final List<String> FLAGS = List.of("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders",
			"--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-Xms2g", "-Xmx2g",
			"-Xmn1400m", "-XX:MaxTenuringThreshold=2", "-XX:+UseTransparentHugePages", "-Dfile.encoding=UTF-8");

	private static final Duration PATIENCE = Duration.ofSeconds(90);

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private final SupervisedProcess process;

	private final int port;

	private final long startedAt;

	private final long servingAt;

	private ChildJvm(SupervisedProcess process, int port, long startedAt) {
		this.process = process;
		this.port = port;
		this.startedAt = startedAt;
		this.servingAt = System.nanoTime();
	}

	/**
	 * Starts a JVM and waits until a path answers 200.
	 * @param flags of the JVM
	 * @param program {@code -jar} or class path and main class, with arguments
	 * @param port where it will serve
	 * @param probe the path that tells that it serves
	 * @param log where its output goes
	 * @return the process
	 */
	public static ChildJvm start(List<String> flags, List<String> program, int port, String probe, Path log) {
		Path runFolder = SupervisedProcess.newRunFolder();
		List<String> line = new ArrayList<>(
				List.of("sh", "-c", "echo $$ >\"$0\"; exec \"$@\"", runFolder.resolve("pid").toString(), java()));
		line.addAll(flags);
		line.addAll(program);
		long startedAt = System.nanoTime();
		SupervisedProcess process = SupervisedProcess.start(line, runFolder, log);
		process.awaitReady(PATIENCE, () -> answers(port, probe));
		return new ChildJvm(process, port, startedAt);
	}

	/** The class path and the main class of one of the bench's own servers. */
	static List<String> own(String mainClass) {
		return List.of("-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
				mainClass);
	}

	private static String java() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

	private static boolean answers(int port, String probe) {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + probe))
			.timeout(Duration.ofSeconds(2))
			.build();
		try {
			return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	/** A port that nobody had a moment ago. */
	public static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Where it serves. */
	public int port() {
		return this.port;
	}

	/** Its process id. */
	public long pid() {
		return this.process.pid();
	}

	/** Seconds from the start of the process to its first answer. */
	public double secondsToFirstAnswer() {
		return (this.servingAt - this.startedAt) / 1e9;
	}

	/** Stops its clock, so that it takes no part in what others are measured by. */
	public void freeze() {
		signal("STOP");
	}

	/** Lets it go on. */
	public void thaw() {
		signal("CONT");
	}

	private void signal(String name) {
		try {
			new ProcessBuilder("kill", "-" + name, String.valueOf(pid())).start().waitFor(5, TimeUnit.SECONDS);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() {
		thaw();
		this.process.close();
	}

}
