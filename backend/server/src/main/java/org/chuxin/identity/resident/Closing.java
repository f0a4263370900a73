package org.chuxin.identity.resident;

import java.util.List;

import org.chuxin.identity.PersonalData;
import org.chuxin.identity.ResidentErased;
import org.chuxin.identity.former.FormerAccounts;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes accounts; may block. */
@Component
class Closing {

	private final Accounts accounts;

	private final FormerAccounts former;

	private final List<PersonalData> everything;

	private final ApplicationEventPublisher events;

	Closing(Accounts accounts, FormerAccounts former, List<PersonalData> everything, ApplicationEventPublisher events) {
		this.accounts = accounts;
		this.former = former;
		this.everything = List.copyOf(everything);
		this.events = events;
	}

	/** Shortens the closing, for which lanes wait. */
	void prepare(long residentId) {
		this.everything.forEach((data) -> data.eraseAhead(residentId));
	}

	@Transactional
	void close(long residentId) {
		this.former.keep(this.accounts.lock(residentId), residentId);
		this.everything.forEach((data) -> data.erase(residentId));
		this.events.publishEvent(new ResidentErased(residentId));
	}

}
