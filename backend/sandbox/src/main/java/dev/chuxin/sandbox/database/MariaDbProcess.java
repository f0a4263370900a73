package dev.chuxin.sandbox.database;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;

import org.springframework.util.FileSystemUtils;

/**
 * A real MariaDB for developers and tests, with a database and a user, that ends with
 * this JVM; blocks.
 */
public final class MariaDbProcess implements AutoCloseable {

	/**
	 * The database, and the user who may do everything.
	 */
	public static final String USER = "chuxin";

	/**
	 * The user's password: no secret, since the server listens on the loopback interface
	 * only.
	 */
	public static final String PASSWORD = "chuxin-sandbox";

	private static final Duration TIMEOUT = Duration.ofSeconds(60);

	private static final List<String> SYSTEM_TABLES = List.of("mariadb_system_tables.sql",
			"mariadb_performance_tables.sql", "mariadb_system_tables_data.sql", "maria_add_gis_sp_bootstrap.sql",
			"mariadb_sys_schema.sql");

	private static final String INIT = """
			CREATE DATABASE IF NOT EXISTS %1$s CHARACTER SET utf8mb4;
			CREATE USER IF NOT EXISTS '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
			GRANT ALL ON *.* TO '%1$s'@'127.0.0.1';
			""".formatted(USER, PASSWORD);

	private final SupervisedProcess process;

	private final int port;

	private final long pid;

	private MariaDbProcess(SupervisedProcess process, int port) {
		this.process = process;
		this.port = port;
		this.pid = process.pid();
	}

	/**
	 * Starts MariaDB on the data of the folder, which is created when it is absent, and
	 * waits until it answers.
	 * @param port the port, 0 for a free one
	 * @throws ServerStartException when it cannot run here; the message names the remedy
	 */
	public static MariaDbProcess start(Path dataFolder, int port) {
		Path base = MariaDbBinary.unpacked(BinaryCache.ofThisUser());
		try {
			Path home = Files.createDirectories(dataFolder.toAbsolutePath().normalize());
			Files.createDirectories(home.resolve("tmp"));
			MariaDbSettings settings = new MariaDbSettings(base, home.resolve("data"));
			if (!Files.isDirectory(settings.data())) {
				createData(settings, home);
			}
			Path init = Files.writeString(home.resolve("init.sql"), INIT);
			return FreePort.with(port, (free) -> serve(settings, home, init, free));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The JDBC address without user and password.
	 */
	public String jdbcUrl() {
		return "jdbc:mariadb://127.0.0.1:" + this.port + "/" + USER;
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
	 * Shuts the server down gracefully and waits for its end.
	 */
	@Override
	public void close() {
		this.process.close();
	}

	private static MariaDbProcess serve(MariaDbSettings settings, Path home, Path init, int port) {
		Path runFolder = SupervisedProcess.newRunFolder();
		try {
			SupervisedProcess process = SupervisedProcess.start(settings.serve(port, runFolder, init), runFolder,
					home.resolve("mariadb.log"));
			process.awaitReady(TIMEOUT, () -> Greeting.isMariaDb(port));
			return new MariaDbProcess(process, port);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (ServerStartException ex) {
			throw new ServerStartException("MariaDB: " + ex.getMessage()
					+ "\nAn external server can be named by CHUXIN_SQL_URL (a JDBC address).", ex);
		}
	}

	// Filled next to its place and then renamed: a start that was killed half-way leaves
	// no
	// half data.
	private static void createData(MariaDbSettings settings, Path home) throws IOException {
		Path partial = home.resolve("data.partial");
		FileSystemUtils.deleteRecursively(partial);
		Files.createDirectories(partial);
		Path log = home.resolve("bootstrap.log");
		List<String> line = new MariaDbSettings(settings.base(), partial).bootstrap();
		Process process = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile()).start();
		try {
			try (OutputStream in = process.getOutputStream()) {
				in.write("CREATE DATABASE mysql;\nUSE mysql;\nSET @auth_root_socket=NULL;\n"
					.getBytes(StandardCharsets.US_ASCII));
				for (String file : SYSTEM_TABLES) {
					Files.copy(settings.base().resolve("share").resolve(file), in);
				}
			}
			if (process.waitFor() != 0) {
				throw new ServerStartException("MariaDB could not create its tables, see " + log);
			}
		}
		catch (InterruptedException ex) {
			process.destroyForcibly();
			Thread.currentThread().interrupt();
			throw new ServerStartException("interrupted while MariaDB created its tables", ex);
		}
		Files.move(partial, settings.data(), StandardCopyOption.ATOMIC_MOVE);
	}

}
