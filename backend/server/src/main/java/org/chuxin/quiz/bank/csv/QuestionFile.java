package org.chuxin.quiz.bank.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.chuxin.platform.csv.CsvFile;
import org.chuxin.platform.csv.CsvForm;
import org.chuxin.platform.csv.RowErrors;

/** A CSV file of questions; reads all of it or says what is wrong. May block. */
public final class QuestionFile {

	/** How many questions a file may have. */
	public static final int MOST_ROWS = 20_000;

	private static final CsvForm FORM = new CsvForm(List.of("code", "type", "stem", "option_a", "option_b", "option_c",
			"option_d", "option_e", "answer", "explanation", "source", "period", "difficulty", "tags"), "code",
			MOST_ROWS, "文件里没有题目。", "题");

	private QuestionFile() {
	}

	/**
	 * Reads a file of at most some megabytes, which it holds in memory.
	 * @param file UTF-8, with or without byte order mark, or GB18030
	 * @return its questions, or what is wrong
	 * @throws IOException when the file cannot be read
	 */
	public static Reading read(Path file) throws IOException {
		return read(Files.readAllBytes(file));
	}

	static Reading read(byte[] bytes) throws IOException {
		List<CsvQuestion> questions = new ArrayList<>();
		RowErrors errors = CsvFile.read(bytes, FORM, (row) -> {
			CsvQuestion question = QuestionReader.read(row);
			if (question != null) {
				questions.add(question);
			}
		});
		return (errors.count() == 0) ? new Reading.Questions(List.copyOf(questions))
				: new Reading.Refused(errors.listed(), errors.count());
	}

}
