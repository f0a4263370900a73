package org.chuxin.identity.nickname;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.chuxin.identity.Caller;
import org.chuxin.identity.problem.IdentityProblems;
import org.chuxin.platform.Ids;
import org.chuxin.platform.web.Page;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** May block. Lets content editors decide on nicknames that WeChat left to a person. */
@RestController
@RequestMapping("/api/v1/organiser/nicknames")
class NicknameReviewController {

	private final Wishes wishes;

	NicknameReviewController(Wishes wishes) {
		this.wishes = wishes;
	}

	/**
	 * Nicknames that wait.
	 * @param cursor where the page begins
	 * @return a page of them
	 */
	@GetMapping
	Page<Wish.View> listNicknamesInReview(@RequestParam(required = false) @Nullable String cursor) {
		return this.wishes.waiting(cursor);
	}

	/**
	 * Decides on a nickname.
	 * @param caller the editor
	 * @param residentId whose nickname it is
	 * @param decision what was read and what is decided
	 */
	@PutMapping("/{residentId}/decision")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void decideNickname(Caller.Organiser caller, @PathVariable String residentId,
			@RequestBody @Valid Decision decision) {
		long resident = Ids.parse(residentId).orElseThrow(IdentityProblems::notFound);
		this.wishes.decide(caller, resident, decision.wanted(), decision.approved());
	}

	/**
	 * A decision.
	 *
	 * @param wanted the nickname that was read, so that a newer one is not decided unseen
	 * @param approved whether it may be shown
	 */
	record Decision(@NotNull(message = "缺少昵称。") @Size(min = 1, max = 32, message = "昵称请写 1 到 16 个字。") String wanted,
			boolean approved) {
	}

}
