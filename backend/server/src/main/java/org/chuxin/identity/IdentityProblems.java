package org.chuxin.identity;

import org.chuxin.platform.web.Problem;

import org.springframework.http.HttpStatus;

/** The refusals of this feature. */
final class IdentityProblems {

	private IdentityProblems() {
	}

	static Problem consentRequired() {
		return Problem.of(HttpStatus.FORBIDDEN, "CONSENT_REQUIRED", "请先阅读并同意隐私保护指引，再使用这项功能。");
	}

}
