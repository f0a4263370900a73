package org.chuxin.points;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What counts for one resident on one local day of a contest, as its counting rule yields
 * it now.
 *
 * @param day the local day on which the counted attempts started
 * @param score sum of the counted scores, hundredths
 * @param seconds sum of the counted attempts' whole seconds
 * @param finishedAt finish of the last counted attempt
 * @param counted number of counted attempts
 */
public record DayTally(LocalDate day, int score, int seconds, Instant finishedAt, int counted) {
}
