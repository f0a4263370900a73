package org.chuxin.identity;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

import org.chuxin.identity.problem.IdentityProblems;
import org.chuxin.platform.web.Problem;

import org.springframework.stereotype.Component;

/**
 * Whose account is still open, for lanes: a command can wait there while its resident
 * closes the account. May block.
 */
@Component
public class OpenAccounts {

	private final ResidentReads residents;

	OpenAccounts(ResidentReads residents) {
		this.residents = residents;
	}

	/**
	 * Keeps residents from closing their accounts before the transaction ends.
	 * @param residentIds whose commands are in the batch
	 * @return those who have not closed theirs
	 */
	public Set<Long> hold(Collection<Long> residentIds) {
		return residentIds.isEmpty() ? Set.of() : Set.copyOf(this.residents.hold(new TreeSet<>(residentIds)));
	}

	/**
	 * The refusal of a command whose resident is gone.
	 * @return 401, as for everybody whom we do not know
	 */
	public static Problem closed() {
		return IdentityProblems.unauthenticated();
	}

}
