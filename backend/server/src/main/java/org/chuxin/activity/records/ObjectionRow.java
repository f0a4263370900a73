package org.chuxin.activity.records;

import java.time.Instant;

import org.chuxin.activity.hours.ServiceRecord;
import org.jspecify.annotations.Nullable;

/**
 * An objection as SQL keeps it (DOMAIN.md B12).
 *
 * @param activityId the activity
 * @param residentId who objects
 * @param number of the record, 0 for being marked as absent
 * @param text what they say, empty after the account was closed
 * @param objectedAt when
 * @param outcome what came of it, null while it is open
 * @param answer what the organiser says
 * @param answeredAt when
 */
record ObjectionRow(long activityId, long residentId, int number, String text, Instant objectedAt,
		@Nullable Outcome outcome, @Nullable String answer, @Nullable Instant answeredAt) {

	static final int ABSENCE = 0;

	ServiceRecord.Key key() {
		return new ServiceRecord.Key(this.activityId, this.residentId, this.number);
	}

	/** What came of an objection. */
	enum Outcome {

		/** The record stays as it is. */
		UPHELD("维持原记录"),

		/** The record was corrected. */
		CHANGED("已更正");

		private final String text;

		Outcome(String text) {
			this.text = text;
		}

		/** Its name for people. */
		String text() {
			return this.text;
		}

	}

}
