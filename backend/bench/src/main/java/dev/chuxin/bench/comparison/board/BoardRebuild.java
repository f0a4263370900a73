package dev.chuxin.bench.comparison.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.chuxin.bench.comparison.Comparison;
import dev.chuxin.bench.comparison.Settings;
import dev.chuxin.bench.report.Figure;
import dev.chuxin.bench.report.Outcome;

/**
 * P8: how long a board of a million takes to come back from SQL after Redis lost it, and
 * what it weighs.
 */
public final class BoardRebuild implements Comparison {

	@Override
	public Outcome run(Settings settings) {
		try (LargeStage large = LargeStage.open(settings, settings.million())) {
			List<Double> seconds = new ArrayList<>();
			double bytes = 0;
			for (int i = 0; i <= settings.rounds(); i++) {
				large.board().lose();
				long empty = large.board().bytes();
				LargeStage.await(() -> large.board().size() > 0);
				long start = System.nanoTime();
				large.awaitBoard();
				seconds.add((System.nanoTime() - start) / 1e9);
				bytes = (double) (large.board().bytes() - empty) / large.board().size();
			}
			List<Double> sorted = seconds.stream().sorted().toList();
			return new Outcome(
					List.of(Figure.atMost("rebuild of the board from SQL", sorted.get(sorted.size() / 2), " s", 8, 4),
							Figure.atMost("Redis memory per member", bytes, " B", 230, 200)),
					large.board().size() + " members", Map.of("rebuildSeconds", seconds, "bytesPerMember", bytes));
		}
	}

}
