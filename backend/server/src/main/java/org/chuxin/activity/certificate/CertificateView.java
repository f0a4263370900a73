package org.chuxin.activity.certificate;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A certificate as its person sees it (DOMAIN.md B14).
 *
 * @param number on the paper
 * @param code what verifies it
 * @param state where it is
 * @param name real name as it was
 * @param organisation the unit that recorded
 * @param from first day
 * @param to last day
 * @param minutes sum of the lines
 * @param hours the same in hours
 * @param issuedOn when
 * @param lines what was done
 * @param reason why it was withdrawn
 */
record CertificateView(String number, String code, CertificateState state, @Nullable String name, String organisation,
		LocalDate from, LocalDate to, int minutes, String hours, LocalDate issuedOn, List<CertificateLine> lines,
		@Nullable String reason) {

	/** A person's certificates, newest first. */
	record All(List<CertificateView> items) {
	}

	/**
	 * What everybody sees who has number and code (B15).
	 *
	 * @param number on the paper
	 * @param state where it is
	 * @param name masked; absent after the account was closed
	 * @param organisation the unit that recorded
	 * @param from first day
	 * @param to last day
	 * @param minutes sum
	 * @param hours the same in hours
	 * @param issuedOn when
	 */
	record Verified(String number, CertificateState state, @Nullable String name, String organisation, LocalDate from,
			LocalDate to, int minutes, String hours, LocalDate issuedOn) {
	}

}
