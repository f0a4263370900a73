package org.chuxin.quiz;

import org.chuxin.platform.web.Problem;
import org.chuxin.quiz.publication.Outcome;

import org.springframework.http.HttpStatus;

/** The refusals of this feature. */
final class QuizProblems {

	private QuizProblems() {
	}

	static Problem notFound() {
		return Problem.of(HttpStatus.NOT_FOUND, "QUIZ_NOT_FOUND", "没有找到这次答题。可以回到列表看看别的。");
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
		String kind = switch (pool.kind()) {
			case SINGLE -> "单选题";
			case MULTIPLE -> "多选题";
			case TRUE_FALSE -> "判断题";
			case FILL -> "填空题";
		};
		return Problem.of(HttpStatus.CONFLICT, "POOL_TOO_SMALL",
				"题库里的" + kind + "只有 " + pool.there() + " 道，一份卷子要 " + pool.needed() + " 道。请先导入题目或减少题数。");
	}

}
