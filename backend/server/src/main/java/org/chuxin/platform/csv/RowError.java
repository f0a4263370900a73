package org.chuxin.platform.csv;

/**
 * What is wrong in a file, for the editor.
 *
 * @param line line of the file, from 1
 * @param column name in the header, empty when the whole line is meant
 * @param reason a Chinese sentence that says what to change
 */
public record RowError(int line, String column, String reason) {
}
