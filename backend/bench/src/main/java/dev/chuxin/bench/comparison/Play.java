package dev.chuxin.bench.comparison;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;

import dev.chuxin.bench.data.Attempts;
import dev.chuxin.bench.data.Checker;
import dev.chuxin.bench.data.Organiser;
import dev.chuxin.bench.data.People;
import dev.chuxin.bench.data.Wave;
import dev.chuxin.bench.data.WaveFeed;
import dev.chuxin.bench.host.ChildJvm;
import dev.chuxin.bench.host.Stage;
import dev.chuxin.bench.load.Feed;
import dev.chuxin.bench.load.Generator;
import dev.chuxin.bench.load.Shots;
import dev.chuxin.bench.measure.Round;
import dev.chuxin.bench.measure.Usage;

/** Our server with its parts and people, on which waves of attempts run; blocks. */
final class Play implements AutoCloseable {

	/** Clients where nothing else is said. */
	static final int CLIENTS = 256;

	private static final int ATTEMPTS = 3;

	private static final Duration LONGEST = Duration.ofSeconds(40);

	private final Settings settings;

	private final Stage stage;

	private final ChildJvm ours;

	private final Organiser organiser;

	private int waves;

	private Play(Settings settings, Stage stage, Map<String, String> serverSettings) {
		this.settings = settings;
		this.stage = stage;
		this.ours = stage.ours(serverSettings);
		this.organiser = new Organiser(stage, this.ours.port());
		new People(settings.residents()).settle(stage, this.organiser.guideline());
	}

	static Play open(Settings settings) {
		return open(settings, Map.of());
	}

	static Play open(Settings settings, Map<String, String> serverSettings) {
		Stage stage = Stage.temporary();
		try {
			return new Play(settings, stage, serverSettings);
		}
		catch (RuntimeException ex) {
			stage.close();
			throw ex;
		}
	}

	Stage stage() {
		return this.stage;
	}

	ChildJvm ours() {
		return this.ours;
	}

	Organiser organiser() {
		return this.organiser;
	}

	/**
	 * A wave that nobody started; three follow each other at one quiz, as people do on a
	 * day.
	 */
	Wave wave() {
		return wave(this.settings.residents());
	}

	Wave wave(int people) {
		String quiz = "bench-" + this.waves / ATTEMPTS;
		Wave wave = new Wave(quiz, this.waves % ATTEMPTS + 1, people);
		if (wave.number() == 1) {
			this.organiser.publish(quiz);
			Attempts.join(this.stage, wave);
		}
		this.waves++;
		return wave;
	}

	/** Goes on to a quiz that nobody touched. */
	void nextQuiz() {
		this.waves += (ATTEMPTS - this.waves % ATTEMPTS) % ATTEMPTS;
	}

	/** Repeats until enough was measured. */
	Round repeat(Duration atLeast, Function<Wave, Round> wave) {
		Round all = Round.empty();
		nextQuiz();
		do {
			all = all.plus(wave.apply(wave()));
		}
		while (all.seconds() < atLeast.toSeconds());
		return all;
	}

	/** Lets a wave start on our server, which then knows its papers as in real life. */
	Round start(Wave wave) {
		return send(this.ours, WaveFeed.starts(wave), CLIENTS).round();
	}

	/** A wave of hand-ins on our server, checked afterwards. */
	Round ourHandIns(Wave wave) {
		start(wave);
		Attempts.saveAllButTheLast(this.stage, wave);
		Round round = handIns(this.ours, wave);
		Checker.board(this.stage, wave.quiz());
		return round;
	}

	/** A wave of hand-ins on another server with the same data, checked afterwards. */
	Round handInsOf(ChildJvm server, Wave wave) {
		Attempts.start(this.stage, wave);
		Attempts.saveAllButTheLast(this.stage, wave);
		return alone(() -> handIns(server, wave));
	}

	/** Does something while our server stands still. */
	<T> T alone(java.util.function.Supplier<T> act) {
		this.ours.freeze();
		try {
			return act.get();
		}
		finally {
			this.ours.thaw();
		}
	}

	private Round handIns(ChildJvm server, Wave wave) {
		Sent sent = send(server, WaveFeed.handIns(this.stage, wave), CLIENTS);
		Checker.handIns(this.stage, wave, sent.shots().acknowledged());
		return sent.round();
	}

	/** Sends a feed and notes what the parts used meanwhile. */
	Sent send(ChildJvm server, Feed feed, int clients) {
		return measured(server, () -> Generator.closed(server.port(), feed, clients, LONGEST));
	}

	/** Notes what the parts used while something was sent. */
	Sent measured(ChildJvm server, java.util.function.Supplier<Shots> load) {
		Usage before = Usage.now(server.pid(), this.stage.sqlPid(), this.stage.redisPid());
		Shots shots = load.get();
		Usage used = Usage.now(server.pid(), this.stage.sqlPid(), this.stage.redisPid()).since(before);
		return new Sent(shots, shots.round(used));
	}

	@Override
	public void close() {
		this.stage.close();
	}

	/**
	 * What was sent, and what it cost.
	 *
	 * @param shots each request
	 * @param round all together
	 */
	record Sent(Shots shots, Round round) {
	}

}
