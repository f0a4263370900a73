package org.chuxin.activity.seating;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.chuxin.activity.recruitment.ActivitySettings;
import org.chuxin.activity.recruitment.Quotas;
import org.chuxin.activity.roll.Seats;
import org.chuxin.organisation.Organisation;
import org.chuxin.organisation.Organisations;
import org.chuxin.organisation.PlaceKind;
import org.chuxin.organisation.Places.Place;

import org.springframework.stereotype.Component;

/**
 * The places that an activity's settings give, and which of them a person counts for;
 * memory only.
 */
@Component
class Seating {

	private final Organisations organisations;

	Seating(Organisations organisations) {
		this.organisations = organisations;
	}

	Seats seats(ActivitySettings settings) {
		Map<Long, Integer> limits = new HashMap<>();
		if (settings.quotas() != null) {
			for (Quotas.Limit limit : settings.quotas().limits()) {
				this.organisations.byCode(limit.organisationCode())
					.ifPresent((organisation) -> limits.put(organisation.id(), limit.places()));
			}
		}
		return new Seats(settings.capacity(), limits, (organisation) -> nearest(organisation, limits));
	}

	/**
	 * The place by which a person counts, unconfirmed ones too: a claim must not evade a
	 * limit.
	 */
	long organisation(ActivitySettings settings, Map<PlaceKind, Place> places) {
		Place place = (settings.quotas() != null) ? places.get(settings.quotas().by()) : null;
		return (place != null) ? place.organisationId() : Seats.NONE;
	}

	private long nearest(long organisation, Map<Long, Integer> limits) {
		Optional<Organisation> at = this.organisations.byId(organisation);
		while (at.isPresent() && !limits.containsKey(at.get().id())) {
			Long parent = at.get().parentId();
			at = (parent != null) ? this.organisations.byId(parent) : Optional.empty();
		}
		return at.map(Organisation::id).orElse(Seats.NONE);
	}

}
