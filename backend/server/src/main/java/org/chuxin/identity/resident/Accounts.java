package org.chuxin.identity.resident;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;

import org.chuxin.identity.former.FormerAccounts;
import org.chuxin.identity.problem.IdentityProblems;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accounts of residents as SQL keeps them; may block. */
@Component
@Transactional
public class Accounts {

	private final ResidentMapper rows;

	private final FormerAccounts former;

	private final SecureRandom random;

	private final Clock clock;

	Accounts(ResidentMapper rows, FormerAccounts former, SecureRandom random, Clock clock) {
		this.rows = rows;
		this.former = former;
		this.random = random;
		this.clock = clock;
	}

	/**
	 * The account of a session that is still known.
	 * @param id the resident
	 * @return the account
	 * @throws org.chuxin.platform.web.Problem 401 when it was closed meanwhile
	 */
	@Transactional(readOnly = true)
	public Resident get(long id) {
		return Optional.ofNullable(this.rows.find(id)).orElseThrow(IdentityProblems::unauthenticated);
	}

	/** The one account of an openid, also when two log-ins come at once. */
	long enter(String openid) {
		Long known = this.rows.idOf(openid);
		while (known == null) {
			this.rows.insert(this.random.nextLong(), openid, this.clock.instant());
			// still absent only if the id belongs to somebody else
			known = this.rows.idOf(openid);
		}
		return known;
	}

	/** Also counts what the person used in an account that they closed. */
	Resident agree(long id, String version) {
		this.former.carry(lock(id), id);
		this.rows.agree(id, version, this.clock.instant());
		return get(id);
	}

	/** Waits for batches in which the resident acts, and keeps the next ones waiting. */
	String lock(long id) {
		return Optional.ofNullable(this.rows.lock(id)).orElseThrow(IdentityProblems::unauthenticated);
	}

	void empty(long id) {
		this.rows.empty(id, this.clock.instant());
	}

}
