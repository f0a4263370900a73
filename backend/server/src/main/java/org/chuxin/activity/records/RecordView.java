package org.chuxin.activity.records;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.chuxin.activity.hours.Origin;
import org.chuxin.activity.hours.RecordState;
import org.chuxin.activity.hours.ServiceEntry;
import org.chuxin.activity.hours.Totals;
import org.chuxin.activity.recruitment.ActivityKind.Gives;
import org.chuxin.platform.Days;
import org.chuxin.platform.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * A record as its person sees it (DOMAIN.md B6).
 *
 * @param recordId id of the record
 * @param activityId public id of the activity
 * @param title its name
 * @param organisationCode the unit that recorded, as a certificate names it
 * @param organisation its name
 * @param place where
 * @param content what was done
 * @param personInCharge who answers for it
 * @param startedAt begin of what counts
 * @param endedAt end of what counts, before corrections
 * @param minutes sum of the entry and its corrections
 * @param origin how it is known (B8)
 * @param gives service or training
 * @param state whether it counts
 * @param corrections in order
 * @param objection absent without one
 */
record RecordView(String recordId, String activityId, String title, String organisationCode, String organisation,
		String place, String content, String personInCharge, Instant startedAt, Instant endedAt, int minutes,
		Origin origin, Gives gives, RecordState state, List<Correction> corrections, @Nullable Objection objection) {

	/**
	 * A correction.
	 *
	 * @param minutes difference
	 * @param reason why
	 * @param author who
	 * @param at when
	 */
	record Correction(int minutes, @Nullable String reason, String author, Instant at) {

		static Correction of(ServiceEntry row) {
			return new Correction(row.minutes(), row.reason(), row.authorName(), row.writtenAt());
		}

	}

	/**
	 * An objection.
	 *
	 * @param text what the person says
	 * @param at when
	 * @param dueAt until when it is to be answered
	 * @param answer what the organiser says, absent while it is open
	 * @param outcome what came of it, absent while it is open
	 */
	record Objection(String text, Instant at, Instant dueAt, @Nullable String answer,
			ObjectionRow.@Nullable Outcome outcome) {

		private static final int WORKING_DAYS = 5;

		static Objection of(ObjectionRow row, WorkingDays days) {
			LocalDate last = days.plus(Days.of(row.objectedAt()), WORKING_DAYS);
			return new Objection(row.text(), row.objectedAt(), last.plusDays(1).atStartOfDay(Days.ZONE).toInstant(),
					row.answer(), row.outcome());
		}

	}

	/**
	 * A person's sums.
	 *
	 * @param confirmedMinutes service that counts
	 * @param pendingMinutes service that does not count yet
	 * @param hours service that counts, in hours
	 * @param trainingMinutes training that counts
	 * @param years by year, newest first
	 * @param serverNow the server's clock
	 */
	record Sums(int confirmedMinutes, int pendingMinutes, String hours, int trainingMinutes, List<Totals.Year> years,
			Instant serverNow) {

		static Sums of(Totals totals, Instant now) {
			return new Sums(totals.confirmedMinutes(), totals.pendingMinutes(), Totals.hours(totals.confirmedMinutes()),
					totals.trainingMinutes(), totals.years(), now);
		}

	}

	/**
	 * A record as organisers see it.
	 *
	 * @param recordId id of the record
	 * @param residentId who served
	 * @param name real name, absent for who is no volunteer any more
	 * @param number pair of check-in and check-out
	 * @param startedAt begin of what counts
	 * @param endedAt end of what counts, before corrections
	 * @param minutes sum of the entry and its corrections
	 * @param origin how it is known
	 * @param gives service or training
	 * @param state whether it counts
	 * @param reason why it was added
	 * @param author who wrote it, absent for the system
	 * @param corrections in order
	 * @param objection absent without one
	 */
	record Organised(String recordId, String residentId, @Nullable String name, int number, Instant startedAt,
			Instant endedAt, int minutes, Origin origin, Gives gives, RecordState state, @Nullable String reason,
			@Nullable String author, List<Correction> corrections, @Nullable Objection objection) {
	}

	/**
	 * Somebody who objects to being marked as absent.
	 *
	 * @param recordId what an answer names
	 * @param residentId who
	 * @param name real name
	 * @param objection what they say
	 */
	record Absence(String recordId, String residentId, @Nullable String name, Objection objection) {
	}

	/**
	 * The records of an activity.
	 *
	 * @param items a page of them, by person
	 * @param next where the next page begins, absent on the last one
	 * @param absences objections of who has no record, on the first page
	 */
	record OrganisedPage(List<Organised> items, @Nullable String next, List<Absence> absences) {
	}

}
