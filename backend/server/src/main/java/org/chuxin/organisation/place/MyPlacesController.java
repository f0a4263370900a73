package org.chuxin.organisation.place;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.chuxin.identity.Caller;
import org.chuxin.organisation.PlaceKind;
import org.chuxin.platform.web.Page;
import org.chuxin.platform.web.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** May block. Lets residents say where they belong. */
@RestController
@RequestMapping("/api/v1/me/places")
class MyPlacesController {

	private final MyPlaces places;

	MyPlacesController(MyPlaces places) {
		this.places = places;
	}

	/**
	 * The places of the resident.
	 * @param caller the resident
	 * @return at most one of each kind
	 */
	@GetMapping
	Page<MyPlace> listMyPlaces(Caller.Resident caller) {
		return new Page<>(this.places.of(caller.id()), null);
	}

	/**
	 * Takes a place, in exchange for the one of this kind before.
	 * @param caller the resident
	 * @param kind which place
	 * @param claim where, or the code that the organisation gave
	 * @return the place
	 */
	@PutMapping("/{kind}")
	MyPlace claimPlace(Caller.Resident caller, @PathVariable PlaceKind kind, @RequestBody @Valid Claim claim) {
		long residentId = caller.consentedId();
		String organisationCode = claim.organisationCode();
		String invitationCode = claim.invitationCode();
		if (organisationCode != null && invitationCode == null) {
			return this.places.claim(residentId, kind, organisationCode);
		}
		if (invitationCode != null && organisationCode == null) {
			return this.places.enter(residentId, kind, invitationCode);
		}
		throw Problem.invalid("organisationCode", "Either", "请选一个组织，或者填邀请码，二者选一。");
	}

	/**
	 * Leaves a place, or none.
	 * @param caller the resident
	 * @param kind which place
	 */
	@DeleteMapping("/{kind}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void leavePlace(Caller.Resident caller, @PathVariable PlaceKind kind) {
		this.places.leave(caller.id(), kind);
	}

	/** Where a resident belongs, by exactly one of the two. */
	record Claim(@Size(min = 1, max = 64, message = "组织编号的写法不对。") @Nullable String organisationCode,
			@Size(min = 1, max = 40, message = "邀请码的写法不对。") @Nullable String invitationCode) {

		@Override
		public String toString() {
			return "Claim";
		}

	}

}
