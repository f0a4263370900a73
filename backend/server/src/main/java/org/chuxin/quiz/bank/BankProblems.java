package org.chuxin.quiz.bank;

import org.chuxin.platform.csv.ImportProblems;
import org.chuxin.platform.web.Problem;
import org.chuxin.quiz.bank.csv.Reading;

/** The refusals of this feature. */
final class BankProblems {

	private BankProblems() {
	}

	static Problem rowsInvalid(Reading.Refused refused) {
		return ImportProblems.rowsInvalid("题库", refused.errors(), refused.count());
	}

	static Problem noSuchPage() {
		return Problem.invalid("cursor", "Cursor", "这一页找不到了，请从第一页重新看。");
	}

}
