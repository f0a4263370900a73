package org.chuxin.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The launcher as a process of its own, as {@code scripts/run} starts it; blocks. */
final class LaunchedProcess implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(4);

	private final Process process;

	private final List<String> lines = new ArrayList<>();

	private LaunchedProcess(Process process) {
		this.process = process;
	}

	/**
	 * Starts it on free ports with a few residents.
	 * @param folder where its data is
	 */
	static LaunchedProcess start(Path folder, String... arguments) {
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(),
				"-XX:+UseCompactObjectHeaders", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m",
				"--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
				"-Dstdout.encoding=UTF-8", "-D" + LaunchSettings.FOLDER + "=" + folder,
				"-D" + LaunchSettings.RESIDENTS + "=30", "-D" + LaunchSettings.PORTS + "=free", "-cp",
				System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
				SandboxLauncher.class.getName()));
		command.addAll(List.of(arguments));
		try {
			ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
			builder.environment()
				.keySet()
				.removeAll(List.of("CHUXIN_SQL_URL", "CHUXIN_REDIS_URL", "CHUXIN_WECHAT_URL"));
			return new LaunchedProcess(builder.start());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Waits for the last line of a good start, or for the end of a bad one. */
	LaunchedProcess awaitLines() {
		Thread guard = Thread.startVirtualThread(this::endWhenLate);
		try {
			BufferedReader output = this.process.inputReader();
			String line = output.readLine();
			while (line != null) {
				this.lines.add(line);
				line = line.startsWith("Ctrl-C") ? null : output.readLine();
			}
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			guard.interrupt();
		}
	}

	List<String> lines() {
		return this.lines;
	}

	/** The first part that fits in what was printed. */
	String find(String pattern) {
		Matcher matcher = Pattern.compile(pattern).matcher(String.join("\n", this.lines));
		if (!matcher.find()) {
			throw new AssertionError("no " + pattern + " in " + this.lines);
		}
		return matcher.group(1);
	}

	/** The databases and the shells that watch over them. */
	List<ProcessHandle> children() {
		return this.process.descendants().toList();
	}

	/** Asks it to end, as Ctrl-C and a service manager do. */
	void end() throws InterruptedException {
		this.process.destroy();
		awaitExit();
	}

	/** Ends it without a chance to tidy up. */
	void kill() throws InterruptedException {
		this.process.destroyForcibly();
		awaitExit();
	}

	int awaitExit() throws InterruptedException {
		if (!this.process.waitFor(60, TimeUnit.SECONDS)) {
			throw new AssertionError("the launcher does not end: " + this.lines);
		}
		return this.process.exitValue();
	}

	private void endWhenLate() {
		try {
			Thread.sleep(PATIENCE);
			this.process.destroyForcibly();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

}
