package dev.chuxin.bench.comparison.board;

import java.util.List;
import java.util.Map;

import dev.chuxin.bench.comparison.Comparison;
import dev.chuxin.bench.comparison.Settings;
import dev.chuxin.bench.data.Million;
import dev.chuxin.bench.measure.Round;
import dev.chuxin.bench.measure.Rounds;
import dev.chuxin.bench.report.Figure;
import dev.chuxin.bench.report.Outcome;

/**
 * P5: one's own place and ten neighbours on a board of a million, beside constant bytes,
 * 64 clients.
 */
public final class OwnPlace implements Comparison {

	private static final int CLIENTS = 64;

	@Override
	public Outcome run(Settings settings) {
		Rounds rounds = BoardReads.run(settings, "/api/v1/quizzes/" + Million.QUIZ + "/board/me", CLIENTS);
		double rate = 100 * rounds.median("ours", Round::rate) / rounds.median("constant", Round::rate);
		String notes = "ours %.0f/s at %.1f µs, constant bytes %.0f/s at %.1f µs".formatted(
				rounds.median("ours", Round::rate), rounds.median("ours", Round::all),
				rounds.median("constant", Round::rate), rounds.median("constant", Round::server));
		return new Outcome(List.of(Figure.atLeast("own place + neighbours: rate of constant bytes", rate, " %", 30, 38),
				Figure.atMost("own place + neighbours: p99 at 64 clients", rounds.median("ours", Round::p99), " ms", 15,
						7)),
				notes, Map.of("rounds", rounds.raw()));
	}

}
