package dev.chuxin.bench.host;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Our server as it is started.
 *
 * @param jar packaged or extracted
 * @param flags of its JVM
 */
public record ServerBuild(Path jar, List<String> flags) {

	/** The packaged jar with the flags that all sides get. */
	public static ServerBuild plain() {
		return new ServerBuild(ServerJar.find(), ChildJvm.FLAGS);
	}

	/**
	 * The same with more flags, which win over earlier ones.
	 * @param more flags
	 * @return the build
	 */
	public ServerBuild with(String... more) {
		return new ServerBuild(this.jar, Stream.concat(this.flags.stream(), Stream.of(more)).toList());
	}

}
