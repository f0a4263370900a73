package dev.chuxin.bench.comparison.whole;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.chuxin.bench.comparison.Comparison;
import dev.chuxin.bench.comparison.Play;
import dev.chuxin.bench.comparison.Settings;
import dev.chuxin.bench.data.Wave;
import dev.chuxin.bench.data.WaveFeed;
import dev.chuxin.bench.host.ChildJvm;
import dev.chuxin.bench.host.ServerBuild;
import dev.chuxin.bench.load.Generator;
import dev.chuxin.bench.measure.Processor;
import dev.chuxin.bench.report.Figure;
import dev.chuxin.bench.report.Outcome;

/**
 * P9: the first answer of the extracted jar with an ahead-of-time cache, trained with
 * real requests, beside the plain jar; and the server's memory under load.
 */
public final class FirstAnswer implements Comparison {

	private static final String[] SMALL = { "-Xms256m", "-Xmx512m", "-Xmn160m" };

	@Override
	public Outcome run(Settings settings) {
		ServerBuild packaged = ServerBuild.plain().with(SMALL);
		ServerBuild trained = settings.server().with(SMALL);
		try (Play play = Play.open(settings)) {
			List<Double> plain = new ArrayList<>();
			List<Double> ready = new ArrayList<>();
			for (int i = 0; i <= settings.rounds(); i++) {
				plain.add(play.alone(() -> seconds(play, packaged)));
				ready.add(play.alone(() -> seconds(play, trained)));
			}
			double megabytes = memory(play, settings, trained);
			return outcome(plain, ready, megabytes);
		}
	}

	private static Outcome outcome(List<Double> plain, List<Double> ready, double megabytes) {
		double ratio = median(plain) / median(ready);
		return new Outcome(
				List.of(Figure.atLeast("first 200: plain jar over extracted with ahead-of-time cache", ratio, " ×", 2,
						2.8), Figure.atMost("resident memory under load at -Xmx512m", megabytes, " MB", 450, 350)),
				"plain %.2f s, with the cache %.2f s".formatted(median(plain), median(ready)),
				Map.of("plainSeconds", plain, "cachedSeconds", ready, "residentMegabytes", megabytes));
	}

	private static double median(List<Double> values) {
		return values.stream().sorted().toList().get(values.size() / 2);
	}

	private static void load(Play play, ChildJvm server, int people) {
		play.nextQuiz();
		Wave wave = play.wave(people);
		Generator.closed(server.port(), WaveFeed.starts(wave), 64, Duration.ofSeconds(30));
		Generator.closed(server.port(), WaveFeed.handIns(play.stage(), wave), 64, Duration.ofSeconds(30));
	}

	private static double seconds(Play play, ServerBuild build) {
		try (ChildJvm server = play.stage().ours(build, Map.of())) {
			return server.secondsToFirstAnswer();
		}
	}

	private static double memory(Play play, Settings settings, ServerBuild build) {
		try (ChildJvm server = play.stage().ours(build, Map.of())) {
			load(play, server, settings.residents());
			return Processor.residentMegabytes(server.pid());
		}
	}

}
