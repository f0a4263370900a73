package org.chuxin.activity;

import java.util.List;

import org.chuxin.activity.roll.SignUp;
import org.chuxin.platform.Ids;
import org.chuxin.platform.web.Problem;

import org.springframework.http.HttpStatus;

/** The refusals of this feature's organisers. */
final class ActivityProblems {

	private ActivityProblems() {
	}

	static Problem notPublished() {
		return Problem.of(HttpStatus.CONFLICT, "ACTIVITY_NOT_PUBLISHED", "这个活动还没有发布。");
	}

	static Problem nameTaken(String code) {
		return Problem.of(HttpStatus.CONFLICT, "ACTIVITY_NAME_TAKEN", "编号 %s 已经有别的活动用了，请换一个。".formatted(code));
	}

	static Problem inReview() {
		return Problem.of(HttpStatus.CONFLICT, "ACTIVITY_IN_REVIEW", "这个活动正在等人审核。要修改，请先退回。");
	}

	static Problem notInReview() {
		return Problem.of(HttpStatus.CONFLICT, "ACTIVITY_NOT_IN_REVIEW", "这个活动不在审核中，请刷新后再看。");
	}

	static Problem selfApproval() {
		return Problem.of(HttpStatus.FORBIDDEN, "SELF_APPROVAL", "自己写的或自己提交的活动，要请另一位组织者审核。");
	}

	static Problem frozen(String field, String message) {
		return Problem.invalid(field, "Frozen", message);
	}

	static Problem overbooked(List<SignUp> losing) {
		return Problem
			.of(HttpStatus.CONFLICT, "CAPACITY_BELOW_SIGN_UPS",
					"已经有人报上名，改少以后有 %d 人会失去名额。可以让他们回到候补，再提交一次。".formatted(losing.size()))
			.with("losing", losing.stream().map((each) -> Ids.text(each.residentId())).toList());
	}

}
