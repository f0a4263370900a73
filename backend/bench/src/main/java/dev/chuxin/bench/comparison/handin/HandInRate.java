package dev.chuxin.bench.comparison.handin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import dev.chuxin.bench.comparison.Comparison;
import dev.chuxin.bench.comparison.Play;
import dev.chuxin.bench.comparison.Settings;
import dev.chuxin.bench.host.ChildJvm;
import dev.chuxin.bench.measure.Round;
import dev.chuxin.bench.measure.Rounds;
import dev.chuxin.bench.report.Figure;
import dev.chuxin.bench.report.Outcome;

/** P2: hand-ins beside the usual way, 256 clients. */
public final class HandInRate implements Comparison {

	@Override
	public Outcome run(Settings settings) {
		try (Play play = Play.open(settings)) {
			ChildJvm usual = play.stage().usual();
			play.repeat(settings.warmUp(), play::ourHandIns);
			play.repeat(settings.warmUp(), (wave) -> play.handInsOf(usual, wave));
			Map<String, Supplier<Round>> sides = new LinkedHashMap<>();
			sides.put("ours", () -> play.repeat(settings.measured(), play::ourHandIns));
			sides.put("usual", () -> play.repeat(settings.measured(), (wave) -> play.handInsOf(usual, wave)));
			return outcome(Rounds.inTurn(settings.rounds(), sides));
		}
	}

	private static Outcome outcome(Rounds rounds) {
		double rate = rounds.median("ours", Round::rate) / rounds.median("usual", Round::rate);
		double cost = rounds.median("usual", Round::all) / rounds.median("ours", Round::all);
		String notes = "ours %.0f/s at %.0f µs, the usual way %.0f/s at %.0f µs (server, SQL and Redis)".formatted(
				rounds.median("ours", Round::rate), rounds.median("ours", Round::all),
				rounds.median("usual", Round::rate), rounds.median("usual", Round::all));
		return new Outcome(
				List.of(Figure.atLeast("hand-ins a second over the usual way", rate, " ×", 4.5, 7),
						Figure.atLeast("CPU of the usual way's hand-in over ours", cost, " ×", 5.5, 9)),
				notes, Map.of("rounds", rounds.raw()));
	}

}
