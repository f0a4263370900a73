package dev.chuxin.bench.comparison.handin;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
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
		Rounds starts = rounds(settings, StartAndSaveCost::start, StartAndSaveCost::rawStart);
		// on a server of its own: more attempts than anybody leaves open would push
		// papers out of memory
		Rounds saves = rounds(settings, StartAndSaveCost::save, StartAndSaveCost::rawSave);
		return new Outcome(List.of(figure("start", starts), figure("save", saves)),
				note("start", starts) + ", " + note("save", saves),
				Map.of("starts", starts.raw(), "saves", saves.raw()));
	}

	private static Rounds rounds(Settings settings, BiFunction<Play, Wave, Round> ours,
			BiFunction<Play, Wave, Round> raw) {
		Duration measured = settings.measured().dividedBy(2);
		try (Play play = Play.withoutBoards(settings)) {
			ChildJvm bare = play.stage().bare("dev.chuxin.bench.raw.BareNetty");
			play.repeat(settings.warmUp(), (wave) -> ours.apply(play, wave));
			play.repeat(settings.warmUp().dividedBy(5), (wave) -> HandInCost.bare(play, bare, wave));
			play.repeat(Duration.ofSeconds(1), (wave) -> raw.apply(play, wave));
			Map<String, Supplier<Round>> sides = new LinkedHashMap<>();
			sides.put("ours", () -> play.repeat(measured, (wave) -> ours.apply(play, wave)));
			sides.put("raw sql", () -> play.repeat(measured.dividedBy(3), (wave) -> raw.apply(play, wave)));
			sides.put("raw http",
					() -> play.repeat(measured.dividedBy(3), (wave) -> HandInCost.bare(play, bare, wave)));
			return Rounds.inTurn(settings.rounds(), sides);
		}
	}

	private static double raw(Rounds rounds) {
		return rounds.median("raw sql", Round::serverAndSql) + rounds.median("raw http", Round::server);
	}

	private static Figure figure(String what, Rounds rounds) {
		return Figure.atMost(what + ": CPU of server + database over raw",
				rounds.median("ours", Round::serverAndSql) / raw(rounds), " ×", 2.2, 1.6);
	}

	private static String note(String what, Rounds rounds) {
		return "%s %.1f + %.1f µs (server + SQL), raw %.1f µs of which %.1f HTTP".formatted(what,
				rounds.median("ours", Round::server), rounds.median("ours", Round::sql), raw(rounds),
				rounds.median("raw http", Round::server));
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
