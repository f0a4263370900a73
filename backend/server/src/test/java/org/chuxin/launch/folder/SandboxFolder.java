package org.chuxin.launch.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.chuxin.launch.LaunchException;
import org.jspecify.annotations.Nullable;

import org.springframework.util.FileSystemUtils;

/**
 * The folder of one sandbox, which one process at a time uses; blocks.
 */
public final class SandboxFolder implements AutoCloseable {

	private static final String MARK = "chuxin-sandbox.txt";

	private static final String LOCK = "lock";

	private static final String RUNNING = "running.txt";

	public static final String LOG = "server.log";

	// Written last, so that a start which ended before is seen by the next one.
	private static final String COMPLETE = "demo-data-is-complete.txt";

	private static final Set<String> NO_DATA = Set.of(MARK, LOCK, RUNNING);

	private final Path path;

	private final FileChannel lock;

	private SandboxFolder(Path path, FileChannel lock) {
		this.path = path;
		this.lock = lock;
	}

	/**
	 * Takes the folder, which is made when it is absent.
	 * @throws LaunchException when it is in use, or is no sandbox's
	 */
	public static SandboxFolder open(Path path) {
		try {
			Files.createDirectories(path);
			if (!Files.exists(path.resolve(MARK)) && !entries(path).isEmpty()) {
				throw new LaunchException(path + " holds other things than a sandbox's data and is left alone."
						+ " Move it away and start again.");
			}
			FileChannel channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			@Nullable FileLock lock = channel.tryLock();
			if (lock == null) {
				channel.close();
				throw new LaunchException("A sandbox runs on " + path + " already" + description(path)
						+ ". Use it, or stop it with Ctrl-C and start again.");
			}
			Files.writeString(path.resolve(MARK), "A sandbox keeps its data here; scripts/run --fresh deletes it.\n");
			return new SandboxFolder(path, channel);
		}
		catch (IOException ex) {
			throw new LaunchException("The folder " + path + " cannot be used: " + ex + ". It must be writable.", ex);
		}
	}

	public Path file(String name) {
		return this.path.resolve(name);
	}

	/** Whether there is data, and whether its making came to its end. */
	public State state() {
		if (Files.exists(file(COMPLETE))) {
			return State.COMPLETE;
		}
		return entries(this.path).stream().anyMatch(SandboxFolder::isData) ? State.HALF_MADE : State.EMPTY;
	}

	/** Deletes all data. */
	public void wipe() {
		entries(this.path).stream().filter(SandboxFolder::isData).forEach(SandboxFolder::delete);
	}

	/** Notes that the data is as it should be. */
	public void complete() {
		write(COMPLETE, "The demo data of this folder is complete.\n");
	}

	/**
	 * Tells the next who comes.
	 * @param phonePage where the running sandbox is
	 */
	public void running(String phonePage) {
		write(RUNNING, " (process " + ProcessHandle.current().pid() + ", " + phonePage + ")");
	}

	@Override
	public void close() {
		try {
			Files.deleteIfExists(file(RUNNING));
			this.lock.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void write(String name, String text) {
		try {
			Files.writeString(file(name), text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean isData(Path entry) {
		String name = entry.getFileName().toString();
		return !NO_DATA.contains(name) && !name.startsWith(LOG);
	}

	private static void delete(Path entry) {
		try {
			FileSystemUtils.deleteRecursively(entry);
		}
		catch (IOException ex) {
			throw new LaunchException(entry + " cannot be deleted: " + ex, ex);
		}
	}

	private static String description(Path path) throws IOException {
		Path running = path.resolve(RUNNING);
		return Files.exists(running) ? Files.readString(running) : "";
	}

	private static List<Path> entries(Path path) {
		try (Stream<Path> entries = Files.list(path)) {
			return entries.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What the folder holds. */
	public enum State {

		/** Nothing yet. */
		EMPTY,

		/** What a start left that did not come to its end. */
		HALF_MADE,

		/** A sandbox's data. */
		COMPLETE

	}

}
