package org.chuxin.activity.hours;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Looks at every statement of the server's source. */
class AppendOnlyTests {

	private static final Pattern CHANGES = Pattern.compile(
			"(UPDATE|DELETE\\s+FROM|REPLACE\\s+INTO|TRUNCATE(\\s+TABLE)?)\\s+service_(entry|confirmation)\\b",
			Pattern.CASE_INSENSITIVE);

	@Test
	void b9NoStatementChangesOrDeletesWhatTheLedgerHolds() throws IOException {
		assertThat(offences(Path.of("src/main"))).isEmpty();
	}

	@Test
	void anOffenceWouldBeFound() {
		assertThat(List.of("UPDATE service_entry SET", "delete from\n\tservice_confirmation WHERE"))
			.allMatch((text) -> CHANGES.matcher(text).find());
	}

	private static List<Path> offences(Path root) throws IOException {
		try (Stream<Path> files = Files.walk(root)) {
			return files.filter((file) -> file.toString().matches(".*\\.(java|sql|xml)"))
				.filter((file) -> CHANGES.matcher(text(file)).find())
				.toList();
		}
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
