package dev.chuxin.bench.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds what goes to production. */
public final class ServerJar {

	/** System property with the project's folder. */
	public static final String ROOT = "chuxin.root";

	private ServerJar() {
	}

	/** The project's folder. */
	public static Path root() {
		return Path.of(System.getProperty(ROOT, "../..")).toAbsolutePath().normalize();
	}

	/**
	 * The packaged jar.
	 * @return its path
	 * @throws IllegalStateException when nobody packaged it
	 */
	public static Path find() {
		Path target = root().resolve("backend/server/target");
		try (DirectoryStream<Path> jars = Files.newDirectoryStream(target, "chuxin-server-*.jar")) {
			for (Path jar : jars) {
				if (!jar.getFileName().toString().endsWith("-classes.jar")) {
					return jar;
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		throw new IllegalStateException("no packaged server in " + target + "; scripts/bench packages it");
	}

}
