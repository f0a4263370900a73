package org.chuxin.quiz.bank;

import java.io.IOException;

import org.chuxin.identity.Caller;
import org.chuxin.platform.csv.ImportSummary;
import org.chuxin.platform.web.Page;
import org.chuxin.platform.web.UploadedFile;
import org.chuxin.quiz.marking.QuestionKind;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** May block. Lets content editors fill the question bank and read it. */
@RestController
@RequestMapping("/api/v1/organiser/question-bank")
class QuestionBankController {

	private final QuestionImports imports;

	private final QuestionBank bank;

	QuestionBankController(QuestionImports imports, QuestionBank bank) {
		this.imports = imports;
		this.bank = bank;
	}

	/**
	 * Imports a CSV file, all rows or none.
	 * @param caller the editor
	 * @param file the file
	 * @return what it did
	 * @throws IOException when the temporary file cannot be read
	 */
	@PostMapping(path = "/imports", consumes = "text/csv")
	ImportSummary importQuestions(Caller.Organiser caller, UploadedFile file) throws IOException {
		return this.imports.run(file.path(), caller.actor());
	}

	/**
	 * Lists questions by code.
	 * @param kind only this kind, or all
	 * @param cursor where the page begins
	 * @return a page of them
	 */
	@GetMapping("/questions")
	Page<QuestionView> listQuestions(@RequestParam(required = false) @Nullable QuestionKind kind,
			@RequestParam(required = false) @Nullable String cursor) {
		return this.bank.page(kind, Page.afterText(cursor));
	}

}
