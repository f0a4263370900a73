package org.chuxin.quiz.bank;

import java.time.Duration;

import org.chuxin.platform.web.Problem;
import org.chuxin.quiz.bank.csv.Reading;

import org.springframework.http.HttpStatus;

/** The refusals of this feature. */
final class BankProblems {

	private BankProblems() {
	}

	static Problem rowsInvalid(Reading.Refused refused) {
		return Problem
			.of(HttpStatus.UNPROCESSABLE_CONTENT, "IMPORT_ROWS_INVALID",
					"有 %d 处要改，题库没有改动。改好后整份再导入。".formatted(refused.count()))
			.with("rows", refused.errors())
			.with("rowErrorCount", refused.count());
	}

	static Problem otherImportRuns() {
		return Problem.busy(Duration.ofSeconds(5));
	}

	static Problem noSuchPage() {
		return Problem.invalid("cursor", "Cursor", "这一页找不到了，请从第一页重新看。");
	}

}
