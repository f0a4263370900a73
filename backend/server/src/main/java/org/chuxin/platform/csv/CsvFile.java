package org.chuxin.platform.csv;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.jspecify.annotations.Nullable;

/** A CSV file; hands out its rows and says what is wrong with it. Never blocks. */
public final class CsvFile {

	/** Of a line; the longest right one has below 5,000. */
	private static final int MOST_CHARACTERS = 20_000;

	private final CsvForm form;

	private final Consumer<Row> reader;

	private final RowErrors errors = new RowErrors();

	private final Map<String, Long> lineOfKey = new HashMap<>();

	private int rows;

	private CsvFile(CsvForm form, Consumer<Row> reader) {
		this.form = form;
		this.reader = reader;
	}

	/**
	 * Reads a file, which is held in memory.
	 * @param bytes UTF-8, with or without byte order mark, or GB18030
	 * @param form what the file must look like
	 * @param reader takes each row that has its columns, and reports to the row what is
	 * wrong with its values
	 * @return what is wrong, to which more may be reported
	 * @throws IOException never, for what is in memory
	 */
	public static RowErrors read(byte[] bytes, CsvForm form, Consumer<Row> reader) throws IOException {
		CsvFile file = new CsvFile(form, reader);
		try {
			file.readLines(FileText.of(bytes));
		}
		catch (FileText.Undecodable ex) {
			file.errors.add(ex.line(), "", "这一行的文字读不出来，请把文件另存为 UTF-8 编码的 CSV。");
		}
		return file.errors;
	}

	private void readLines(String text) throws IOException {
		long line = 1;
		try (CsvReader<CsvRecord> csv = csv(text); CloseableIterator<CsvRecord> lines = csv.iterator()) {
			Header header = null;
			while (this.rows <= this.form.mostRows() && lines.hasNext()) {
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
			this.errors.add(1, "", this.form.empty());
		}
	}

	private static CsvReader<CsvRecord> csv(String text) {
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
			return Header.of(record, this.form.columns(), this.errors);
		}
		if (record.getFields().stream().allMatch(String::isBlank)) {
			return header; // spreadsheets write empty lines as commas
		}
		this.rows++;
		if (this.rows > this.form.mostRows()) {
			this.errors.add(record.getStartingLineNumber(), "",
					"一次最多 %d %s，请分成几个文件。".formatted(this.form.mostRows(), this.form.counted()));
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
		String key = row.get(this.form.key());
		Long earlier = this.lineOfKey.putIfAbsent(key, row.line());
		if (earlier != null && !key.isEmpty()) {
			row.wrong(this.form.key(), "和第 %d 行的编号重复。".formatted(earlier));
		}
		this.reader.accept(row);
	}

}
