package org.chuxin.identity.volunteer;

import java.time.Clock;

import jakarta.validation.Valid;
import org.chuxin.identity.Caller;
import org.chuxin.identity.volunteer.age.BirthDate;
import org.chuxin.identity.volunteer.consent.Consents;
import org.chuxin.platform.Days;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** May block. Lets residents become volunteers by their own act (DOMAIN.md B1). */
@RestController
@RequestMapping("/api/v1/me/volunteer")
class VolunteerController {

	private final Registrations registrations;

	private final Consents consents;

	private final PhoneChecks phones;

	private final Clock clock;

	VolunteerController(Registrations registrations, Consents consents, PhoneChecks phones, Clock clock) {
		this.registrations = registrations;
		this.consents = consents;
		this.phones = phones;
		this.clock = clock;
	}

	/**
	 * What the resident told as a volunteer, and what there is to agree to.
	 * @param caller the resident
	 * @return the volunteer, registered or not
	 */
	@GetMapping
	VolunteerView getVolunteer(Caller.Resident caller) {
		return this.registrations.find(caller.id())
			.map((history) -> VolunteerView.of(history, this.consents.standing(caller.id()), this.clock.instant()))
			.orElseGet(() -> VolunteerView.nobody(this.clock.instant()));
	}

	/**
	 * Registers, or changes what was told; a repetition changes nothing.
	 * @param caller the resident
	 * @param wanted all of it
	 * @return the volunteer
	 */
	@PutMapping
	VolunteerView registerVolunteer(Caller.Resident caller, @RequestBody @Valid Registration wanted) {
		long residentId = caller.consentedId();
		BirthDate born = RegistrationRules.check(wanted, Days.of(this.clock.instant()));
		PhoneChecks.Checked phone = this.phones.check(residentId, wanted.phoneCode());
		this.registrations.register(residentId, wanted, born.day(), phone);
		return getVolunteer(caller);
	}

	/**
	 * Leaves; what was told is erased.
	 * @param caller the resident
	 */
	@DeleteMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void leaveVolunteers(Caller.Resident caller) {
		this.registrations.leave(caller.id());
	}

}
