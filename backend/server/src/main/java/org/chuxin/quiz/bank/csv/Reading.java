package org.chuxin.quiz.bank.csv;

import java.util.List;

import org.chuxin.platform.csv.RowError;

/** What reading a file came to: all of it or nothing. */
public sealed interface Reading {

	/**
	 * Every row is right.
	 *
	 * @param questions in the order of the file, at least one, no code twice
	 */
	record Questions(List<CsvQuestion> questions) implements Reading {
	}

	/**
	 * Something is wrong.
	 *
	 * @param errors the first hundred, in the order of the file
	 * @param count how many there are
	 */
	record Refused(List<RowError> errors, int count) implements Reading {
	}

}
