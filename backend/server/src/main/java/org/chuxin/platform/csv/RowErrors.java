package org.chuxin.platform.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong in a file: lists the first hundred, counts all. */
public final class RowErrors {

	private static final int LISTED = 100;

	private final List<RowError> listed = new ArrayList<>();

	private int count;

	/**
	 * Reports something wrong.
	 * @param line line of the file, from 1
	 * @param column name in the header, empty when the whole line is meant
	 * @param reason a Chinese sentence that says what to change
	 */
	public void add(long line, String column, String reason) {
		this.count++;
		if (this.listed.size() < LISTED) {
			this.listed.add(new RowError((int) line, column, reason));
		}
	}

	/**
	 * How much is wrong.
	 * @return 0 for a right file
	 */
	public int count() {
		return this.count;
	}

	/**
	 * What is wrong.
	 * @return the first hundred that were found, by line
	 */
	public List<RowError> listed() {
		return this.listed.stream().sorted(Comparator.comparingInt(RowError::line)).toList();
	}

}
