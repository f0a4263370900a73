package org.chuxin.organisation.place;

import org.chuxin.platform.web.Problem;

import org.springframework.http.HttpStatus;

/** The refusals of this feature. */
final class PlaceProblems {

	private PlaceProblems() {
	}

	static Problem notOffered() {
		return Problem.of(HttpStatus.CONFLICT, "PLACE_NOT_OFFERED", "这个组织不能这样报到。请按党支部、单位、社区分别选择。");
	}

	static Problem codeInvalid() {
		return Problem.of(HttpStatus.NOT_FOUND, "PLACE_CODE_INVALID", "邀请码不对或已过期，请向您的组织要一个新的。");
	}

	static Problem claimNotFound() {
		return Problem.of(HttpStatus.NOT_FOUND, "CLAIM_NOT_FOUND", "这位居民现在没有在这里报到，请刷新列表后再看。");
	}

}
