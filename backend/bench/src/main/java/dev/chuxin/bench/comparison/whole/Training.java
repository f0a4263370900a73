package dev.chuxin.bench.comparison.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

import dev.chuxin.bench.comparison.Play;
import dev.chuxin.bench.comparison.Settings;
import dev.chuxin.bench.comparison.board.GetFeed;
import dev.chuxin.bench.data.Wave;
import dev.chuxin.bench.data.WaveFeed;
import dev.chuxin.bench.host.ServerBuild;
import dev.chuxin.bench.host.ServerJar;
import dev.chuxin.bench.load.Generator;

import org.springframework.util.FileSystemUtils;

/**
 * Makes an ahead-of-time cache with profiles (JEP 483, 514, 515) from real requests, as
 * the README advises a district to; blocks.
 */
public final class Training {

	private static final int PEOPLE = 5_000;

	private static final Duration READS = Duration.ofSeconds(4);

	private static final int ROUNDS = 3;

	private Training() {
	}

	/**
	 * Trains the packaged server, unless that was done before.
	 * @param settings with the plain server
	 * @return the same with the trained one
	 */
	public static Settings trained(Settings settings) {
		Path folder = settings.cache()
			.resolve("server-" + ServerJar.checksum((_) -> true) + "-" + Runtime.version().feature());
		Path cache = folder.resolve("server.aot");
		Path extracted = folder.resolve("extracted");
		Path jar = extracted.resolve(ServerJar.find().getFileName());
		if (!Files.exists(cache)) {
			System.err.println("training");
			deleteOlder(settings.cache());
			java("-Djarmode=tools", "-jar", ServerJar.find().toString(), "extract", "--destination",
					extracted.toString());
			record(settings, new ServerBuild(jar, settings.server().flags()), folder.resolve("server.aotconf"), cache);
		}
		ServerBuild trained = new ServerBuild(jar, settings.server().flags()).with("-XX:AOTCache=" + cache);
		return settings.with(trained, settings.residents());
	}

	private static void record(Settings settings, ServerBuild build, Path configuration, Path cache) {
		ServerBuild recording = build.with("-XX:AOTMode=record", "-XX:AOTConfiguration=" + configuration);
		try (Play play = Play.open(settings.with(recording, PEOPLE), LogInStorm.UNLIMITED)) {
			for (int i = 0; i < ROUNDS; i++) {
				requests(play);
			}
		}
		List<String> create = new ArrayList<>(build.flags());
		create.addAll(List.of("-XX:AOTMode=create", "-XX:AOTConfiguration=" + configuration, "-XX:AOTCache=" + cache,
				"-jar", build.jar().toString()));
		java(create.toArray(String[]::new));
	}

	private static void requests(Play play) {
		Wave wave = play.wave();
		play.ourHandIns(wave);
		play.nextQuiz();
		Wave saved = play.wave();
		play.start(saved);
		play.send(play.ours(), WaveFeed.saves(play.stage(), saved, 0), Play.CLIENTS);
		String board = "/api/v1/quizzes/" + wave.quiz() + "/board";
		for (String path : List.of(board, board + "/me")) {
			Generator.closed(play.ours().port(), new GetFeed(path, PEOPLE), Play.CLIENTS, READS);
		}
		LogInStorm.storm(play, PEOPLE / 5);
		play.nextQuiz();
	}

	private static void deleteOlder(Path folder) {
		try {
			Files.createDirectories(folder);
			try (DirectoryStream<Path> older = Files.newDirectoryStream(folder, "server-*")) {
				for (Path each : older) {
					FileSystemUtils.deleteRecursively(each);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void java(String... arguments) {
		List<String> line = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
		line.addAll(Arrays.asList(arguments));
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

}
