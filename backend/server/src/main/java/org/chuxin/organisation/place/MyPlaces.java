package org.chuxin.organisation.place;

import java.time.Clock;
import java.util.List;

import org.chuxin.identity.OpenAccounts;
import org.chuxin.organisation.Organisation;
import org.chuxin.organisation.OrganisationProblems;
import org.chuxin.organisation.Organisations;
import org.chuxin.organisation.PlaceKind;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Places as residents claim and leave them; may block. */
@Component
@Transactional
class MyPlaces {

	private final PlaceMapper rows;

	private final Organisations organisations;

	private final OpenAccounts accounts;

	private final Clock clock;

	MyPlaces(PlaceMapper rows, Organisations organisations, OpenAccounts accounts, Clock clock) {
		this.rows = rows;
		this.organisations = organisations;
		this.accounts = accounts;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	List<MyPlace> of(long residentId) {
		return this.rows.mine(residentId);
	}

	/** Claims a place that the organisation has not confirmed. */
	MyPlace claim(long residentId, PlaceKind kind, String organisationCode) {
		return take(residentId, kind,
				this.organisations.byCode(organisationCode).orElseThrow(OrganisationProblems::notFound),
				ClaimState.CLAIMED);
	}

	/** Takes a place by a code, which the organisation gave away. */
	MyPlace enter(long residentId, PlaceKind kind, String invitationCode) {
		Organisation organisation = PlaceCode.typed(invitationCode)
			.map((code) -> this.rows.ofCode(code.hash(), this.clock.instant()))
			.flatMap(this.organisations::byId)
			.orElseThrow(PlaceProblems::codeInvalid);
		return take(residentId, kind, organisation, ClaimState.CONFIRMED);
	}

	private MyPlace take(long residentId, PlaceKind kind, Organisation organisation, ClaimState wanted) {
		if (organisation.kind().place().filter(kind::equals).isEmpty()) {
			throw PlaceProblems.notOffered();
		}
		if (this.accounts.hold(List.of(residentId)).isEmpty()) {
			throw OpenAccounts.closed();
		}
		PlaceRow row = this.rows.lock(residentId, kind);
		if (row == null || !row.settles(organisation.id(), wanted)) {
			row = new PlaceRow(residentId, kind, organisation.id(), wanted, this.clock.instant());
			this.rows.save(row);
		}
		return new MyPlace(kind, organisation.code(), organisation.name(), row.state(), row.claimedAt());
	}

	void leave(long residentId, PlaceKind kind) {
		this.rows.delete(residentId, kind);
	}

}
