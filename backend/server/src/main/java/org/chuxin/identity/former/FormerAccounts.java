package org.chuxin.identity.former;

import java.util.List;

import org.chuxin.identity.RunningLimits;
import org.chuxin.platform.secret.MasterKey;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closed accounts whose attempts still count when their person comes back; a row stays
 * until they do, or until the last limit is over. May block.
 */
@Component
@Transactional
public class FormerAccounts {

	private static final String PURPOSE = "former-account";

	private final FormerAccountMapper rows;

	private final List<RunningLimits> limits;

	private final MasterKey key;

	FormerAccounts(FormerAccountMapper rows, List<RunningLimits> limits, MasterKey key) {
		this.rows = rows;
		this.limits = List.copyOf(limits);
		this.key = key;
	}

	/**
	 * Remembers an account that is being closed, if it used anything that still counts.
	 * @param openid whose it is
	 * @param residentId the account
	 */
	public void keep(String openid, long residentId) {
		if (stillCounts(residentId)) {
			this.rows.keep(mac(openid), residentId);
		}
	}

	/**
	 * Lets count for an account what its person used before, and forgets whom it came
	 * from.
	 * @param openid whose it is
	 * @param residentId the account
	 */
	public void carry(String openid, long residentId) {
		for (byte[] mac : this.key.macs(PURPOSE, openid)) {
			Long former = this.rows.lock(mac);
			if (former != null) {
				this.limits.forEach((limit) -> limit.carry(former, residentId));
				this.rows.delete(former);
			}
		}
	}

	void forgetWhatIsOver() {
		this.rows.all().stream().filter((former) -> !stillCounts(former)).forEach(this.rows::delete);
	}

	private boolean stillCounts(long residentId) {
		return this.limits.stream().anyMatch((limit) -> limit.used(residentId));
	}

	private byte[] mac(String openid) {
		return this.key.mac(PURPOSE, openid);
	}

}
