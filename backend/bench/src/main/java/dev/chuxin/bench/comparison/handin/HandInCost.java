package dev.chuxin.bench.comparison.handin;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import dev.chuxin.bench.comparison.Comparison;
import dev.chuxin.bench.comparison.Play;
import dev.chuxin.bench.comparison.Settings;
import dev.chuxin.bench.data.Attempts;
import dev.chuxin.bench.data.Wave;
import dev.chuxin.bench.data.WaveFeed;
import dev.chuxin.bench.host.ChildJvm;
import dev.chuxin.bench.measure.Round;
import dev.chuxin.bench.measure.Rounds;
import dev.chuxin.bench.raw.RawBatches;
import dev.chuxin.bench.raw.RawHandIns;
import dev.chuxin.bench.report.Figure;
import dev.chuxin.bench.report.Outcome;

/**
 * P1: what a hand-in costs beside the raw limit of the same HTTP and the same statements.
 */
public final class HandInCost implements Comparison {

	private static final String BARE = "dev.chuxin.bench.raw.BareNetty";

	@Override
	public Outcome run(Settings settings) {
		try (Play play = Play.open(settings)) {
			ChildJvm bare = play.stage().bare(BARE);
			play.repeat(settings.warmUp(), play::ourHandIns);
			play.repeat(settings.warmUp().dividedBy(3), (wave) -> bare(play, bare, wave));
			play.repeat(Duration.ofSeconds(1), (wave) -> raw(play, wave));
			Map<String, Supplier<Round>> sides = new LinkedHashMap<>();
			sides.put("ours", () -> play.repeat(settings.measured(), play::ourHandIns));
			sides.put("raw sql", () -> play.repeat(settings.measured().dividedBy(2), (wave) -> raw(play, wave)));
			sides.put("raw http",
					() -> play.repeat(settings.measured().dividedBy(2), (wave) -> bare(play, bare, wave)));
			return outcome(Rounds.inTurn(settings.rounds(), sides));
		}
	}

	private static Outcome outcome(Rounds rounds) {
		double ours = rounds.median("ours", Round::serverAndSql);
		double sql = rounds.median("raw sql", Round::serverAndSql);
		double http = rounds.median("raw http", Round::server);
		String notes = "ours %.1f + %.1f µs (server + SQL; Redis %.1f), raw %.1f µs SQL with its client + %.1f µs HTTP"
			.formatted(rounds.median("ours", Round::server), rounds.median("ours", Round::sql),
					rounds.median("ours", Round::redis), sql, http);
		return new Outcome(List
			.of(Figure.atMost("hand-in: CPU of server + database over raw", ours / (sql + http), " ×", 2.2, 1.6)),
				notes, Map.of("rounds", rounds.raw()));
	}

	static Round raw(Play play, Wave wave) {
		play.nextQuiz(); // the raw way decides nothing, so it books a day only once
		Attempts.start(play.stage(), wave);
		Attempts.saveAllButTheLast(play.stage(), wave);
		return play.alone(() -> RawBatches.run(play.stage(), wave, new RawHandIns()));
	}

	static Round bare(Play play, ChildJvm bare, Wave wave) {
		Attempts.start(play.stage(), wave);
		return play.alone(() -> play.send(bare, WaveFeed.handIns(play.stage(), wave), Play.CLIENTS).round());
	}

}
