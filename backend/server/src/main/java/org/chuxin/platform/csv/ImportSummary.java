package org.chuxin.platform.csv;

/**
 * What an import did.
 *
 * @param rows rows of the file
 * @param created rows with a new code
 * @param changed rows that say something else now
 * @param unchanged rows that were there before in the same words
 */
public record ImportSummary(int rows, int created, int changed, int unchanged) {
}
