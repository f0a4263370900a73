package org.chuxin.identity.volunteer.ward;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

import jakarta.validation.Valid;
import org.chuxin.identity.Caller;
import org.chuxin.identity.volunteer.age.BirthDate;
import org.chuxin.identity.volunteer.consent.ConsentRules;
import org.chuxin.identity.volunteer.consent.ConsentText;
import org.chuxin.platform.Days;
import org.chuxin.platform.Ids;
import org.chuxin.platform.web.Problem;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** May block. Lets guardians register children for service (DOMAIN.md B5, B22). */
@RestController
@RequestMapping("/api/v1/me/wards")
class WardController {

	private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1,40}");

	private final Wards wards;

	private final WardRemoval removal;

	private final Clock clock;

	WardController(Wards wards, WardRemoval removal, Clock clock) {
		this.wards = wards;
		this.removal = removal;
		this.clock = clock;
	}

	/**
	 * The children whom the resident registered.
	 * @param caller the guardian
	 * @return at most five, and what a guardian agrees to
	 */
	@GetMapping
	Overview listWards(Caller.Resident caller) {
		return new Overview(this.wards.of(caller.id()).stream().map(Ward::view).toList(), WardRules.TEXTS,
				this.clock.instant());
	}

	/**
	 * Registers a child, or changes what was told; a repetition changes nothing.
	 * @param caller the guardian
	 * @param ward a key that the guardian's phone chose
	 * @param wanted all of it
	 * @return the child
	 */
	@PutMapping("/{ward}")
	Ward.View saveWard(Caller.Resident caller, @PathVariable String ward, @RequestBody @Valid WardRequest wanted) {
		long guardianId = caller.consentedId();
		if (!KEY.matcher(ward).matches()) {
			throw Problem.invalid("ward", "Pattern", "孩子的编号写 1 到 40 位字母或数字。");
		}
		LocalDate today = Days.of(this.clock.instant());
		BirthDate born = BirthDate.parse(wanted.birthDate(), today);
		ConsentRules.check(wanted.consents(), WardRules.TEXTS);
		return this.wards.save(guardianId, ward, wanted, born.day(), today).view();
	}

	/**
	 * Removes a child; what was told is erased.
	 * @param caller the guardian
	 * @param ward the child's id
	 */
	@DeleteMapping("/{ward}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void removeWard(Caller.Resident caller, @PathVariable String ward) {
		OptionalLong wardId = Ids.parse(ward);
		if (wardId.isPresent() && this.wards.isOf(caller.id(), wardId.getAsLong())) {
			this.removal.prepare(wardId.getAsLong());
			this.removal.remove(caller.id(), wardId.getAsLong());
		}
	}

	/**
	 * A guardian's children.
	 *
	 * @param items the children, the first registered first
	 * @param consentTexts what a guardian agrees to
	 * @param serverNow the server's time
	 */
	record Overview(List<Ward.View> items, List<ConsentText> consentTexts, Instant serverNow) {
	}

}
