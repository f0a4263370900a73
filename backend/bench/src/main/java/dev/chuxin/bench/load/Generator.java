package dev.chuxin.bench.load;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;

import io.hyperfoil.api.config.BenchmarkBuilder;
import io.hyperfoil.api.config.PhaseBuilder;
import io.hyperfoil.core.impl.LocalSimulationRunner;
import io.hyperfoil.http.config.HttpPluginBuilder;
import io.hyperfoil.http.steps.HttpRequestStepBuilder;
import io.hyperfoil.http.steps.HttpStepCatalog;
import io.netty.buffer.Unpooled;

/**
 * Sends requests with Hyperfoil, which costs little enough to share two cores with what
 * it measures; blocks.
 */
public final class Generator {

	private static final int OPEN_SESSIONS = 8_000;

	private static final int OPEN_CONNECTIONS = 1_000;

	private Generator() {
	}

	/**
	 * A number of clients, each of which sends its next request when it has the answer.
	 * @param port of the server
	 * @param feed what to send, each request once
	 * @param clients how many
	 * @param atMost after which no new request is sent
	 * @return what became of them, all answers awaited
	 */
	public static Shots closed(int port, Feed feed, int clients, Duration atMost) {
		Shots shots = new Shots(feed, clients, atMost.toNanos(), 0);
		BenchmarkBuilder benchmark = benchmark(port, clients);
		PhaseBuilder<?> phase = benchmark.addPhase("closed").atOnce(clients).maxDuration(atMost.toMillis() + 30_000);
		script(phase, shots, feed, true);
		run(benchmark);
		return shots;
	}

	/**
	 * Requests at a fixed rate, whether the server keeps up or not.
	 * @param port of the server
	 * @param feed what to send, each request once
	 * @param rate requests a second
	 * @param lasting how long
	 * @return what became of them; latency counts from when a request was due
	 */
	public static Shots open(int port, Feed feed, int rate, Duration lasting) {
		Shots shots = new Shots(feed, OPEN_SESSIONS, lasting.toNanos() + 30_000_000_000L, 1_000_000_000L / rate);
		BenchmarkBuilder benchmark = benchmark(port, OPEN_CONNECTIONS);
		PhaseBuilder<?> phase = benchmark.addPhase("open")
			.constantRate(rate)
			.variance(false)
			.maxSessions(OPEN_SESSIONS)
			.duration(lasting.toMillis())
			.maxDuration(lasting.toMillis() + 30_000);
		script(phase, shots, feed, false);
		run(benchmark);
		return shots;
	}

	private static BenchmarkBuilder benchmark(int port, int connections) {
		BenchmarkBuilder benchmark = BenchmarkBuilder.builder().name("bench").threads(1);
		benchmark.addPlugin(HttpPluginBuilder::new).http("http://127.0.0.1:" + port).sharedConnections(connections);
		return benchmark;
	}

	private static void script(PhaseBuilder<?> phase, Shots shots, Feed feed, boolean again) {
		HttpRequestStepBuilder request = phase.scenario()
			.initialSequence("shot")
			.step(shots::take)
			.step(HttpStepCatalog.SC)
			.httpRequest(feed.method())
			.path((session) -> feed.path(shots.index(session)))
			.headerAppender((session, writer) -> {
				writer.putHeader("Authorization", "Bearer " + feed.token(shots.index(session)));
				writer.putHeader("Content-Type", "application/json");
			});
		if (feed.size() > 0 && feed.body(0) != null) {
			request
				.body((session, _) -> Unpooled.wrappedBuffer(Objects.requireNonNull(feed.body(shots.index(session)))));
		}
		var sequence = request.handler()
			.status((answer, status) -> shots.answered(answer.session, status))
			.autoRangeCheck(false)
			.endHandler()
			.endStep();
		if (again) {
			sequence.step((session) -> {
				session.currentSequence().restart(session);
				return true;
			});
		}
	}

	private static void run(BenchmarkBuilder benchmark) {
		new LocalSimulationRunner(benchmark.build()).run();
	}

	/**
	 * Text as it goes over the wire.
	 * @param text any
	 * @return its bytes
	 */
	public static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
