package org.chuxin.activity.hours;

/** Whether a record counts (DOMAIN.md B21). */
public enum RecordState {

	/** Somebody of the unit still has to confirm it. */
	UNCONFIRMED("待确认"),

	/** Confirmed, but added afterwards and still open to doubts. */
	IN_NOTICE("公示中"),

	/** Counts. */
	CONFIRMED("已确认");

	/**
	 * The one answer for a row {@code e} of the ledger, the same for all rows of a
	 * record; every reader uses it, so that sums agree. Takes {@code noticed}, the moment
	 * before which the notice of what was written is over.
	 */
	static final String SQL = """
			CASE WHEN EXISTS (SELECT 1 FROM service_entry n
				WHERE n.activity_id = e.activity_id AND n.resident_id = e.resident_id AND n.number = e.number
					AND n.needed > (SELECT COUNT(*) FROM service_confirmation c WHERE c.entry_id = n.id))
				THEN 'UNCONFIRMED'
			WHEN EXISTS (SELECT 1 FROM service_entry n
				WHERE n.activity_id = e.activity_id AND n.resident_id = e.resident_id AND n.number = e.number
					AND n.origin = 'ADDED' AND n.correction = 0 AND n.written_at > #{noticed})
				THEN 'IN_NOTICE'
			ELSE 'CONFIRMED' END\s""";

	private final String text;

	RecordState(String text) {
		this.text = text;
	}

	/** Its name for people. */
	public String text() {
		return this.text;
	}

}
