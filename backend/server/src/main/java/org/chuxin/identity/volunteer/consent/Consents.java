package org.chuxin.identity.volunteer.consent;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.chuxin.identity.ConsentPurpose;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Consents as SQL keeps them; may block, joins the caller's transaction. */
@Component
@Transactional
public class Consents {

	private final VolunteerConsentMapper rows;

	private final Clock clock;

	Consents(VolunteerConsentMapper rows, Clock clock) {
		this.rows = rows;
		this.clock = clock;
	}

	/**
	 * Lets exactly these stand: a repetition keeps the first time, what is missing is
	 * taken back.
	 * @param residentId whom they are about
	 * @param agreements what is agreed to now
	 */
	public void settle(long residentId, Collection<Agreement> agreements) {
		Map<ConsentPurpose, String> wanted = new HashMap<>();
		agreements.forEach((agreement) -> wanted.put(agreement.purpose(), agreement.version()));
		Instant now = this.clock.instant();
		for (GivenConsent stands : standing(residentId)) {
			String version = wanted.get(stands.purpose());
			if (Objects.equals(version, stands.version())) {
				wanted.remove(stands.purpose());
			}
			else {
				this.rows.withdraw(residentId, stands.purpose(), now);
			}
		}
		wanted.forEach((purpose, version) -> this.rows.give(residentId, purpose, version, now));
	}

	/**
	 * What stands.
	 * @param residentId whom it is about
	 * @return consents that were not taken back
	 */
	public List<GivenConsent> standing(long residentId) {
		return all(residentId).stream().filter((consent) -> consent.withdrawnAt() == null).toList();
	}

	/**
	 * What was ever agreed to.
	 * @param residentId whom it is about
	 * @return consents, the oldest first
	 */
	public List<GivenConsent> all(long residentId) {
		return this.rows.all(residentId);
	}

	/**
	 * Forgets them, because the account or the ward is erased.
	 * @param residentId whom they are about
	 */
	public void erase(long residentId) {
		this.rows.delete(residentId);
	}

}
