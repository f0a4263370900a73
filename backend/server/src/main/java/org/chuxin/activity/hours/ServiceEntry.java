package org.chuxin.activity.hours;

import java.time.Instant;
import java.time.LocalDate;

import org.chuxin.activity.recruitment.ActivityKind.Gives;
import org.chuxin.audit.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A row of the ledger; never changed.
 *
 * @param id random
 * @param activityId the activity
 * @param residentId who served
 * @param number pair of check-in and check-out, 1 to 3
 * @param correction 0 for the entry itself, then 1, 2 … for its corrections
 * @param organisationId the unit that organised and thus records (B10)
 * @param gives service or training, which are never added (B7)
 * @param origin how it is known (B8)
 * @param minutes of a correction the difference, below zero where it takes away
 * @param fromAt begin of what counts
 * @param toAt end of what counts
 * @param localDay the day of the begin, which the entry belongs to
 * @param localYear the year of that day
 * @param needed how many persons have to confirm it (B21)
 * @param reason why it was added or corrected
 * @param authorId the organiser who wrote it, 0 for the system
 * @param authorName their name, empty for the system
 * @param writtenAt when
 */
public record ServiceEntry(long id, long activityId, long residentId, int number, int correction, long organisationId,
		Gives gives, Origin origin, int minutes, Instant fromAt, Instant toAt, LocalDate localDay, int localYear,
		int needed, @Nullable String reason, long authorId, String authorName, Instant writtenAt) {

	static final String COLUMNS = """
			e.id, e.activity_id, e.resident_id, e.number, e.correction, e.organisation_id, e.gives, e.origin,
				e.minutes, e.from_at, e.to_at, e.local_day, e.local_year, e.needed, e.reason, e.author_id,
				e.author_name, e.written_at\s""";

	/** The record that it belongs to. */
	ServiceRecord.Key key() {
		return new ServiceRecord.Key(this.activityId, this.residentId, this.number);
	}

	/** A correction of this entry. */
	ServiceEntry corrected(long newId, int newCorrection, int difference, int newNeeded, String why, Actor author,
			Instant at) {
		return new ServiceEntry(newId, this.activityId, this.residentId, this.number, newCorrection,
				this.organisationId, this.gives, this.origin, difference, this.fromAt, this.toAt, this.localDay,
				this.localYear, newNeeded, why, author.id(), author.name(), at);
	}

}
