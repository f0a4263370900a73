package dev.chuxin.bench.micro;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.chuxin.bench.comparison.Comparison;
import dev.chuxin.bench.comparison.Settings;
import dev.chuxin.bench.host.ChildJvm;
import dev.chuxin.bench.report.Outcome;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The pure parts of a hand-in under JMH; there is nothing to be reached. */
public final class MicroBenchmarks implements Comparison {

	@Override
	public Outcome run(Settings settings) {
		try {
			Collection<RunResult> results = new Runner(new OptionsBuilder().include(PaperBenchmark.class.getName())
				.jvmArgs(ChildJvm.FLAGS.toArray(String[]::new))
				.verbosity(VerboseMode.SILENT)
				.build()).run();
			Map<String, Double> nanos = new LinkedHashMap<>();
			results
				.forEach((each) -> nanos.put(each.getPrimaryResult().getLabel(), each.getPrimaryResult().getScore()));
			String notes = nanos.entrySet()
				.stream()
				.map((each) -> each.getKey() + " " + Math.round(each.getValue()) + " ns")
				.collect(Collectors.joining(", "));
			return new Outcome(List.of(), notes, Map.copyOf(nanos));
		}
		catch (RunnerException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
