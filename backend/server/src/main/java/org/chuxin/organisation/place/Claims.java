package org.chuxin.organisation.place;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.chuxin.audit.AuditTrail;
import org.chuxin.identity.Caller;
import org.chuxin.organisation.Organisation;
import org.chuxin.organisation.OrganisationProblems;
import org.chuxin.organisation.Organisations;
import org.chuxin.organisation.PlaceKind;
import org.chuxin.organisation.Scopes;
import org.chuxin.platform.Ids;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Places as organisations open and confirm them; may block. */
@Component
@Transactional
class Claims {

	private final PlaceMapper rows;

	private final Organisations organisations;

	private final Scopes scopes;

	private final AuditTrail audit;

	private final SecureRandom random;

	private final Clock clock;

	Claims(PlaceMapper rows, Organisations organisations, Scopes scopes, AuditTrail audit, SecureRandom random,
			Clock clock) {
		this.rows = rows;
		this.organisations = organisations;
		this.scopes = scopes;
		this.audit = audit;
		this.random = random;
		this.clock = clock;
	}

	/** Makes the one code that opens a place from now on. */
	Code open(Caller.Organiser by, String organisationCode, Duration life) {
		Organisation organisation = within(by, organisationCode);
		kind(organisation);
		PlaceCode code = PlaceCode.draw(this.random);
		Instant before = this.rows.codeUntil(organisation.id());
		Instant until = this.clock.instant().plus(life);
		this.rows.saveCode(organisation.id(), code.hash(), until);
		this.audit.record(by.actor(), "place.code", "organisation/" + organisationCode, until(before), until(until));
		return new Code(organisationCode, code.text(), until);
	}

	@Transactional(readOnly = true)
	List<PlaceRow> page(Caller.Organiser by, String organisationCode, ClaimState state, long after, int most) {
		return this.rows.claims(within(by, organisationCode).id(), state, after, most);
	}

	void decide(Caller.Organiser by, String organisationCode, long residentId, ClaimState decision) {
		Organisation organisation = within(by, organisationCode);
		PlaceKind kind = kind(organisation);
		PlaceRow row = this.rows.lock(residentId, kind);
		if (row == null || row.organisationId() != organisation.id()) {
			throw PlaceProblems.claimNotFound();
		}
		if (row.state() != decision) {
			this.rows.decide(residentId, kind, decision, this.clock.instant());
			this.audit.record(by.actor(), "place.decide",
					"organisation/" + organisationCode + "/claims/" + Ids.text(residentId), state(row.state()),
					state(decision));
		}
	}

	private Organisation within(Caller.Organiser by, String organisationCode) {
		Organisation organisation = this.organisations.byCode(organisationCode)
			.orElseThrow(OrganisationProblems::notFound);
		if (!this.scopes.covers(this.scopes.of(by), organisation.id())) {
			throw OrganisationProblems.outOfScope();
		}
		return organisation;
	}

	private static PlaceKind kind(Organisation organisation) {
		return organisation.kind().place().orElseThrow(PlaceProblems::notOffered);
	}

	private static Map<String, ClaimState> state(ClaimState state) {
		return Map.of("state", state);
	}

	private static @Nullable Map<String, Instant> until(@Nullable Instant until) {
		return (until != null) ? Map.of("expiresAt", until) : null;
	}

	/** A code as it is shown once. */
	record Code(String organisationCode, String invitationCode, Instant expiresAt) {

		@Override
		public String toString() {
			return "Code";
		}

	}

}
