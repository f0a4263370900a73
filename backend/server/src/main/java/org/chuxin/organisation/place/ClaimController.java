package org.chuxin.organisation.place;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.chuxin.identity.Caller;
import org.chuxin.identity.Nicknames;
import org.chuxin.platform.Ids;
import org.chuxin.platform.web.Page;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** May block. Lets organisers within whose scope an organisation lies open its places. */
@RestController
@RequestMapping("/api/v1/organiser/organisations/{code}")
class ClaimController {

	private static final int USUAL_DAYS = 30;

	private final Claims claims;

	private final Nicknames nicknames;

	ClaimController(Claims claims, Nicknames nicknames) {
		this.claims = claims;
		this.nicknames = nicknames;
	}

	/**
	 * Makes a code by which residents get a confirmed place; the code before works no
	 * more.
	 * @param caller the organiser
	 * @param code the organisation
	 * @param wanted how long it shall work
	 * @return the code, which is shown once
	 */
	@PostMapping("/invitation-codes")
	@ResponseStatus(HttpStatus.CREATED)
	Claims.Code makePlaceCode(Caller.Organiser caller, @PathVariable String code, @RequestBody @Valid NewCode wanted) {
		Integer days = wanted.validDays();
		return this.claims.open(caller, code, Duration.ofDays((days != null) ? days : USUAL_DAYS));
	}

	/**
	 * Who claimed a place there.
	 * @param caller the organiser
	 * @param code the organisation
	 * @param state in which state; those who wait when it is left out
	 * @param cursor where the page begins
	 * @return a page of them
	 */
	@GetMapping("/claims")
	Page<View> listClaims(Caller.Organiser caller, @PathVariable String code,
			@RequestParam(required = false) @Nullable ListedState state,
			@RequestParam(required = false) @Nullable String cursor) {
		ClaimState listed = (state == ListedState.CONFIRMED) ? ClaimState.CONFIRMED : ClaimState.CLAIMED;
		List<PlaceRow> rows = this.claims.page(caller, code, listed, Page.after(cursor, Long.MIN_VALUE), Page.SIZE + 1);
		Map<Long, String> names = this.nicknames.of(rows.stream().map(PlaceRow::residentId).toList()).join();
		return Page.of(rows, PlaceRow::residentId, (row) -> View.of(row, names.getOrDefault(row.residentId(), "")));
	}

	/**
	 * Confirms or refuses a claim.
	 * @param caller the organiser
	 * @param code the organisation
	 * @param residentId whose claim it is
	 * @param verdict what is decided
	 */
	@PutMapping("/claims/{residentId}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void decideClaim(Caller.Organiser caller, @PathVariable String code, @PathVariable String residentId,
			@RequestBody @Valid Verdict verdict) {
		long resident = Ids.parse(residentId).orElseThrow(PlaceProblems::claimNotFound);
		this.claims.decide(caller, code, resident, switch (verdict.decision()) {
			case CONFIRMED -> ClaimState.CONFIRMED;
			case REFUSED -> ClaimState.REFUSED;
		});
	}

	/** How long a code shall work. */
	record NewCode(@Min(value = 1, message = "有效期最少 1 天。") @Max(value = 90,
			message = "有效期最多 90 天。") @Nullable Integer validDays) {
	}

	/** What organisers can look through; refused claims are no more theirs. */
	enum ListedState {

		/** Waits. */
		CLAIMED,

		/** Confirmed. */
		CONFIRMED

	}

	/** What an organiser decides about a claim. */
	record Verdict(@NotNull(message = "请选择确认或不确认。") Decision decision) {

		/** The two ways. */
		enum Decision {

			/** The resident belongs there. */
			CONFIRMED,

			/** They do not. */
			REFUSED

		}

	}

	/** A claim as an organiser sees it. */
	record View(String residentId, @Nullable String nickname, ClaimState state, Instant claimedAt) {

		static View of(PlaceRow row, String nickname) {
			return new View(Ids.text(row.residentId()), nickname.isEmpty() ? null : nickname, row.state(),
					row.claimedAt());
		}

	}

}
