package dev.chuxin.bench.comparison.handin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import dev.chuxin.bench.comparison.Comparison;
import dev.chuxin.bench.comparison.Play;
import dev.chuxin.bench.comparison.Settings;
import dev.chuxin.bench.data.Attempts;
import dev.chuxin.bench.data.Wave;
import dev.chuxin.bench.host.ChildJvm;
import dev.chuxin.bench.measure.Round;
import dev.chuxin.bench.measure.Rounds;
import dev.chuxin.bench.report.Figure;
import dev.chuxin.bench.report.Outcome;

/**
 * P3: how long 99 of 100 people wait for their hand-in when 2,000 a second come, beside
 * the usual way.
 */
public final class HandInLatency implements Comparison {

	/** Hand-ins a second. */
	public static final int RATE = 2_000;

	@Override
	public Outcome run(Settings settings) {
		try (Play play = Play.open(settings)) {
			ChildJvm usual = play.stage().usual();
			play.repeat(settings.warmUp(), play::ourHandIns);
			play.repeat(settings.warmUp(), (wave) -> play.handInsOf(usual, wave));
			int people = Math.toIntExact(Math.min(settings.residents(), RATE * settings.measured().toSeconds()));
			Map<String, Supplier<Round>> sides = new LinkedHashMap<>();
			sides.put("ours", () -> ours(play, people));
			sides.put("usual", () -> usual(play, usual, people));
			return outcome(Rounds.inTurn(settings.rounds(), sides));
		}
	}

	private static Outcome outcome(Rounds rounds) {
		double ours = rounds.median("ours", Round::p99);
		double usual = rounds.median("usual", Round::p99);
		return new Outcome(
				List.of(Figure.atLeast("p99 of the usual way over ours at 2,000 hand-ins/s", usual / ours, " ×", 3, 5)),
				"ours %.2f ms, the usual way %.2f ms".formatted(ours, usual), Map.of("rounds", rounds.raw()));
	}

	/**
	 * Hand-ins on our server at the fixed rate.
	 * @param play where
	 * @param people how many
	 * @return the round
	 */
	public static Round ours(Play play, int people) {
		play.nextQuiz();
		Wave wave = play.wave(people);
		play.start(wave);
		Attempts.saveAllButTheLast(play.stage(), wave);
		return play.openHandIns(play.ours(), wave, RATE);
	}

	private static Round usual(Play play, ChildJvm usual, int people) {
		play.nextQuiz();
		Wave wave = play.wave(people);
		Attempts.start(play.stage(), wave);
		Attempts.saveAllButTheLast(play.stage(), wave);
		return play.alone(() -> play.openHandIns(usual, wave, RATE));
	}

}
