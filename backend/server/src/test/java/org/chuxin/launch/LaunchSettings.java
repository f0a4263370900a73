package org.chuxin.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * What the developer wants of this start.
 *
 * @param folder where the sandbox keeps its data
 * @param fresh whether to begin anew
 * @param residents how many residents the demo data has
 * @param usualPorts whether to take the usual ports where they are free
 * @param externalSql whether SQL is somebody else's
 * @param externalRedis whether Redis is somebody else's
 * @param externalWeChat whether WeChat is not simulated
 */
record LaunchSettings(Path folder, boolean fresh, int residents, boolean usualPorts, boolean externalSql,
		boolean externalRedis, boolean externalWeChat) {

	static final String FOLDER = "chuxin.sandbox.folder";

	static final String RESIDENTS = "chuxin.sandbox.residents";

	static final String PORTS = "chuxin.sandbox.ports";

	private static final String FRESH = "--fresh";

	/**
	 * Reads arguments, system properties and the environment.
	 * @throws LaunchException when an argument is unknown
	 */
	static LaunchSettings of(List<String> arguments, Properties properties, Map<String, String> environment) {
		arguments.stream().filter((argument) -> !argument.equals(FRESH)).findFirst().ifPresent((argument) -> {
			throw new LaunchException("unknown argument " + argument + ". Usage: scripts/run [--fresh]");
		});
		return new LaunchSettings(Path.of(properties.getProperty(FOLDER, ".sandbox")).toAbsolutePath().normalize(),
				arguments.contains(FRESH), Integer.parseInt(properties.getProperty(RESIDENTS, "2000")),
				properties.getProperty(PORTS, "usual").equals("usual"), environment.containsKey("CHUXIN_SQL_URL"),
				environment.containsKey("CHUXIN_REDIS_URL"), environment.containsKey("CHUXIN_WECHAT_URL"));
	}

}
