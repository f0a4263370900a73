package dev.chuxin.bench.comparison.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import dev.chuxin.bench.comparison.Comparison;
import dev.chuxin.bench.comparison.Play;
import dev.chuxin.bench.comparison.Settings;
import dev.chuxin.bench.comparison.handin.HandInLatency;
import dev.chuxin.bench.load.Feed;
import dev.chuxin.bench.load.Generator;
import dev.chuxin.bench.measure.Round;
import dev.chuxin.bench.measure.Rounds;
import dev.chuxin.bench.report.Figure;
import dev.chuxin.bench.report.Outcome;
import io.hyperfoil.http.api.HttpMethod;

/**
 * P10: ten thousand people log in while WeChat takes 100 ms for each, and others hand in.
 */
public final class LogInStorm implements Comparison {

	private static final int PEOPLE = 10_000;

	private static final int CLIENTS = 256;

	/** Settings of a server that everybody reaches from one address. */
	static final Map<String, String> UNLIMITED = Map.of("chuxin.limits.log-in-rate", "100000",
			"chuxin.limits.log-in-burst", "100000");

	private static final String SLOW = """
			{"path":"/sns/jscode2session","times":1000000,"delayMs":100}""";

	@Override
	public Outcome run(Settings settings) {
		try (Play play = Play.open(settings, UNLIMITED)) {
			slowWeChat(play);
			play.repeat(settings.warmUp(), play::ourHandIns);
			for (double seconds = 0; seconds < settings.warmUp().toSeconds();) {
				seconds += storm(play, PEOPLE / 2).seconds();
			}
			int people = Math.min(settings.residents(), 8 * HandInLatency.RATE);
			Round calm = HandInLatency.ours(play, people);
			Round alone = storm(play, PEOPLE);
			CompletableFuture<Round> meanwhile = new CompletableFuture<>();
			Thread storm = Thread.ofPlatform().start(() -> meanwhile.complete(storm(play, PEOPLE)));
			Round stormy = HandInLatency.ours(play, people);
			join(storm);
			return outcome(alone, meanwhile.join(), calm, stormy);
		}
	}

	private static Outcome outcome(Round alone, Round meanwhile, Round calm, Round stormy) {
		String notes = "%s; with hand-ins beside %.0f/s; p99 of hand-ins %.2f ms calm, %.2f ms in the storm"
			.formatted(Rounds.line("log-ins", alone), meanwhile.rate(), calm.p99(), stormy.p99());
		return new Outcome(
				List.of(Figure.atLeast("log-ins a second at 100 ms of WeChat's", alone.rate(), "/s", 800, 2_000),
						Figure.atMost("p99 of 2,000 hand-ins/s in the storm over calm", stormy.p99() / calm.p99(), " ×",
								1.5, 1.5)),
				notes,
				Map.of("logInsPerSecond", alone.rate(), "logInsPerSecondWithHandIns", meanwhile.rate(), "failedLogIns",
						alone.failed() + meanwhile.failed(), "calmP99", calm.p99(), "stormP99", stormy.p99()));
	}

	static Round storm(Play play, int people) {
		byte[][] bodies = new byte[people][];
		for (int i = 0; i < people; i++) {
			bodies[i] = Generator.bytes("{\"code\":\"" + play.stage().weChat().loginCode("storm-" + i) + "\"}");
		}
		return play
			.measured(play.ours(),
					() -> Generator.closed(play.ours().port(), new LogIns(bodies), CLIENTS, Duration.ofSeconds(40)))
			.round();
	}

	private static void slowWeChat(Play play) {
		HttpRequest request = HttpRequest.newBuilder(URI.create(play.stage().weChat().url() + "/control/faults"))
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(SLOW))
			.build();
		try (HttpClient client = HttpClient.newHttpClient()) {
			int status = client.send(request, BodyHandlers.discarding()).statusCode();
			if (status != 204) {
				throw new IllegalStateException("the simulator answered " + status);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static void join(Thread thread) {
		try {
			thread.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** One log-in of each person. */
	@SuppressWarnings("ArrayRecordComponent") // never compared
	private record LogIns(byte[][] bodies) implements Feed {

		@Override
		public HttpMethod method() {
			return HttpMethod.POST;
		}

		@Override
		public int size() {
			return this.bodies.length;
		}

		@Override
		public String path(int index) {
			return "/api/v1/sessions";
		}

		@Override
		public String token(int index) {
			return "";
		}

		@Override
		public byte[] body(int index) {
			return this.bodies[index];
		}

	}

}
