package org.chuxin.activity.records;

import org.chuxin.platform.web.Problem;

import org.springframework.http.HttpStatus;

/** The refusals of this feature. */
final class RecordProblems {

	private RecordProblems() {
	}

	static Problem notFound() {
		return Problem.of(HttpStatus.NOT_FOUND, "RECORD_NOT_FOUND", "没有找到这条服务记录。");
	}

	static Problem exists() {
		return Problem.of(HttpStatus.CONFLICT, "RECORD_EXISTS", "这个人的这一次已经有记录了。时间不对，请用更正。");
	}

	static Problem changed() {
		return Problem.of(HttpStatus.CONFLICT, "RECORD_CHANGED", "这条记录已经有别的更正，刚才的没有保存。请刷新后再看。");
	}

	static Problem secondPersonNeeded() {
		return Problem.of(HttpStatus.CONFLICT, "SECOND_PERSON_NEEDED", "您已经确认过，还要另一位同事确认。");
	}

	static Problem noHours() {
		return Problem.of(HttpStatus.CONFLICT, "NO_HOURS_GIVEN", "这类活动不计服务时长。");
	}

	static Problem objectionStands() {
		return Problem.of(HttpStatus.CONFLICT, "OBJECTION_STANDS", "这条记录已经有异议，原来的内容都在。");
	}

	static Problem objectionNotFound() {
		return Problem.of(HttpStatus.NOT_FOUND, "OBJECTION_NOT_FOUND", "这条记录没有异议。");
	}

	static Problem objectionAnswered() {
		return Problem.of(HttpStatus.CONFLICT, "OBJECTION_ANSWERED", "这条异议已经答复过，请刷新后再看。");
	}

}
