package dev.chuxin.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Results of a run: printed, kept as JSON, and on request shown in the README. */
public final class Report {

	private static final String BEGIN = "<!-- bench -->";

	private static final String END = "<!-- /bench -->";

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private final Map<String, Outcome> outcomes = new LinkedHashMap<>();

	private final LocalDateTime at = LocalDateTime.now(ZoneId.systemDefault());

	/**
	 * Adds what a comparison found.
	 * @param name its name
	 * @param outcome what it found
	 */
	public void add(String name, Outcome outcome) {
		this.outcomes.put(name, outcome);
	}

	/** Whether everything that has to be reached is. */
	public boolean reached() {
		return this.outcomes.values().stream().flatMap((each) -> each.figures().stream()).allMatch(Figure::reached);
	}

	/** The table in Markdown. */
	public String table() {
		StringBuilder table = new StringBuilder("| # | what | measured | must | aim | |\n|---|---|---|---|---|---|\n");
		this.outcomes.forEach((name, outcome) -> outcome.figures()
			.forEach((figure) -> table.append("| %s | %s | %s | %s | %s | %s |%n".formatted(name, figure.what(),
					figure.valueText(), figure.mustText(), figure.aimText(), verdict(figure)))));
		return table.toString();
	}

	private static String verdict(Figure figure) {
		if (figure.aimed()) {
			return "aim";
		}
		return figure.reached() ? "must" : "missed";
	}

	/** What stands beside the table. */
	public String notes() {
		StringBuilder notes = new StringBuilder();
		this.outcomes.forEach((name, outcome) -> notes.append(name).append(": ").append(outcome.notes()).append('\n'));
		return notes.toString();
	}

	/**
	 * Writes the raw results.
	 * @param folder where
	 * @return the file
	 */
	public Path write(Path folder) {
		Map<String, Object> raw = new LinkedHashMap<>();
		raw.put("at", this.at.toString());
		raw.put("machine", Machine.describe());
		raw.put("comparisons", this.outcomes);
		try {
			Files.createDirectories(folder);
			String name = this.at.format(DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")) + ".json";
			return Files.writeString(folder.resolve(name), JSON.writeValueAsString(raw));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Shows the figures in a README between its two markers, a line for each comparison.
	 * @param readme the file
	 */
	public void show(Path readme) {
		try {
			String text = Files.readString(readme);
			int begin = text.indexOf(BEGIN);
			int end = text.indexOf(END);
			if (begin < 0 || end < begin) {
				throw new IllegalStateException(readme + " has no " + BEGIN + " … " + END);
			}
			StringBuilder shown = new StringBuilder(BEGIN)
				.append("\n| # | %s, %s |%n|---|---|%n".formatted(this.at.toLocalDate(), Machine.line()));
			this.outcomes.forEach((name, outcome) -> shown.append("| %s | %s |%n".formatted(name,
					outcome.figures().stream().map(Report::shortly).collect(Collectors.joining("; ")))));
			Files.writeString(readme, text.substring(0, begin) + shown + text.substring(end));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String shortly(Figure figure) {
		return "%s: **%s** (must %s, aim %s: %s)".formatted(figure.what(), figure.valueText(), figure.mustText(),
				figure.aimText(), verdict(figure));
	}

}
