package org.chuxin.identity.resident;

import java.time.Instant;

import org.chuxin.platform.Ids;
import org.jspecify.annotations.Nullable;

/**
 * The own account as its resident sees it.
 *
 * @param residentId public form of the id
 * @param nickname absent until they give one
 * @param nicknameInReview what a person still decides on
 * @param privacyConsentVersion guideline they agreed to
 * @param currentPrivacyVersion guideline to agree to
 * @param serverNow the server's time
 */
public record Me(String residentId, @Nullable String nickname, @Nullable String nicknameInReview,
		@Nullable String privacyConsentVersion, String currentPrivacyVersion, Instant serverNow) {

	/**
	 * What a resident sees of their account.
	 * @param resident the account
	 * @param currentPrivacyVersion guideline to agree to
	 * @param now the server's time
	 * @return the view
	 */
	public static Me of(Resident resident, String currentPrivacyVersion, Instant now) {
		return new Me(Ids.text(resident.id()), resident.nickname(), resident.nicknameInReview(),
				resident.privacyVersion(), currentPrivacyVersion, now);
	}

}
