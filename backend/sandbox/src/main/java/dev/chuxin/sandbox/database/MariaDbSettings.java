package dev.chuxin.sandbox.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds MariaDB's command lines, so that the sandbox is as durable and as strict as
 * production.
 */
record MariaDbSettings(Path base, Path data) {

	private static final int ROOT_USER = 0;

	/**
	 * The command that fills an empty data folder with the SQL on its standard input.
	 */
	List<String> bootstrap() throws IOException {
		List<String> line = common(this.data);
		line.addAll(List.of("--bootstrap", "--enforce-storage-engine=", "--max-allowed-packet=8M",
				"--net-buffer-length=16K"));
		return line;
	}

	/**
	 * The command that serves.
	 */
	List<String> serve(int port, Path runFolder, Path initFile) throws IOException {
		List<String> line = common(this.data);
		line.addAll(List.of("--bind-address=127.0.0.1", "--port=" + port, "--socket=" + runFolder.resolve("s"),
				"--pid-file=" + runFolder.resolve("pid"), "--tmpdir=" + this.data.resolve("../tmp").normalize(),
				"--init-file=" + initFile, "--character-set-server=utf8mb4", "--default-time-zone=+00:00",
				"--transaction-isolation=READ-COMMITTED", "--innodb-flush-log-at-trx-commit=1",
				"--innodb-lock-wait-timeout=3", "--innodb-buffer-pool-size=256M", "--max-connections=200",
				"--skip-name-resolve", "--skip-log-bin", "--performance-schema=OFF",
				// Else each first start computes a certificate for some seconds.
				"--skip-ssl"));
		return line;
	}

	private List<String> common(Path dataFolder) throws IOException {
		List<String> line = new ArrayList<>(
				List.of(this.base.resolve("bin/mariadbd").toString(), "--no-defaults", "--basedir=" + this.base,
						"--datadir=" + dataFolder, "--lc-messages-dir=" + this.base.resolve("share")));
		if (runsAsRoot(dataFolder)) {
			line.add("--user=root");
		}
		return line;
	}

	// MariaDB refuses to run as root unless told, and refuses a user when it is not root.
	private static boolean runsAsRoot(Path folder) throws IOException {
		Path probe = Files.createTempFile(folder.resolve("..").normalize(), "who", "");
		try {
			return Integer.valueOf(ROOT_USER).equals(Files.getAttribute(probe, "unix:uid"));
		}
		finally {
			Files.delete(probe);
		}
	}

}
