package org.chuxin.activity.recruitment;

import java.util.Map;
import java.util.Optional;

import org.chuxin.organisation.Organisation;
import org.chuxin.organisation.Organisations;
import org.chuxin.organisation.PlaceKind;
import org.chuxin.organisation.PlaceState;
import org.chuxin.organisation.Places.Place;

import org.springframework.stereotype.Component;

/** Who may see an activity; memory only. */
@Component
public class Visibility {

	private final Organisations organisations;

	Visibility(Organisations organisations) {
		this.organisations = organisations;
	}

	/**
	 * Whether somebody may see an activity.
	 * @param settings its settings
	 * @param places the places of the person; only confirmed ones open doors
	 * @return true for everybody unless it is for some organisations only
	 */
	public boolean shows(ActivitySettings settings, Map<PlaceKind, Place> places) {
		return settings.visibleTo().isEmpty() || settings.visibleTo()
			.stream()
			.map(this.organisations::byCode)
			.flatMap(Optional::stream)
			.map(Organisation::id)
			.anyMatch((organisation) -> places.values()
				.stream()
				.anyMatch((place) -> place.state() == PlaceState.CONFIRMED
						&& this.organisations.within(place.organisationId(), organisation)));
	}

}
