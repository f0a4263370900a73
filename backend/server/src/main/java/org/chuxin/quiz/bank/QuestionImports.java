package org.chuxin.quiz.bank;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.chuxin.audit.Actor;
import org.chuxin.quiz.bank.csv.QuestionFile;
import org.chuxin.quiz.bank.csv.Reading;

import org.springframework.stereotype.Component;

/**
 * Imports files one after another, because each is held in memory and takes a connection
 * while it runs; may block.
 */
@Component
class QuestionImports {

	private static final int PATIENCE_SECONDS = 8;

	private final Semaphore turn = new Semaphore(1, true);

	private final QuestionBank bank;

	QuestionImports(QuestionBank bank) {
		this.bank = bank;
	}

	/** Reads before the transaction begins, so that wrong files cost SQL nothing. */
	ImportSummary run(Path file, Actor actor) throws IOException {
		awaitTurn();
		try {
			return switch (QuestionFile.read(file)) {
				case Reading.Questions right -> this.bank.importAll(right.questions(), actor);
				case Reading.Refused wrong -> throw BankProblems.rowsInvalid(wrong);
			};
		}
		finally {
			this.turn.release();
		}
	}

	private void awaitTurn() {
		try {
			if (!this.turn.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
				throw BankProblems.otherImportRuns();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw BankProblems.otherImportRuns();
		}
	}

}
