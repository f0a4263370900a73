package dev.chuxin.bench.comparison.board;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import dev.chuxin.bench.comparison.Settings;
import dev.chuxin.bench.data.People;
import dev.chuxin.bench.host.ChildJvm;
import dev.chuxin.bench.load.Generator;
import dev.chuxin.bench.load.Shots;
import dev.chuxin.bench.measure.Processor;
import dev.chuxin.bench.measure.Round;
import dev.chuxin.bench.measure.Rounds;
import dev.chuxin.bench.measure.Usage;

/**
 * Reads of the large board beside a handler that returns as many constant bytes; blocks.
 */
final class BoardReads {

	private BoardReads() {
	}

	static Rounds run(Settings settings, String path, int clients) {
		try (LargeStage large = LargeStage.open(settings, settings.million())) {
			ChildJvm constant = large.stage()
				.bare("dev.chuxin.bench.constant.ConstantApplication", "--bench.bytes=" + sample(large, path));
			read(large, large.ours(), path, clients, settings.warmUp());
			read(large, constant, path, clients, settings.warmUp());
			Processor.awaitRest(large.ours().pid());
			Processor.awaitRest(constant.pid());
			Map<String, Supplier<Round>> sides = new LinkedHashMap<>();
			sides.put("ours", () -> read(large, large.ours(), path, clients, settings.measured()));
			sides.put("constant", () -> read(large, constant, path, clients, settings.measured()));
			return Rounds.inTurn(settings.rounds(), sides);
		}
	}

	static Round read(LargeStage large, ChildJvm server, String path, int clients, Duration lasting) {
		Usage before = now(large, server);
		Shots shots = Generator.closed(server.port(), new GetFeed(path, LargeStage.CALLERS), clients, lasting);
		return shots.round(now(large, server).since(before));
	}

	private static Usage now(LargeStage large, ChildJvm server) {
		return Usage.now(server.pid(), large.stage().sqlPid(), large.stage().redisPid());
	}

	private static Path sample(LargeStage large, String path) {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + large.ours().port() + path))
			.header("Authorization", "Bearer " + People.token(1))
			.build();
		try (HttpClient client = HttpClient.newHttpClient()) {
			HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
			if (response.statusCode() != 200) {
				throw new IllegalStateException(path + ": " + response.statusCode());
			}
			Path file = Files.createTempFile("bench", ".json");
			file.toFile().deleteOnExit();
			return Files.write(file, response.body());
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
