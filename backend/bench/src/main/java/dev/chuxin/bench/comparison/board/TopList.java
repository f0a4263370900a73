package dev.chuxin.bench.comparison.board;

import java.util.List;
import java.util.Map;

import dev.chuxin.bench.comparison.Comparison;
import dev.chuxin.bench.comparison.Play;
import dev.chuxin.bench.comparison.Settings;
import dev.chuxin.bench.data.Million;
import dev.chuxin.bench.measure.Round;
import dev.chuxin.bench.measure.Rounds;
import dev.chuxin.bench.report.Figure;
import dev.chuxin.bench.report.Outcome;

/** P4: the top list beside constant bytes. */
public final class TopList implements Comparison {

	@Override
	public Outcome run(Settings settings) {
		Rounds rounds = BoardReads.run(settings, "/api/v1/quizzes/" + Million.QUIZ + "/board", Play.CLIENTS);
		double rate = 100 * rounds.median("ours", Round::rate) / rounds.median("constant", Round::rate);
		double cost = rounds.median("ours", Round::all) / rounds.median("constant", Round::server);
		String notes = "ours %.0f/s at %.1f µs, constant bytes %.0f/s at %.1f µs".formatted(
				rounds.median("ours", Round::rate), rounds.median("ours", Round::all),
				rounds.median("constant", Round::rate), rounds.median("constant", Round::server));
		return new Outcome(
				List.of(Figure.atLeast("top list: rate of constant bytes", rate, " %", 90, 97),
						Figure.atMost("top list: CPU over constant bytes", cost, " ×", 1.1, 1.03)),
				notes, Map.of("rounds", rounds.raw()));
	}

}
