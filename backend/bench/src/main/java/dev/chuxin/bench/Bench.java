package dev.chuxin.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.chuxin.bench.comparison.Comparison;
import dev.chuxin.bench.comparison.Settings;
import dev.chuxin.bench.comparison.board.BoardRebuild;
import dev.chuxin.bench.comparison.board.Growth;
import dev.chuxin.bench.comparison.board.OwnPlace;
import dev.chuxin.bench.comparison.board.TopList;
import dev.chuxin.bench.comparison.handin.HandInCost;
import dev.chuxin.bench.comparison.handin.HandInLatency;
import dev.chuxin.bench.comparison.handin.HandInRate;
import dev.chuxin.bench.comparison.handin.StartAndSaveCost;
import dev.chuxin.bench.comparison.signup.SignUpStorm;
import dev.chuxin.bench.comparison.whole.AtTheLimit;
import dev.chuxin.bench.comparison.whole.FirstAnswer;
import dev.chuxin.bench.comparison.whole.LogInStorm;
import dev.chuxin.bench.comparison.whole.Training;
import dev.chuxin.bench.host.ServerJar;
import dev.chuxin.bench.micro.MicroBenchmarks;
import dev.chuxin.bench.report.Outcome;
import dev.chuxin.bench.report.Report;

/** Runs comparisons by name, or all of them; blocks. */
public final class Bench {

	private static final Map<String, Comparison> ALL = all();

	private Bench() {
	}

	private static Map<String, Comparison> all() {
		Map<String, Comparison> all = new LinkedHashMap<>();
		all.put("P1", new HandInCost());
		all.put("P2", new HandInRate());
		all.put("P3", new HandInLatency());
		all.put("P4", new TopList());
		all.put("P5", new OwnPlace());
		all.put("P6", new Growth());
		all.put("P7", new StartAndSaveCost());
		all.put("P8", new BoardRebuild());
		all.put("P9", new FirstAnswer());
		all.put("P10", new LogInStorm());
		all.put("P11", new SignUpStorm());
		all.put("MICRO", new MicroBenchmarks());
		all.put(Arguments.ONLY_BY_NAME, new AtTheLimit(Duration.ofMinutes(5)));
		return all;
	}

	/**
	 * Runs and reports.
	 * @param arguments names, and options as {@link Arguments} has them
	 */
	public static void main(String[] arguments) {
		int status = run(Arguments.of(List.of(arguments), ALL.keySet()));
		System.exit(status);
	}

	private static int run(Arguments arguments) {
		Settings settings = Training.trained(arguments.settings());
		Report report = new Report();
		for (String name : arguments.names()) {
			System.err.println(name);
			long start = System.nanoTime();
			Outcome outcome = Objects.requireNonNull(ALL.get(name)).run(settings);
			report.add(name, outcome);
			System.err.printf("  %s%n  took %d s%n", outcome.notes(),
					Duration.ofNanos(System.nanoTime() - start).toSeconds());
		}
		System.out.println(report.table());
		System.out.println(report.notes());
		Path root = ServerJar.root();
		System.out.println("raw results: " + root.relativize(report.write(root.resolve("backend/bench/target/bench"))));
		if (arguments.readme()) {
			report.show(root.resolve("README.md"));
		}
		return report.reached() ? 0 : 2;
	}

}
