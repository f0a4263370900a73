package org.chuxin.identity.resident;

import java.time.Clock;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.chuxin.identity.Caller;
import org.chuxin.identity.about.PrivacyGuideline;
import org.chuxin.identity.problem.IdentityProblems;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** May block. Shows residents their account and takes their agreement. */
@RestController
@RequestMapping("/api/v1/me")
class MeController {

	private final Accounts accounts;

	private final PrivacyGuideline guideline;

	private final Clock clock;

	MeController(Accounts accounts, PrivacyGuideline guideline, Clock clock) {
		this.accounts = accounts;
		this.guideline = guideline;
		this.clock = clock;
	}

	/**
	 * The own account.
	 * @param caller the resident
	 * @return the account
	 */
	@GetMapping
	Me getMe(Caller.Resident caller) {
		return me(this.accounts.get(caller.id()));
	}

	/**
	 * Agrees to the current guideline; a repetition keeps the first time.
	 * @param caller the resident
	 * @param agreement the version that was read
	 * @return the account
	 */
	@PutMapping("/privacy-consent")
	Me agreeToPrivacy(Caller.Resident caller, @RequestBody @Valid Agreement agreement) {
		if (!agreement.version().equals(this.guideline.version())) {
			throw IdentityProblems.guidelineChanged();
		}
		return me(this.accounts.agree(caller.id(), agreement.version()));
	}

	private Me me(Resident resident) {
		return Me.of(resident, this.guideline.version(), this.clock.instant());
	}

	/**
	 * Agreement to a guideline.
	 *
	 * @param version the version that was read
	 */
	record Agreement(
			@NotNull(message = "缺少版本。") @Size(min = 1, max = 20, message = "版本要写 1 到 20 个字符。") String version) {
	}

}
