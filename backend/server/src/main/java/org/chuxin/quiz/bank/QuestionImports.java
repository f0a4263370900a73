package org.chuxin.quiz.bank;

import java.io.IOException;
import java.nio.file.Path;

import org.chuxin.audit.Actor;
import org.chuxin.platform.csv.ImportSummary;
import org.chuxin.platform.csv.ImportTurn;
import org.chuxin.quiz.bank.csv.QuestionFile;
import org.chuxin.quiz.bank.csv.Reading;

import org.springframework.stereotype.Component;

/** Imports files one after another; may block. */
@Component
class QuestionImports {

	private final ImportTurn turn = new ImportTurn();

	private final QuestionBank bank;

	QuestionImports(QuestionBank bank) {
		this.bank = bank;
	}

	/** Reads before the transaction begins, so that wrong files cost SQL nothing. */
	ImportSummary run(Path file, Actor actor) throws IOException {
		return this.turn.take(() -> switch (QuestionFile.read(file)) {
			case Reading.Questions right -> this.bank.importAll(right.questions(), actor);
			case Reading.Refused wrong -> throw BankProblems.rowsInvalid(wrong);
		});
	}

}
