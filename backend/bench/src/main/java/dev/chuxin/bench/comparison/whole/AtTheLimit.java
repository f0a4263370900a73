package dev.chuxin.bench.comparison.whole;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

import dev.chuxin.bench.comparison.Comparison;
import dev.chuxin.bench.comparison.Play;
import dev.chuxin.bench.comparison.Settings;
import dev.chuxin.bench.data.Attempts;
import dev.chuxin.bench.data.Checker;
import dev.chuxin.bench.data.Wave;
import dev.chuxin.bench.data.WaveFeed;
import dev.chuxin.bench.load.Generator;
import dev.chuxin.bench.load.Shots;
import dev.chuxin.bench.measure.Processor;
import dev.chuxin.bench.measure.Round;
import dev.chuxin.bench.report.Figure;
import dev.chuxin.bench.report.Outcome;

/**
 * LIMIT: what must hold while 256 clients send all they can, and when far more comes than
 * can be done.
 */
public final class AtTheLimit implements Comparison {

	private static final int FLOOD = 40_000;

	private final Duration lasting;

	/**
	 * A run at the limit.
	 * @param lasting how long
	 */
	public AtTheLimit(Duration lasting) {
		this.lasting = lasting;
	}

	@Override
	public Outcome run(Settings settings) {
		try (Play play = Play.open(settings)) {
			play.repeat(settings.warmUp(), play::ourHandIns);
			ConcurrentLinkedQueue<Double> pages = new ConcurrentLinkedQueue<>();
			Thread organiser = Thread.ofVirtual().start(() -> readPages(play, pages));
			List<Double> memory = new ArrayList<>();
			long end = System.nanoTime() + this.lasting.toNanos();
			while (System.nanoTime() < end) {
				Round round = play.ourHandIns(play.wave());
				memory.add(Processor.residentMegabytes(play.ours().pid()));
				System.err.printf("  %.0f/s, %.0f MB%n", round.rate(), memory.getLast());
			}
			organiser.interrupt();
			return outcome(flood(play), pages.stream().sorted().toList(), memory);
		}
	}

	private static Outcome outcome(Shots flood, List<Double> pages, List<Double> memory) {
		double refusal = flood.refusals().getValueAtPercentile(99) / 1e3;
		double page = pages.get((int) (pages.size() * 0.99));
		double growth = memory.getLast() / memory.get(memory.size() / 2);
		return new Outcome(
				List.of(Figure.atMost("503 of a full queue, p99", refusal, " ms", 50, 50),
						Figure.atMost("an organiser's page at the limit, p99", page, " ms", 200, 200),
						Figure.atMost("resident memory at the end over half-way", growth, " ×", 1.05, 1.02)),
				"statuses of the flood " + flood.statuses() + ", memory " + memory.getLast().intValue() + " MB",
				Map.of("floodStatuses", flood.statuses(), "memoryMegabytes", memory, "pageMillis", pages));
	}

	private static void readPages(Play play, ConcurrentLinkedQueue<Double> pages) {
		while (!Thread.currentThread().isInterrupted()) {
			pages.add(play.organiser().pageMillis());
			LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
		}
	}

	/** Far more at once than a second of work. */
	private static Shots flood(Play play) {
		play.nextQuiz();
		Wave wave = play.wave();
		play.start(wave);
		Attempts.saveAllButTheLast(play.stage(), wave);
		WaveFeed feed = WaveFeed.handIns(play.stage(), wave);
		Shots shots = Generator.open(play.ours().port(), feed, FLOOD,
				Duration.ofMillis(wave.people() * 1_000L / FLOOD));
		Checker.handIns(play.stage(), wave, shots.acknowledged());
		return shots;
	}

}
