package dev.chuxin.sandbox.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

import org.springframework.util.FileSystemUtils;

/**
 * Keeps the servers' unpacked binaries between runs, shared by all processes of a user;
 * blocks.
 */
final class BinaryCache {

	private static final Object ONE_AT_A_TIME = new Object();

	private final Path folder;

	BinaryCache(Path folder) {
		this.folder = folder;
	}

	/**
	 * The cache of this user: {@code CHUXIN_CACHE}, else {@code ~/.cache/chuxin}.
	 */
	static BinaryCache ofThisUser() {
		String given = System.getenv("CHUXIN_CACHE");
		return new BinaryCache(
				(given != null) ? Path.of(given) : Path.of(System.getProperty("user.home"), ".cache", "chuxin"));
	}

	/**
	 * Gives the folder of that name; who comes first fills it, and nobody ever sees it
	 * half full.
	 */
	Path folder(String name, Filling filling) {
		Path finished = this.folder.resolve(name);
		if (Files.isDirectory(finished)) {
			return finished;
		}
		try {
			Files.createDirectories(this.folder);
			// A file lock is held per JVM, so threads of one JVM need a lock of their
			// own.
			synchronized (ONE_AT_A_TIME) {
				fillOnce(finished, filling);
			}
			return finished;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void fillOnce(Path finished, Filling filling) throws IOException {
		try (FileChannel channel = FileChannel.open(sibling(finished, ".lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
			if (!lock.isValid() || Files.isDirectory(finished)) {
				return;
			}
			Path partial = sibling(finished, ".partial");
			FileSystemUtils.deleteRecursively(partial);
			Files.createDirectories(partial);
			filling.fill(partial);
			Files.move(partial, finished, StandardCopyOption.ATOMIC_MOVE);
		}
	}

	private static Path sibling(Path path, String suffix) {
		return path.resolveSibling(path.getFileName() + suffix);
	}

	/**
	 * Writes all files of a binary.
	 */
	@FunctionalInterface
	interface Filling {

		void fill(Path folder) throws IOException;

	}

}
