package dev.chuxin.sandbox.database;

import java.util.Locale;

/**
 * Names the operating system and the processor as the binaries do.
 */
final class Platform {

	private Platform() {
	}

	static String current() {
		return system() + "-" + processor();
	}

	private static String system() {
		String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
		return name.startsWith("mac") ? "darwin" : name.replaceFirst(" .*", "");
	}

	private static String processor() {
		String name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
		return switch (name) {
			case "x86_64", "amd64" -> "amd64";
			case "aarch64", "arm64" -> "arm64";
			default -> name;
		};
	}

}
