package org.chuxin.platform.csv;

import java.time.Duration;
import java.util.List;

import org.chuxin.platform.web.Problem;

import org.springframework.http.HttpStatus;

/** The refusals of imports. */
public final class ImportProblems {

	private ImportProblems() {
	}

	/**
	 * Rows are wrong and nothing was imported.
	 * @param what what stays as it was, for example 题库
	 * @param errors the first hundred faults
	 * @param count how many there are
	 * @return 422
	 */
	public static Problem rowsInvalid(String what, List<RowError> errors, int count) {
		return Problem
			.of(HttpStatus.UNPROCESSABLE_CONTENT, "IMPORT_ROWS_INVALID",
					"有 %d 处要改，%s没有改动。改好后整份再导入。".formatted(count, what))
			.with("rows", errors)
			.with("rowErrorCount", count);
	}

	static Problem otherImportRuns() {
		return Problem.busy(Duration.ofSeconds(5));
	}

}
