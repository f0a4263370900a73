package org.chuxin.identity.volunteer.ward;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.chuxin.platform.secret.Seal;
import org.chuxin.identity.volunteer.Registrations;
import org.chuxin.identity.volunteer.consent.Consents;
import org.chuxin.identity.volunteer.problem.VolunteerProblems;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Wards as SQL keeps them; may block. */
@Component
@Transactional
class Wards {

	private static final int MOST = 5;

	private final WardMapper rows;

	private final Registrations registrations;

	private final Consents consents;

	private final Seal seal;

	private final SecureRandom random;

	private final Clock clock;

	Wards(WardMapper rows, Registrations registrations, Consents consents, Seal volunteerSeal, SecureRandom random,
			Clock clock) {
		this.rows = rows;
		this.registrations = registrations;
		this.consents = consents;
		this.seal = volunteerSeal;
		this.random = random;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	List<Ward> of(long guardianId) {
		return this.rows.of(guardianId).stream().map((row) -> row.open(this.seal)).toList();
	}

	@Transactional(readOnly = true)
	Optional<Ward> find(long residentId) {
		return Optional.ofNullable(this.rows.find(residentId)).map((row) -> row.open(this.seal));
	}

	/** Whether a resident is a ward of this guardian. */
	@Transactional(readOnly = true)
	boolean isOf(long guardianId, long residentId) {
		WardRow row = this.rows.find(residentId);
		return row != null && row.guardianId() == guardianId;
	}

	/** Adds a ward, or changes the one with this key. */
	Ward save(long guardianId, String key, WardRequest wanted, LocalDate born, LocalDate today) {
		this.registrations.holdGuardian(guardianId);
		List<Ward> all = of(guardianId);
		Optional<Ward> before = all.stream().filter((ward) -> ward.key().equals(key)).findFirst();
		WardRules.check(born, before, today);
		if (before.isEmpty() && all.size() >= MOST) {
			throw VolunteerProblems.wardsFull();
		}
		Instant now = this.clock.instant();
		Ward ward = new Ward(before.map(Ward::residentId).orElseGet(this.random::nextLong), key, wanted.realName(),
				born, wanted.relation(), before.map(Ward::createdAt).orElse(now));
		WardRow row = WardRow.sealed(guardianId, ward, this.seal);
		if (before.isPresent()) {
			this.rows.change(row);
		}
		else {
			this.rows.addResident(ward.residentId(), now);
			this.rows.add(row);
		}
		this.consents.settle(ward.residentId(), wanted.consents());
		return find(ward.residentId()).orElseThrow();
	}

	/** Keeps lanes from using a ward and its guardian until the transaction ends. */
	void hold(long guardianId, long residentId) {
		this.rows.lock(guardianId, residentId);
	}

	void delete(long residentId) {
		this.rows.delete(residentId);
	}

}
