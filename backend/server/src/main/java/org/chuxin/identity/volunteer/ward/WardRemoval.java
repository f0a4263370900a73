package org.chuxin.identity.volunteer.ward;

import java.util.List;

import org.chuxin.identity.PersonalData;
import org.chuxin.identity.ResidentErased;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases wards in every module, as closing does with an account; may block. Itself asked
 * by one of the modules, it asks for all of them late.
 */
@Component
class WardRemoval {

	private final Wards wards;

	private final ObjectProvider<PersonalData> everything;

	private final ApplicationEventPublisher events;

	WardRemoval(Wards wards, ObjectProvider<PersonalData> everything, ApplicationEventPublisher events) {
		this.wards = wards;
		this.everything = everything;
		this.events = events;
	}

	/** Shortens the removal, for which lanes wait. */
	void prepare(long wardId) {
		this.everything.forEach((data) -> data.eraseAhead(wardId));
	}

	@Transactional
	void remove(long guardianId, long wardId) {
		this.wards.hold(guardianId, wardId);
		if (this.wards.isOf(guardianId, wardId)) {
			this.everything.forEach((data) -> data.erase(wardId));
			this.events.publishEvent(new ResidentErased(wardId));
		}
	}

	/** What every module keeps about a ward. */
	List<PersonalData.Section> export(long wardId) {
		return this.everything.stream().flatMap((data) -> data.export(wardId).stream()).toList();
	}

}
