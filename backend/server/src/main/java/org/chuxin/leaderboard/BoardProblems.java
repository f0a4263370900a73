package org.chuxin.leaderboard;

import org.chuxin.platform.web.Problem;

import org.springframework.http.HttpStatus;

/** The refusals of this feature. */
final class BoardProblems {

	private BoardProblems() {
	}

	static Problem off() {
		return Problem.of(HttpStatus.NOT_FOUND, "BOARD_OFF", "这次答题现在没有榜单。您的成绩在“我的答题”里随时可看。");
	}

	static Problem underAge() {
		return Problem.of(HttpStatus.CONFLICT, "UNDER_AGE", "未满 18 周岁不上榜。您的成绩照样保存，只有您自己看得到。");
	}

}
