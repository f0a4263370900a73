package org.chuxin.organisation.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.chuxin.organisation.Organisation;
import org.chuxin.platform.csv.RowError;
import org.chuxin.platform.csv.RowErrors;

/** Files of organisations, as tests speak of them. */
final class TreeFileVocabulary {

	static final String HEADER = "编号,名称,体系,类型,上级编号,人数";

	private TreeFileVocabulary() {
	}

	static String aFile(String... lines) {
		return HEADER + "\n" + String.join("\n", lines) + "\n";
	}

	/** What is wrong with a file over what is there, as {@code line column reason}. */
	static List<String> errorsOf(String text, Organisation... existing) {
		return errors(text, List.of(existing)).listed().stream().map(TreeFileVocabulary::text).toList();
	}

	static RowErrors errors(String text, Collection<Organisation> existing) {
		return errors(text.getBytes(StandardCharsets.UTF_8), existing);
	}

	static RowErrors errors(byte[] bytes, Collection<Organisation> existing) {
		try {
			OrganisationFile.Content content = OrganisationFile.read(bytes);
			TreeCheck.check(content.lines(), existing, content.errors());
			return content.errors();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String text(RowError error) {
		return error.line() + " " + error.column() + " " + error.reason();
	}

	/** A right tree of committees and branches: line number i + 2 holds the code Ni. */
	static List<String> aForest(int size, java.util.Random random) {
		List<String> lines = new ArrayList<>();
		List<Integer> levels = new ArrayList<>();
		List<Integer> parents = new ArrayList<>();
		for (int i = 0; i < size; i++) {
			boolean top = parents.isEmpty() || random.nextInt(10) == 0;
			int parent = top ? -1 : parents.get(random.nextInt(parents.size()));
			int level = top ? 1 : levels.get(parent) + 1;
			levels.add(level);
			boolean branch = !top && random.nextInt(3) == 0;
			if (!branch && level < TreeCheck.MOST_LEVELS) {
				parents.add(i);
			}
			lines.add("N%d,组织%d,党组织,%s,%s,%d".formatted(i, i, branch ? "党支部" : "党委", top ? "" : "N" + parent,
					random.nextInt(99)));
		}
		return lines;
	}

}
