package org.chuxin.identity.former;

import org.chuxin.platform.sql.Pool;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets closed accounts once nothing of theirs counts any more; may block. */
@Component
class FormerAccountSweeper {

	private final FormerAccounts accounts;

	FormerAccountSweeper(FormerAccounts accounts) {
		this.accounts = accounts;
	}

	@Scheduled(initialDelayString = "${chuxin.former.forget-every:10m}",
			fixedDelayString = "${chuxin.former.forget-every:10m}")
	void sweep() {
		Pool.JOBS.run(this.accounts::forgetWhatIsOver);
	}

}
