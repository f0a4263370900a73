package org.chuxin.quiz;

import org.chuxin.platform.web.Problem;
import org.chuxin.quiz.publication.Outcome;

import org.springframework.http.HttpStatus;

/** The refusals of this feature. */
final class QuizProblems {

	private QuizProblems() {
	}

	static Problem published() {
		return Problem.of(HttpStatus.CONFLICT, "QUIZ_PUBLISHED", "这次答题已经发布，设置不能再改。");
	}

	static Problem closed() {
		return Problem.of(HttpStatus.CONFLICT, "QUIZ_CLOSED", "这次答题已经关闭，不能再发布。");
	}

	static Problem notPublished() {
		return Problem.of(HttpStatus.CONFLICT, "QUIZ_NOT_PUBLISHED", "这次答题还没有发布。请先发布。");
	}

	static Problem poolTooSmall(Outcome.PoolTooSmall pool) {
		return Problem.of(HttpStatus.CONFLICT, "POOL_TOO_SMALL",
				"题库里的" + pool.kind().text() + "只有 " + pool.there() + " 道，一份卷子要 " + pool.needed() + " 道。请先导入题目或减少题数。");
	}

}
