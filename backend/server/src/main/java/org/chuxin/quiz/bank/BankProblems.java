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

}
