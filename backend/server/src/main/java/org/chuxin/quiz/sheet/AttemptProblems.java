package org.chuxin.quiz.sheet;

import org.chuxin.platform.web.Problem;

import org.springframework.http.HttpStatus;

/** The refusals of this feature. */
public final class AttemptProblems {

	private AttemptProblems() {
	}

	public static Problem quizNotFound() {
		return Problem.of(HttpStatus.NOT_FOUND, "QUIZ_NOT_FOUND", "没有找到这次答题。可以回到列表看看别的。");
	}

	public static Problem attemptNotFound() {
		return Problem.of(HttpStatus.NOT_FOUND, "ATTEMPT_NOT_FOUND", "没有找到这次作答。可以回到答题页重新开始。");
	}

	public static Problem notOpen() {
		return Problem.of(HttpStatus.CONFLICT, "QUIZ_NOT_OPEN", "这次答题现在不能开始。请看答题页上的开放时间。");
	}

	public static Problem stillOpen(int number) {
		return Problem.of(HttpStatus.CONFLICT, "ATTEMPT_OPEN", "您还有一次没交的作答，先把它答完。").with("openNumber", number);
	}

	public static Problem wrongNumber(int expected) {
		return Problem.of(HttpStatus.CONFLICT, "ATTEMPT_NUMBER_WRONG", "作答次序变了，请回到答题页再开始。")
			.with("expectedNumber", expected);
	}

	public static Problem usedToday() {
		return Problem.of(HttpStatus.CONFLICT, "ATTEMPTS_USED_TODAY", "今天的次数用完了，明天可以再答。已有的成绩都在。");
	}

	public static Problem usedUp() {
		return Problem.of(HttpStatus.CONFLICT, "ATTEMPTS_USED_UP", "这次答题的次数用完了。已有的成绩都在。");
	}

	public static Problem questionNotOnPaper() {
		return Problem.of(HttpStatus.NOT_FOUND, "QUESTION_NOT_ON_PAPER", "这道题不在您的卷子上，请刷新后再答。");
	}

	public static Problem numberUsed(SavedAnswer standing) {
		return Problem.of(HttpStatus.CONFLICT, "SAVE_NUMBER_USED", "这一题在别处改过了，已换成最新保存的答案。").with("standing", standing);
	}

	public static Problem over() {
		return Problem.of(HttpStatus.CONFLICT, "ATTEMPT_OVER", "时间到了，不能再改。之前保存的答案都算数。");
	}

	public static Problem notFinished() {
		return Problem.of(HttpStatus.CONFLICT, "ATTEMPT_NOT_FINISHED", "这次作答还没交，交卷后可以看结果。");
	}

}
