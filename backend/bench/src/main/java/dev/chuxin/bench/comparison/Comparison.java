package dev.chuxin.bench.comparison;

import dev.chuxin.bench.report.Outcome;

/** One line of the table: two sides in one run; blocks. */
@FunctionalInterface
public interface Comparison {

	/**
	 * Runs both sides.
	 * @param settings how long and how much
	 * @return what was found
	 */
	Outcome run(Settings settings);

}
