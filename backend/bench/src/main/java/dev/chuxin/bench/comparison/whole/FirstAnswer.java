package dev.chuxin.bench.comparison.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import dev.chuxin.bench.comparison.Comparison;
import dev.chuxin.bench.comparison.Play;
import dev.chuxin.bench.comparison.Settings;
import dev.chuxin.bench.data.Wave;
import dev.chuxin.bench.data.WaveFeed;
import dev.chuxin.bench.host.ChildJvm;
import dev.chuxin.bench.host.ServerJar;
import dev.chuxin.bench.load.Generator;
import dev.chuxin.bench.measure.Processor;
import dev.chuxin.bench.report.Figure;
import dev.chuxin.bench.report.Outcome;

import org.springframework.util.FileSystemUtils;

/**
 * P9: the first answer of the extracted jar with an ahead-of-time cache, trained with
 * real requests, beside the plain jar; and the server's memory under load.
 */
public final class FirstAnswer implements Comparison {

	private static final int TRAINING = 3_000;

	private static final List<String> SMALL = flags("-Xmx512m");

	@Override
	public Outcome run(Settings settings) {
		Path folder = temporary();
		try (Play play = Play.open(settings)) {
			Path jar = extract(folder);
			Path cache = train(play, folder, jar);
			List<Double> plain = new ArrayList<>();
			List<Double> ready = new ArrayList<>();
			for (int i = 0; i <= settings.rounds(); i++) {
				plain.add(play.alone(() -> seconds(play, SMALL, ServerJar.find())));
				ready.add(play.alone(() -> seconds(play, flags("-Xmx512m", "-XX:AOTCache=" + cache), jar)));
			}
			double megabytes = memory(play, settings, flags("-Xmx512m", "-XX:AOTCache=" + cache), jar);
			return outcome(plain, ready, megabytes);
		}
		finally {
			delete(folder);
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

	private static List<String> flags(String... more) {
		List<String> flags = new ArrayList<>(ChildJvm.FLAGS);
		flags.removeIf((flag) -> flag.startsWith("-Xmx"));
		flags.addAll(List.of(more));
		return flags;
	}

	private static Path extract(Path folder) {
		Path target = folder.resolve("extracted");
		finish(List.of("-Djarmode=tools", "-jar", ServerJar.find().toString(), "extract", "--destination",
				target.toString()));
		return target.resolve(ServerJar.find().getFileName());
	}

	/** Records what the server loads while a wave of people starts and hands in. */
	private static Path train(Play play, Path folder, Path jar) {
		Path configuration = folder.resolve("server.aotconf");
		Path cache = folder.resolve("server.aot");
		List<String> recording = flags("-Xmx512m", "-XX:AOTMode=record", "-XX:AOTConfiguration=" + configuration);
		try (ChildJvm server = play.stage().ours(recording, jar, Map.of())) {
			load(play, server, TRAINING);
		}
		List<String> creating = flags("-Xmx512m", "-XX:AOTMode=create", "-XX:AOTConfiguration=" + configuration,
				"-XX:AOTCache=" + cache, "-jar", jar.toString());
		finish(creating);
		return cache;
	}

	private static void load(Play play, ChildJvm server, int people) {
		play.nextQuiz();
		Wave wave = play.wave(people);
		Generator.closed(server.port(), WaveFeed.starts(wave), 64, Duration.ofSeconds(30));
		Generator.closed(server.port(), WaveFeed.handIns(play.stage(), wave), 64, Duration.ofSeconds(30));
	}

	private static double seconds(Play play, List<String> flags, Path jar) {
		try (ChildJvm server = play.stage().ours(flags, jar, Map.of())) {
			return server.secondsToFirstAnswer();
		}
	}

	private static double memory(Play play, Settings settings, List<String> flags, Path jar) {
		try (ChildJvm server = play.stage().ours(flags, jar, Map.of())) {
			load(play, server, settings.residents());
			return Processor.residentMegabytes(server.pid());
		}
	}

	private static void finish(List<String> arguments) {
		List<String> line = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
		line.addAll(arguments);
		try {
			Process process = new ProcessBuilder(line).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start();
			if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
				process.destroyForcibly();
				throw new IllegalStateException("failed: " + line);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static Path temporary() {
		try {
			return Files.createTempDirectory("chuxin-jar");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void delete(Path folder) {
		try {
			FileSystemUtils.deleteRecursively(folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
