package org.chuxin.identity.nickname;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.chuxin.identity.Caller;
import org.chuxin.identity.about.PrivacyGuideline;
import org.chuxin.identity.access.Limits;
import org.chuxin.identity.problem.IdentityProblems;
import org.chuxin.identity.resident.Accounts;
import org.chuxin.identity.resident.Me;
import org.chuxin.identity.resident.Resident;
import org.chuxin.platform.web.Problem;
import org.chuxin.wechat.TextCheck;
import org.chuxin.wechat.WeChat;

import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** May block. Lets residents choose what others see of them. */
@RestController
class NicknameController {

	private static final int MOST_CHECKS_AT_ONCE = 32;

	private final Semaphore checks = new Semaphore(MOST_CHECKS_AT_ONCE);

	private final Limits limits;

	private final Accounts accounts;

	private final Wishes wishes;

	private final WeChat weChat;

	private final PrivacyGuideline guideline;

	private final Clock clock;

	NicknameController(Limits limits, Accounts accounts, Wishes wishes, WeChat weChat, PrivacyGuideline guideline,
			Clock clock) {
		this.limits = limits;
		this.accounts = accounts;
		this.wishes = wishes;
		this.weChat = weChat;
		this.guideline = guideline;
		this.clock = clock;
	}

	/**
	 * Changes the nickname, or keeps the old one while a person decides.
	 * @param caller the resident
	 * @param change the nickname they want
	 * @return the account
	 */
	@PutMapping("/api/v1/me/nickname")
	Me changeNickname(Caller.Resident caller, @RequestBody @Valid Change change) {
		String nickname = NicknameRules.kept(change.nickname());
		this.limits.nickname(caller.consentedId());
		Resident resident = this.accounts.get(caller.id());
		if (nickname.equals(resident.nickname())) {
			this.wishes.grant(resident.id(), nickname);
		}
		else if (!nickname.equals(resident.nicknameInReview())) {
			check(resident, nickname);
		}
		return Me.of(this.accounts.get(resident.id()), this.guideline.version(), this.clock.instant());
	}

	private void check(Resident resident, String nickname) {
		String openid = resident.openid();
		if (openid == null) {
			throw IdentityProblems.unauthenticated();
		}
		switch (judged(openid, nickname)) {
			case PASS -> this.wishes.grant(resident.id(), nickname);
			case REVIEW -> this.wishes.hold(resident.id(), nickname);
			case RISKY -> throw IdentityProblems.nicknameRefused();
			case UNAVAILABLE -> throw IdentityProblems.weChatUnavailable();
		}
	}

	private TextCheck judged(String openid, String nickname) {
		// a slow WeChat must not take every thread
		if (!this.checks.tryAcquire()) {
			throw Problem.busy(Duration.ofSeconds(2));
		}
		try {
			return this.weChat.checkNickname(openid, nickname);
		}
		finally {
			this.checks.release();
		}
	}

	/**
	 * A nickname that a resident wants.
	 *
	 * @param nickname as they wrote it
	 */
	record Change(@NotNull(message = "昵称请写 1 到 16 个字。") @Size(max = 200, message = "昵称请写 1 到 16 个字。") String nickname) {
	}

}
