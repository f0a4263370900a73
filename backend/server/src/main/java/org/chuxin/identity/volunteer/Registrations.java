package org.chuxin.identity.volunteer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.chuxin.identity.MinorKnown;
import org.chuxin.identity.problem.IdentityProblems;
import org.chuxin.platform.secret.Seal;
import org.chuxin.identity.volunteer.consent.Consents;
import org.chuxin.identity.volunteer.problem.VolunteerProblems;
import org.chuxin.platform.Days;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Volunteers as SQL keeps them; may block. */
@Component
@Transactional
public class Registrations {

	private final VolunteerMapper rows;

	private final Consents consents;

	private final Seal seal;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Registrations(VolunteerMapper rows, Consents consents, Seal volunteerSeal, ApplicationEventPublisher events,
			Clock clock) {
		this.rows = rows;
		this.consents = consents;
		this.seal = volunteerSeal;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Keeps the account from changing or closing until the transaction ends, and insists
	 * on a registered volunteer who is grown up, as guardians are.
	 * @param residentId who acts as a guardian
	 */
	public void holdGuardian(long residentId) {
		hold(residentId);
		LocalDate today = Days.of(this.clock.instant());
		boolean adult = find(residentId).map(Registered.History::details)
			.filter((details) -> RegistrationRules.isAdult(details.birthDate(), today))
			.isPresent();
		if (!adult) {
			throw VolunteerProblems.guardianNotRegistered();
		}
	}

	Optional<Registered.History> find(long residentId) {
		return Optional.ofNullable(this.rows.find(residentId)).map((row) -> row.open(this.seal));
	}

	/** Whether a number is verified, by this code if one is named. */
	boolean hasPhone(long residentId, byte @Nullable [] codeMac) {
		VolunteerRow row = this.rows.find(residentId);
		return row != null && row.leftAt() == null && (codeMac == null || row.verifiedBy(codeMac));
	}

	/**
	 * Makes a volunteer, or changes what one told.
	 * @param number as just verified; null for the one that is kept
	 */
	void register(long residentId, Registration wanted, LocalDate born, PhoneChecks.@Nullable Checked number) {
		hold(residentId);
		VolunteerRow before = this.rows.find(residentId);
		String phone = (number != null) ? number.phone() : keptPhone(before);
		byte[] mac = (number != null) ? number.codeMac() : (before != null) ? before.phoneCodeMac() : null;
		this.rows.register(VolunteerRow.sealed(residentId, this.clock.instant(), Registered.of(wanted, born, phone),
				mac, this.seal));
		this.consents.settle(residentId, wanted.consents());
		if (!RegistrationRules.isAdult(born, Days.of(this.clock.instant()))) {
			this.events.publishEvent(new MinorKnown(residentId));
		}
	}

	/** Forgets what a volunteer told, and keeps that they left. */
	void leave(long residentId) {
		hold(residentId);
		if (this.rows.wards(residentId) > 0) {
			throw VolunteerProblems.wardsRemain();
		}
		this.rows.leave(residentId, this.clock.instant());
		this.consents.settle(residentId, List.of());
	}

	void erase(long residentId) {
		this.rows.delete(residentId);
		this.consents.erase(residentId);
	}

	private void hold(long residentId) {
		if (this.rows.lockAccount(residentId) == null) {
			throw IdentityProblems.unauthenticated();
		}
	}

	private String keptPhone(@Nullable VolunteerRow before) {
		return Optional.ofNullable(before)
			.map((row) -> row.open(this.seal).details())
			.map(Registered::phone)
			.orElseThrow(VolunteerProblems::phoneNeeded);
	}

}
