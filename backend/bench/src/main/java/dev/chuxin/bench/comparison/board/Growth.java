package dev.chuxin.bench.comparison.board;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.chuxin.bench.comparison.Comparison;
import dev.chuxin.bench.comparison.Play;
import dev.chuxin.bench.comparison.Settings;
import dev.chuxin.bench.data.Million;
import dev.chuxin.bench.measure.Processor;
import dev.chuxin.bench.measure.Round;
import dev.chuxin.bench.measure.Rounds;
import dev.chuxin.bench.report.Figure;
import dev.chuxin.bench.report.Outcome;

/**
 * P6: what a hand-in, the top list and one's own place cost with a hundred times the
 * people and attempts.
 */
public final class Growth implements Comparison {

	private static final int FEW = 10_000;

	private static final int WARM_UPS = 2;

	private static final String BOARD = "/api/v1/quizzes/" + Million.QUIZ + "/board";

	@Override
	public Outcome run(Settings settings) {
		try (LargeStage few = LargeStage.open(settings, FEW);
				LargeStage many = LargeStage.open(settings, settings.million())) {
			few.takeBack();
			many.takeBack();
			Duration part = settings.measured().dividedBy(3);
			Rounds.inTurn(WARM_UPS, sides(few, many, settings.warmUp().dividedBy(2 * WARM_UPS)));
			Processor.awaitRest(few.ours().pid());
			Processor.awaitRest(many.ours().pid());
			Rounds rounds = Rounds.inTurn(settings.rounds(), sides(few, many, part));
			few.takeBack();
			many.takeBack();
			return outcome(rounds);
		}
	}

	private static Map<String, Supplier<Round>> sides(LargeStage few, LargeStage many, Duration part) {
		Map<String, Supplier<Round>> sides = new LinkedHashMap<>();
		add(sides, few, many, "hand-in", LargeStage::handIns);
		add(sides, few, many, "top list", (each) -> BoardReads.read(each, each.ours(), BOARD, Play.CLIENTS, part));
		add(sides, few, many, "own place",
				(each) -> BoardReads.read(each, each.ours(), BOARD + "/me", Play.CLIENTS, part));
		return sides;
	}

	private static void add(Map<String, Supplier<Round>> sides, LargeStage few, LargeStage many, String what,
			Function<LargeStage, Round> act) {
		sides.put("few " + what, () -> whileStill(many, () -> act.apply(few)));
		sides.put("many " + what, () -> whileStill(few, () -> act.apply(many)));
	}

	/** Does something while the other server stands still. */
	private static Round whileStill(LargeStage still, Supplier<Round> act) {
		still.ours().freeze();
		try {
			return act.get();
		}
		finally {
			still.ours().thaw();
		}
	}

	private static Outcome outcome(Rounds rounds) {
		List<Figure> figures = List.of("hand-in", "top list", "own place")
			.stream()
			.map((what) -> Figure.atMost(what + ": growth of its cost from 10⁴ to 10⁶ residents",
					rounds.median("many " + what, Round::all) / rounds.median("few " + what, Round::all), " ×", 1.2,
					1.05))
			.toList();
		return new Outcome(figures,
				"µs with few / many: hand-in %.1f / %.1f, top list %.1f / %.1f, own place %.1f / %.1f".formatted(
						rounds.median("few hand-in", Round::all), rounds.median("many hand-in", Round::all),
						rounds.median("few top list", Round::all), rounds.median("many top list", Round::all),
						rounds.median("few own place", Round::all), rounds.median("many own place", Round::all)),
				Map.of("rounds", rounds.raw()));
	}

}
