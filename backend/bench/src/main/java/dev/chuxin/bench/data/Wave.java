package dev.chuxin.bench.data;

/**
 * One attempt of each of some people at one quiz.
 *
 * @param quiz public id
 * @param number which attempt of theirs
 * @param people who, numbered from 1
 */
public record Wave(String quiz, int number, int people) {

	/** Path of the attempts. */
	public String path() {
		return "/api/v1/quizzes/" + this.quiz + "/attempts/" + this.number;
	}

}
