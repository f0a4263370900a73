package org.chuxin.identity.resident;

import java.util.List;

import org.chuxin.identity.PersonalData;
import org.chuxin.identity.ResidentErased;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes accounts; may block. */
@Component
class Closing {

	private final Accounts accounts;

	private final List<PersonalData> everything;

	private final ApplicationEventPublisher events;

	Closing(Accounts accounts, List<PersonalData> everything, ApplicationEventPublisher events) {
		this.accounts = accounts;
		this.everything = List.copyOf(everything);
		this.events = events;
	}

	@Transactional
	void close(long residentId) {
		this.accounts.lock(residentId);
		this.everything.forEach((data) -> data.erase(residentId));
		this.events.publishEvent(new ResidentErased(residentId));
	}

}
