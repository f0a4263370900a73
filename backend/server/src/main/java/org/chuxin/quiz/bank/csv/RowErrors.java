package org.chuxin.quiz.bank.csv;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong in a file: lists the first hundred, counts all. */
final class RowErrors {

	private static final int LISTED = 100;

	private final List<RowError> listed = new ArrayList<>();

	private int count;

	void add(long line, String column, String reason) {
		this.count++;
		if (this.listed.size() < LISTED) {
			this.listed.add(new RowError((int) line, column, reason));
		}
	}

	int count() {
		return this.count;
	}

	Reading.Refused refused() {
		return new Reading.Refused(List.copyOf(this.listed), this.count);
	}

}
