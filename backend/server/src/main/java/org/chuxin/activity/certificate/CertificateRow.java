package org.chuxin.activity.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

import org.chuxin.platform.Days;
import org.jspecify.annotations.Nullable;

/**
 * A certificate as SQL keeps it; but for its state never changed.
 *
 * @param id running number
 * @param residentId whose
 * @param clientKey the client's name for it
 * @param organisationId the unit that recorded
 * @param organisationName its name then
 * @param fromDay first day
 * @param toDay last day
 * @param minutes sum of the lines
 * @param content lines as JSON
 * @param nameId the name as it was
 * @param code what verifies it
 * @param issuedAt when
 * @param state where it is
 * @param reason why it was withdrawn
 */
record CertificateRow(long id, long residentId, String clientKey, long organisationId, String organisationName,
		LocalDate fromDay, LocalDate toDay, int minutes, String content, long nameId, String code, Instant issuedAt,
		CertificateState state, @Nullable String reason) {

	static final String COLUMNS = """
			id, resident_id, client_key, organisation_id, organisation_name, from_day, to_day, minutes, content,
				name_id, code, issued_at, state, reason\s""";

	/** The number on the paper. */
	String number() {
		return String.format(Locale.ROOT, "CX%d-%07d", issuedOn().getYear(), this.id);
	}

	LocalDate issuedOn() {
		return Days.of(this.issuedAt);
	}

	/** The running number inside a number, 0 where it is none. */
	static long idIn(String number) {
		return number.matches("CX\\d{4}-\\d{7,18}") ? Long.parseLong(number.substring(number.indexOf('-') + 1)) : 0;
	}

	boolean covers(long organisation, LocalDate from, LocalDate to) {
		return this.organisationId == organisation && this.fromDay.equals(from) && this.toDay.equals(to);
	}

}
