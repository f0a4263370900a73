package dev.chuxin.bench.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * Rounds of several sides in turn, A B A B, so that whatever drifts meets all of them.
 */
public final class Rounds {

	private final Map<String, List<Round>> rounds = new LinkedHashMap<>();

	private Rounds() {
	}

	/**
	 * Runs the sides in turn.
	 * @param times how often each
	 * @param sides what each does in a round, in order
	 * @return all rounds
	 */
	public static Rounds inTurn(int times, Map<String, Supplier<Round>> sides) {
		Rounds all = new Rounds();
		for (int i = 0; i < times; i++) {
			sides.forEach((name, side) -> {
				Round round = side.get();
				all.rounds.computeIfAbsent(name, (_) -> new ArrayList<>()).add(round);
				System.err.println("  " + line(name, round));
			});
		}
		return all;
	}

	/**
	 * The median of a figure over one side's rounds.
	 * @param side which
	 * @param figure what
	 * @return its median
	 */
	public double median(String side, ToDoubleFunction<Round> figure) {
		double[] values = this.rounds.getOrDefault(side, List.of()).stream().mapToDouble(figure).sorted().toArray();
		int middle = values.length / 2;
		return (values.length % 2 == 1) ? values[middle]
				: Arrays.stream(values, middle - 1, middle + 1).average().orElseThrow();
	}

	/** All of them as plain values, for the raw results. */
	public Map<String, List<Map<String, Object>>> raw() {
		Map<String, List<Map<String, Object>>> raw = new LinkedHashMap<>();
		this.rounds.forEach((side, all) -> raw.put(side, all.stream().map(Rounds::values).toList()));
		return raw;
	}

	/** A round of one side as people read it. */
	public static String line(String name, Round round) {
		return "%-12s %9.0f/s  server %.1f  sql %.1f  redis %.1f µs  p99 %.2f ms  failed %d".formatted(name,
				round.rate(), round.server(), round.sql(), round.redis(), round.p99(), round.failed());
	}

	private static Map<String, Object> values(Round round) {
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("count", round.count());
		values.put("failed", round.failed());
		values.put("seconds", round.seconds());
		values.put("ratePerSecond", round.rate());
		values.put("serverMicros", round.server());
		values.put("sqlMicros", round.sql());
		values.put("redisMicros", round.redis());
		values.put("p50Millis", round.latency().getValueAtPercentile(50) / 1e3);
		values.put("p99Millis", round.p99());
		values.put("maxMillis", round.latency().getMaxValue() / 1e3);
		return values;
	}

}
