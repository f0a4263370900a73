package org.chuxin.activity.hours;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads of the ledger; whoever shows hours asks here, so that they agree. May block. */
@Component
@Transactional(readOnly = true)
public class ServiceRecords {

	private final ServiceMapper rows;

	private final Clock clock;

	ServiceRecords(ServiceMapper rows, Clock clock) {
		this.rows = rows;
		this.clock = clock;
	}

	/** Sums of a person's whole ledger. */
	public Totals totals(long residentId) {
		return Totals.of(this.rows.sums(residentId, noticed()));
	}

	/**
	 * Finds a record.
	 * @param id id of its entry
	 * @return the record
	 */
	public Optional<ServiceRecord> find(long id) {
		return Optional.ofNullable(this.rows.byId(id, noticed()));
	}

	/** A person's records of one activity, by number. */
	public List<ServiceRecord> of(long activityId, long residentId) {
		return this.rows.there(activityId, residentId, noticed());
	}

	/**
	 * A person's records, newest first.
	 * @param residentId the person
	 * @param before begin of the last one of the page before
	 * @param beforeId its id
	 * @param limit how many at most
	 * @return records
	 */
	public List<ServiceRecord> ofPerson(long residentId, Instant before, long beforeId, int limit) {
		return this.rows.ofPerson(residentId, before, beforeId, limit, noticed());
	}

	/**
	 * The records of an activity, by person and number.
	 * @param activityId the activity
	 * @param residentId person of the last one of the page before
	 * @param number its number
	 * @param limit how many at most
	 * @return records
	 */
	public List<ServiceRecord> ofActivity(long activityId, long residentId, int number, int limit) {
		return this.rows.ofActivity(activityId, residentId, number, limit, noticed());
	}

	/**
	 * What one unit recorded of a person's service, and what counts (DOMAIN.md B14).
	 * @param residentId the person
	 * @param organisationId the unit
	 * @param from first day
	 * @param to last day
	 * @return records by day
	 */
	public List<ServiceRecord> confirmed(long residentId, long organisationId, LocalDate from, LocalDate to) {
		return this.rows.ofUnit(residentId, organisationId, from, to, noticed())
			.stream()
			.filter((each) -> each.state() == RecordState.CONFIRMED)
			.toList();
	}

	/**
	 * Corrections of records.
	 * @param records which
	 * @return by record, in order; absent where there are none
	 */
	public Map<ServiceRecord.Key, List<ServiceEntry>> corrections(Collection<ServiceRecord> records) {
		return records.isEmpty() ? Map.of()
				: this.rows.corrections(records.stream().map(ServiceRecord::key).toList())
					.stream()
					.collect(Collectors.groupingBy(ServiceEntry::key));
	}

	private Instant noticed() {
		return Instant.now(this.clock).minus(ServiceTime.NOTICE);
	}

}
