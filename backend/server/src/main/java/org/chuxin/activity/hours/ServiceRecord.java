package org.chuxin.activity.hours;

import java.time.Instant;
import java.time.LocalDate;

import org.chuxin.activity.recruitment.ActivityKind.Gives;
import org.jspecify.annotations.Nullable;

/**
 * An entry with all its corrections (DOMAIN.md B6, B9).
 *
 * @param id id of the entry itself
 * @param activityId the activity
 * @param residentId who served
 * @param number pair of check-in and check-out, 1 to 3
 * @param organisationId the unit that records
 * @param gives service or training
 * @param origin how it is known
 * @param fromAt begin of what counts
 * @param toAt end of what counts, before corrections
 * @param localDay the day it belongs to
 * @param minutes sum of the entry and its corrections
 * @param state whether it counts
 * @param reason why it was added
 * @param authorName who wrote it, empty for the system
 * @param writtenAt when
 */
public record ServiceRecord(long id, long activityId, long residentId, int number, long organisationId, Gives gives,
		Origin origin, Instant fromAt, Instant toAt, LocalDate localDay, int minutes, RecordState state,
		@Nullable String reason, String authorName, Instant writtenAt) {

	static final String COLUMNS = """
			e.id, e.activity_id, e.resident_id, e.number, e.organisation_id, e.gives, e.origin, e.from_at, e.to_at,
				e.local_day,
				(SELECT SUM(m.minutes) FROM service_entry m WHERE m.activity_id = e.activity_id
					AND m.resident_id = e.resident_id AND m.number = e.number) AS minutes,
			""" + RecordState.SQL + "AS state, e.reason, e.author_name, e.written_at ";

	/** What its corrections name. */
	public Key key() {
		return new Key(this.activityId, this.residentId, this.number);
	}

	/**
	 * The natural key of a record.
	 *
	 * @param activityId the activity
	 * @param residentId who served
	 * @param number pair of check-in and check-out
	 */
	public record Key(long activityId, long residentId, int number) {
	}

}
