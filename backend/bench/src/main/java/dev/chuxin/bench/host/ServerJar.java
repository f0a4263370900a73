package dev.chuxin.bench.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;

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

	/**
	 * A name for what the packaged jar brings.
	 * @param entries those that count, by name
	 * @return the same for the same entries, whenever they were packaged
	 */
	public static String checksum(Predicate<String> entries) {
		CRC32 crc = new CRC32();
		try (ZipFile jar = new ZipFile(find().toFile())) {
			jar.stream()
				.filter((entry) -> !entry.isDirectory() && entries.test(entry.getName()))
				.map((entry) -> entry.getName() + entry.getCrc())
				.forEach((entry) -> crc.update(entry.getBytes(StandardCharsets.UTF_8)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return Long.toHexString(crc.getValue());
	}

}
