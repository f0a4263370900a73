package dev.chuxin.sandbox.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * The question bank of the demo data; reads the class path, so it blocks.
 */
public final class SampleQuestionBank {

	private static final Pattern ALTERNATIVES = Pattern.compile("[|]");

	private static final List<String> OPTIONS = List.of("option_a", "option_b", "option_c", "option_d", "option_e");

	private SampleQuestionBank() {
	}

	/**
	 * The bank as a file in UTF-8, as an organiser uploads it.
	 */
	public static byte[] csv() {
		try (InputStream in = SampleQuestionBank.class.getResourceAsStream("/sample/question-bank.csv")) {
			return Objects.requireNonNull(in).readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The questions in the order of the file.
	 */
	public static List<SampleQuestion> questions() {
		String text = new String(csv(), StandardCharsets.UTF_8);
		try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
			return rows.stream().map(SampleQuestionBank::question).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static SampleQuestion question(NamedCsvRecord row) {
		String type = row.getField("type");
		return new SampleQuestion(row.getField("code"), type, row.getField("stem"),
				OPTIONS.stream().map(row::getField).filter(Predicate.not(String::isEmpty)).toList(),
				answers(type, row.getField("answer")));
	}

	private static List<String> answers(String type, String answer) {
		Stream<String> parts = switch (type) {
			case "single", "multiple" -> answer.chars().mapToObj(Character::toString);
			case "fill" -> ALTERNATIVES.splitAsStream(answer);
			default -> Stream.of(answer);
		};
		return parts.toList();
	}

}
