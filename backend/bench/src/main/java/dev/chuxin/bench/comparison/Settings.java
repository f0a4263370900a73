package dev.chuxin.bench.comparison;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How long and how much.
 *
 * @param measured of each side in each round
 * @param warmUp of each side, before its first round
 * @param rounds of each side
 * @param residents in comparisons without a board of a million
 * @param million residents of the large board
 * @param cache where the large data set stays between runs
 */
public record Settings(Duration measured, Duration warmUp, int rounds, int residents, int million, Path cache) {
}
