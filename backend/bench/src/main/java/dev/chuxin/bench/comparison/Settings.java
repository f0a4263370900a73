package dev.chuxin.bench.comparison;

import java.nio.file.Path;
import java.time.Duration;

import dev.chuxin.bench.host.ServerBuild;

/**
 * How long and how much.
 *
 * @param measured of each side in each round
 * @param warmUp of each side, before its first round
 * @param rounds of each side
 * @param residents in comparisons without a board of a million
 * @param million residents of the large board
 * @param cache where the large data set and the trained server stay between runs
 * @param server how our server is started
 */
public record Settings(Duration measured, Duration warmUp, int rounds, int residents, int million, Path cache,
		ServerBuild server) {

	/** The same with another build of our server, and as many residents as said. */
	public Settings with(ServerBuild other, int people) {
		return new Settings(this.measured, this.warmUp, this.rounds, people, this.million, this.cache, other);
	}

}
