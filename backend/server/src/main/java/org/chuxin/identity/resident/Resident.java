package org.chuxin.identity.resident;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An account of a resident.
 *
 * @param id random id
 * @param openid WeChat's name for them; absent when the account is closed
 * @param nickname what others see; absent until they give one
 * @param nicknameInReview what a person still decides on
 * @param privacyVersion guideline they agreed to
 * @param privacyAt when they agreed
 * @param createdAt first log-in
 */
public record Resident(long id, @Nullable String openid, @Nullable String nickname, @Nullable String nicknameInReview,
		@Nullable String privacyVersion, @Nullable Instant privacyAt, Instant createdAt) {

	@Override
	public String toString() {
		return "Resident[" + this.id + "]";
	}

}
