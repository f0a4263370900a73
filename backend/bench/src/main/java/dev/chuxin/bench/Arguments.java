package dev.chuxin.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.chuxin.bench.comparison.Settings;
import dev.chuxin.bench.host.ServerBuild;

/**
 * What was asked for.
 *
 * @param names comparisons, in the order of the table
 * @param settings how long and how much
 * @param readme whether the README shall show the table
 */
record Arguments(List<String> names, Settings settings, boolean readme) {

	/** Takes longer than all comparisons may. */
	static final String ONLY_BY_NAME = "LIMIT";

	private static final String USAGE = """
			usage: scripts/bench [name …] [--seconds n] [--warm-up n] [--rounds n] [--residents n] [--million n] [--readme]
			names: %s""";

	static Arguments of(List<String> arguments, Set<String> known) {
		List<String> names = new ArrayList<>();
		int seconds = 12;
		int warmUp = 15;
		int rounds = 2;
		int residents = 10_000;
		int million = 1_000_000;
		boolean readme = false;
		Iterator<String> rest = arguments.iterator();
		while (rest.hasNext()) {
			String argument = rest.next();
			switch (argument) {
				case "--seconds" -> seconds = number(rest);
				case "--warm-up" -> warmUp = number(rest);
				case "--rounds" -> rounds = number(rest);
				case "--residents" -> residents = number(rest);
				case "--million" -> million = number(rest);
				case "--readme" -> readme = true;
				default -> names.add(name(argument, known));
			}
		}
		List<String> chosen = names.isEmpty() ? known.stream().filter((name) -> !name.equals(ONLY_BY_NAME)).toList()
				: known.stream().filter(names::contains).toList();
		return new Arguments(chosen, new Settings(Duration.ofSeconds(seconds), Duration.ofSeconds(warmUp), rounds,
				residents, million, cache(), ServerBuild.plain()), readme);
	}

	private static String name(String argument, Set<String> known) {
		String name = argument.toUpperCase(Locale.ROOT);
		if (!known.contains(name)) {
			System.err.println(USAGE.formatted(String.join(" ", known)));
			System.exit(1);
		}
		return name;
	}

	private static int number(Iterator<String> rest) {
		return Integer.parseInt(rest.next());
	}

	private static Path cache() {
		String given = System.getenv("CHUXIN_CACHE");
		Path cache = (given != null) ? Path.of(given) : Path.of(System.getProperty("user.home"), ".cache", "chuxin");
		return cache.resolve("bench");
	}

}
