package dev.chuxin.bench.comparison;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

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
import dev.chuxin.bench.load.Rest;
import dev.chuxin.bench.load.Shots;
import dev.chuxin.bench.measure.Round;
import dev.chuxin.bench.measure.Usage;

/** Our server with its parts and people, on which waves of attempts run; blocks. */
public final class Play implements AutoCloseable {

	/** Clients where nothing else is said. */
	public static final int CLIENTS = 256;

	private static final int ATTEMPTS = 3;

	private static final Duration LONGEST = Duration.ofSeconds(40);

	private final Settings settings;

	private final Stage stage;

	private final ChildJvm ours;

	private final Organiser organiser;

	private final boolean boards;

	private int waves;

	private Play(Settings settings, Stage stage, Map<String, String> serverSettings, boolean boards) {
		this.settings = settings;
		this.boards = boards;
		this.stage = stage;
		this.ours = stage.ours(serverSettings);
		this.organiser = new Organiser(stage, this.ours.port());
		new People(settings.residents()).settle(stage, this.organiser.guideline());
	}

	/** Opens one with our usual settings. */
	public static Play open(Settings settings) {
		return open(settings, Map.of());
	}

	/** Opens one. */
	public static Play open(Settings settings, Map<String, String> serverSettings) {
		return open(settings, serverSettings, true);
	}

	/** Opens one whose people are on no board, for what never comes to one. */
	public static Play withoutBoards(Settings settings) {
		return open(settings, Map.of(), false);
	}

	private static Play open(Settings settings, Map<String, String> serverSettings, boolean boards) {
		Stage stage = Stage.temporary(settings.server());
		try {
			return new Play(settings, stage, serverSettings, boards);
		}
		catch (RuntimeException ex) {
			stage.close();
			throw ex;
		}
	}

	/** Its parts. */
	public Stage stage() {
		return this.stage;
	}

	/** Our server. */
	public ChildJvm ours() {
		return this.ours;
	}

	/** Its content editor. */
	public Organiser organiser() {
		return this.organiser;
	}

	/**
	 * A wave that nobody started; three follow each other at one quiz, as people do on a
	 * day.
	 */
	public Wave wave() {
		return wave(this.settings.residents());
	}

	/** A wave of some of the people. */
	public Wave wave(int people) {
		String quiz = "bench-" + this.waves / ATTEMPTS;
		Wave wave = new Wave(quiz, this.waves % ATTEMPTS + 1, people);
		if (wave.number() == 1) {
			this.organiser.publish(quiz);
			if (this.boards) {
				Attempts.join(this.stage, wave);
			}
		}
		this.waves++;
		return wave;
	}

	/** Goes on to a quiz that nobody touched. */
	public void nextQuiz() {
		this.waves += (ATTEMPTS - this.waves % ATTEMPTS) % ATTEMPTS;
	}

	/** Repeats until enough was measured. */
	public Round repeat(Duration atLeast, Function<Wave, Round> wave) {
		Round all = Round.empty();
		nextQuiz();
		do {
			all = all.plus(wave.apply(wave()));
		}
		while (all.seconds() < atLeast.toSeconds());
		return all;
	}

	/** Lets a wave start on our server, which then knows its papers as in real life. */
	public Round start(Wave wave) {
		Feed feed = WaveFeed.starts(wave);
		Sent sent = send(this.ours, feed, CLIENTS);
		Rest.repeat(this.ours.port(), feed, sent.shots(), CLIENTS);
		return sent.round();
	}

	/** A wave of hand-ins on our server, checked afterwards. */
	public Round ourHandIns(Wave wave) {
		start(wave);
		Attempts.saveAllButTheLast(this.stage, wave);
		Round round = handIns(this.ours, wave);
		Checker.board(this.stage, wave.quiz());
		return round;
	}

	/** A wave of hand-ins on another server with the same data, checked afterwards. */
	public Round handInsOf(ChildJvm server, Wave wave) {
		Attempts.start(this.stage, wave);
		Attempts.saveAllButTheLast(this.stage, wave);
		return alone(() -> handIns(server, wave));
	}

	/** Does something while our server stands still. */
	public <T> T alone(Supplier<T> act) {
		this.ours.freeze();
		try {
			return act.get();
		}
		finally {
			this.ours.thaw();
		}
	}

	private Round handIns(ChildJvm server, Wave wave) {
		Feed feed = WaveFeed.handIns(this.stage, wave);
		Sent sent = send(server, feed, CLIENTS);
		Rest.repeat(server.port(), feed, sent.shots(), CLIENTS);
		Checker.handIns(this.stage, wave, sent.shots().acknowledged());
		return sent.round();
	}

	/** Sends a feed and notes what the parts used meanwhile. */
	public Sent send(ChildJvm server, Feed feed, int clients) {
		return measured(server, () -> Generator.closed(server.port(), feed, clients, LONGEST));
	}

	/** Notes what the parts used while something was sent. */
	public Sent measured(ChildJvm server, Supplier<Shots> load) {
		Usage before = Usage.now(server.pid(), this.stage.sqlPid(), this.stage.redisPid());
		Shots shots = load.get();
		Usage used = Usage.now(server.pid(), this.stage.sqlPid(), this.stage.redisPid()).since(before);
		return new Sent(shots, shots.round(used));
	}

	/**
	 * A wave that arrives at a fixed rate, checked afterwards.
	 * @param server whose
	 * @param wave started already
	 * @param rate requests a second
	 * @return the round, whose latency counts from when a request was due
	 */
	public Round openHandIns(ChildJvm server, Wave wave, int rate) {
		Feed feed = WaveFeed.handIns(this.stage, wave);
		Duration lasting = Duration.ofMillis(wave.people() * 1_000L / rate);
		Sent sent = measured(server, () -> Generator.open(server.port(), feed, rate, lasting));
		Rest.repeat(server.port(), feed, sent.shots(), CLIENTS);
		Checker.handIns(this.stage, wave, sent.shots().acknowledged());
		return sent.round();
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
	public record Sent(Shots shots, Round round) {
	}

}
