package org.chuxin.quiz.bank.csv;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.jspecify.annotations.Nullable;

/** A CSV file of questions; reads all of it or says what is wrong. May block. */
public final class QuestionFile {

	/** How many questions a file may have. */
	public static final int MOST_ROWS = 20_000;

	/** Of a line; the longest right one has below 5,000. */
	private static final int MOST_CHARACTERS = 20_000;

	private final RowErrors errors = new RowErrors();

	private final List<CsvQuestion> questions = new ArrayList<>();

	private final Map<String, Long> lineOfCode = new HashMap<>();

	private int rows;

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
		QuestionFile file = new QuestionFile();
		try {
			file.readLines(FileText.of(bytes));
		}
		catch (FileText.Undecodable ex) {
			file.errors.add(ex.line(), "", "这一行的文字读不出来，请把文件另存为 UTF-8 编码的 CSV。");
		}
		return (file.errors.count() == 0) ? new Reading.Questions(List.copyOf(file.questions)) : file.errors.refused();
	}

	private void readLines(String text) throws IOException {
		long line = 1;
		try (CsvReader<CsvRecord> reader = reader(text); CloseableIterator<CsvRecord> lines = reader.iterator()) {
			Header header = null;
			while (this.rows <= MOST_ROWS && lines.hasNext()) {
				CsvRecord record = lines.next();
				line = record.getStartingLineNumber();
				header = add(header, record);
				if (this.errors.count() > 0 && this.rows == 0) {
					return;
				}
			}
		}
		catch (CsvParseException ex) {
			this.errors.add(line, "", "这一行之后读不下去：引号没有成对，或者有一格太长。");
		}
		if (this.rows == 0 && this.errors.count() == 0) {
			this.errors.add(1, "", "文件里没有题目。");
		}
	}

	private static CsvReader<CsvRecord> reader(String text) {
		return CsvReader.builder()
			.skipEmptyLines(true)
			.allowExtraFields(true)
			.allowMissingFields(true)
			.allowExtraCharsAfterClosingQuote(false)
			.maxBufferSize(MOST_CHARACTERS)
			.ofCsvRecord(new StringReader(text)); // a string would not be bounded
	}

	private Header add(@Nullable Header header, CsvRecord record) {
		if (header == null) {
			return Header.of(record, this.errors);
		}
		if (record.getFields().stream().allMatch(String::isBlank)) {
			return header; // spreadsheets write empty lines as commas
		}
		this.rows++;
		if (this.rows > MOST_ROWS) {
			this.errors.add(record.getStartingLineNumber(), "", "一次最多 %d 题，请分成几个文件。".formatted(MOST_ROWS));
			return header;
		}
		if (header.fits(record)) {
			add(header.row(record, this.errors));
		}
		else {
			boolean quoted = record.getFields().stream().anyMatch((field) -> field.indexOf('\n') >= 0);
			this.errors.add(record.getStartingLineNumber(), "", "这一行有 %d 列，表头有 %d 列%s。"
				.formatted(record.getFieldCount(), header.size(), quoted ? "，可能是引号没有成对" : ""));
		}
		return header;
	}

	private void add(Row row) {
		Long earlier = this.lineOfCode.putIfAbsent(row.get("code"), row.line());
		if (earlier != null && !row.get("code").isEmpty()) {
			row.wrong("code", "和第 %d 行的编号重复。".formatted(earlier));
		}
		CsvQuestion question = QuestionReader.read(row);
		if (question != null) {
			this.questions.add(question);
		}
	}

}
