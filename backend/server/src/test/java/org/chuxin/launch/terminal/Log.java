package org.chuxin.launch.terminal;

import java.nio.file.Path;

import org.slf4j.LoggerFactory;

/** Keeps the log away from the console, where a few lines shall be seen. */
public final class Log {

	private static final String CONFIGURATION = "logback.configurationFile";

	private Log() {
	}

	/** Sends all that is logged to a file; must come before the first logger. */
	public static void toFile(Path file) {
		System.setProperty("chuxin.sandbox.log", file.toString());
		System.setProperty(CONFIGURATION, "org/chuxin/launch/logback.xml");
		LoggerFactory.getLogger(Log.class);
		// The server is told by its own setting, and warns of this one.
		System.clearProperty(CONFIGURATION);
	}

}
