package org.chuxin.notice.inbox;

import org.chuxin.platform.web.Problem;

import org.springframework.http.HttpStatus;

/** The refusals of this feature. */
final class InboxProblems {

	private InboxProblems() {
	}

	static Problem messageNotFound() {
		return Problem.of(HttpStatus.NOT_FOUND, "MESSAGE_NOT_FOUND", "没有找到这条消息，它可能已过了保存期。刷新一下再看看。");
	}

}
