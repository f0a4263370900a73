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
import dev.chuxin.bench.data.Query;
import dev.chuxin.bench.data.Wave;
import dev.chuxin.bench.data.WaveFeed;
import dev.chuxin.bench.host.ChildJvm;
import dev.chuxin.bench.measure.Round;
import dev.chuxin.bench.measure.Rounds;
import dev.chuxin.bench.raw.RawBatches;
import dev.chuxin.bench.raw.RawSaves;
import dev.chuxin.bench.raw.RawStarts;
import dev.chuxin.bench.report.Figure;
import dev.chuxin.bench.report.Outcome;

/** P7: what a start and a save cost beside the raw limit. */
public final class StartAndSaveCost implements Comparison {

	@Override
	public Outcome run(Settings settings) {
		try (Play play = Play.open(settings)) {
			ChildJvm bare = play.stage().bare("dev.chuxin.bench.raw.BareNetty");
			play.repeat(settings.warmUp(), (wave) -> start(play, wave));
			play.repeat(settings.warmUp(), (wave) -> save(play, wave));
			play.repeat(settings.warmUp().dividedBy(3), (wave) -> HandInCost.bare(play, bare, wave));
			play.repeat(Duration.ofSeconds(1), (wave) -> rawStart(play, wave));
			play.repeat(Duration.ofSeconds(1), (wave) -> rawSave(play, wave));
			Map<String, Supplier<Round>> sides = new LinkedHashMap<>();
			sides.put("start", () -> play.repeat(settings.measured(), (wave) -> start(play, wave)));
			sides.put("save", () -> play.repeat(settings.measured(), (wave) -> save(play, wave)));
			sides.put("raw start", () -> play.repeat(settings.measured().dividedBy(3), (wave) -> rawStart(play, wave)));
			sides.put("raw save", () -> play.repeat(settings.measured().dividedBy(3), (wave) -> rawSave(play, wave)));
			sides.put("raw http",
					() -> play.repeat(settings.measured().dividedBy(3), (wave) -> HandInCost.bare(play, bare, wave)));
			return outcome(Rounds.inTurn(settings.rounds(), sides));
		}
	}

	private static Outcome outcome(Rounds rounds) {
		double http = rounds.median("raw http", Round::server);
		double start = rounds.median("start", Round::serverAndSql);
		double save = rounds.median("save", Round::serverAndSql);
		double rawStart = rounds.median("raw start", Round::serverAndSql) + http;
		double rawSave = rounds.median("raw save", Round::serverAndSql) + http;
		String notes = "start %.1f µs over %.1f raw, save %.1f µs over %.1f raw, of which %.1f HTTP".formatted(start,
				rawStart, save, rawSave, http);
		return new Outcome(
				List.of(Figure.atMost("start: CPU of server + database over raw", start / rawStart, " ×", 2.2, 1.6),
						Figure.atMost("save: CPU of server + database over raw", save / rawSave, " ×", 2.2, 1.6)),
				notes, Map.of("rounds", rounds.raw()));
	}

	private static Round start(Play play, Wave wave) {
		play.nextQuiz();
		Round round = play.start(wave);
		expect(play, wave, round,
				"SELECT COUNT(*) FROM attempt a JOIN quiz q ON q.id = a.quiz_id WHERE q.code = '%s' AND a.number = %d");
		return round;
	}

	private static Round save(Play play, Wave wave) {
		play.nextQuiz();
		play.start(wave);
		Round round = play.send(play.ours(), WaveFeed.saves(play.stage(), wave, 0), Play.CLIENTS).round();
		expect(play, wave, round,
				"SELECT COUNT(*) FROM answer_save a JOIN quiz q ON q.id = a.quiz_id WHERE q.code = '%s' AND a.number = %d");
		return round;
	}

	private static void expect(Play play, Wave wave, Round round, String query) {
		long rows = Query.number(play.stage(), query.formatted(wave.quiz(), wave.number()));
		if (rows < round.count() || rows > round.count() + round.failed()) {
			throw new IllegalStateException(round.count() + " acknowledged, " + rows + " in SQL: " + wave);
		}
	}

	private static Round rawStart(Play play, Wave wave) {
		play.nextQuiz();
		return play.alone(() -> RawBatches.run(play.stage(), wave, new RawStarts()));
	}

	private static Round rawSave(Play play, Wave wave) {
		play.nextQuiz();
		Attempts.start(play.stage(), wave);
		return play.alone(() -> RawBatches.run(play.stage(), wave, new RawSaves(0)));
	}

}
