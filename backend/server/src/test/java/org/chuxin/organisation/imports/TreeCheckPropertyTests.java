package org.chuxin.organisation.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.chuxin.platform.csv.RowError;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chuxin.organisation.imports.TreeFileVocabulary.aFile;
import static org.chuxin.organisation.imports.TreeFileVocabulary.aForest;
import static org.chuxin.organisation.imports.TreeFileVocabulary.errors;

class TreeCheckPropertyTests {

	@Property(tries = 300)
	void aForestInAnyOrderIsRight(@ForAll long seed, @ForAll @IntRange(min = 1, max = 300) int size) {
		Random random = new Random(seed);
		List<String> lines = aForest(size, random);
		java.util.Collections.shuffle(lines, random);
		assertThat(wrongLines(lines)).isEmpty();
	}

	@Property(tries = 300)
	void anOrphanIsNamedWithItsLine(@ForAll long seed, @ForAll @IntRange(min = 2, max = 300) int size) {
		Random random = new Random(seed);
		List<String> lines = aForest(size, random);
		int at = random.nextInt(size);
		lines.set(at, withParent(lines.get(at), "GONE"));
		assertThat(wrongLines(lines)).containsExactly(at + 2);
	}

	@Property(tries = 300)
	void aDuplicateIsNamedWithItsLine(@ForAll long seed, @ForAll @IntRange(min = 1, max = 300) int size) {
		Random random = new Random(seed);
		List<String> lines = aForest(size, random);
		int copied = random.nextInt(size);
		int at = copied + 1 + random.nextInt(size - copied);
		lines.add(at, lines.get(copied));
		assertThat(wrongLines(lines)).containsExactly(at + 2);
	}

	/** An organisation that hangs on one below it closes a cycle: exactly its lines. */
	@Property(tries = 300)
	void aCycleIsNamedWithItsLines(@ForAll long seed, @ForAll @IntRange(min = 2, max = 300) int size) {
		Random random = new Random(seed);
		List<String> lines = aForest(size, random);
		int below = random.nextInt(size);
		List<Integer> way = new ArrayList<>(List.of(below));
		while (!parentOf(lines.get(way.getLast())).isEmpty() && random.nextInt(4) > 0) {
			way.add(Integer.parseInt(parentOf(lines.get(way.getLast())).substring(1)));
		}
		lines.set(way.getLast(), withParent(lines.get(way.getLast()), "N" + below));
		Set<Integer> expected = new TreeSet<>();
		way.forEach((index) -> expected.add(index + 2));
		assertThat(wrongLines(lines)).containsExactlyElementsOf(expected.stream().limit(100).toList());
	}

	private static List<Integer> wrongLines(List<String> lines) {
		return errors(aFile(lines.toArray(String[]::new)), List.of()).listed().stream().map(RowError::line).toList();
	}

	private static String parentOf(String line) {
		return line.split(",", -1)[4];
	}

	private static String withParent(String line, String parent) {
		String[] values = line.split(",", -1);
		values[4] = parent;
		return String.join(",", values);
	}

}
