package dev.chuxin.bench.comparison.board;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import dev.chuxin.bench.comparison.Play;
import dev.chuxin.bench.comparison.Settings;
import dev.chuxin.bench.data.Attempts;
import dev.chuxin.bench.data.Board;
import dev.chuxin.bench.data.Million;
import dev.chuxin.bench.data.Organiser;
import dev.chuxin.bench.data.People;
import dev.chuxin.bench.data.Query;
import dev.chuxin.bench.data.Wave;
import dev.chuxin.bench.data.WaveFeed;
import dev.chuxin.bench.host.ChildJvm;
import dev.chuxin.bench.host.ServerJar;
import dev.chuxin.bench.host.Stage;
import dev.chuxin.bench.load.Feed;
import dev.chuxin.bench.load.Generator;
import dev.chuxin.bench.load.Rest;
import dev.chuxin.bench.load.Shots;
import dev.chuxin.bench.measure.Round;
import dev.chuxin.bench.measure.Usage;

import org.springframework.util.FileSystemUtils;

/**
 * Our server on a large data set, which stays between runs while the schema does; blocks.
 */
public final class LargeStage implements AutoCloseable {

	/** How many people send requests. */
	public static final int CALLERS = 10_000;

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private final Stage stage;

	private final ChildJvm ours;

	private final Board board;

	private final Organiser organiser;

	private int waves;

	private LargeStage(Stage stage, int residents, Path complete) {
		this.stage = stage;
		this.ours = stage.ours(Map.of());
		this.organiser = new Organiser(stage, this.ours.port());
		if (!Files.exists(complete)) {
			this.organiser.publish(Million.QUIZ);
			new Million(residents).fill(stage, this.organiser.guideline());
			mark(complete);
		}
		new People(Math.min(CALLERS, residents)).renewSessions(stage);
		this.board = new Board(stage,
				Query.number(stage, "SELECT id FROM contest WHERE code = '" + Million.QUIZ + "'"));
	}

	/**
	 * Opens it, filling it where that was not done before.
	 * @param settings where it is kept
	 * @param residents how many there are
	 * @return the stage, its board complete
	 */
	public static LargeStage open(Settings settings, int residents) {
		Path folder = settings.cache()
			.resolve("board-" + residents + "-" + ServerJar.checksum((entry) -> entry.contains("db/migration/")));
		Path complete = folder.resolve("complete");
		if (!Files.exists(complete)) {
			delete(folder);
		}
		Stage stage = Stage.kept(folder, settings.server());
		try {
			LargeStage large = new LargeStage(stage, residents, complete);
			large.awaitBoard();
			return large;
		}
		catch (RuntimeException ex) {
			stage.close();
			throw ex;
		}
	}

	private static void delete(Path folder) {
		try {
			FileSystemUtils.deleteRecursively(folder);
			Files.createDirectories(folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void mark(Path complete) {
		try {
			Files.createFile(complete);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Waits until readers may rely on the board. */
	public void awaitBoard() {
		await(this.board::complete);
	}

	static void await(BooleanSupplier condition) {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > end) {
				throw new IllegalStateException("the board is not complete after " + PATIENCE);
			}
			LockSupport.parkNanos(5_000_000);
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

	/** The board in Redis. */
	public Board board() {
		return this.board;
	}

	/** A wave of hand-ins of people who have ten days behind them. */
	Round handIns() {
		Wave wave = new Wave(Million.QUIZ, Million.DAYS + ++this.waves, CALLERS);
		Feed starts = WaveFeed.starts(wave);
		Rest.repeat(this.ours.port(), starts, Generator.closed(this.ours.port(), starts, Play.CLIENTS, PATIENCE),
				Play.CLIENTS);
		Attempts.saveAllButTheLast(this.stage, wave);
		WaveFeed feed = WaveFeed.handIns(this.stage, wave);
		Usage before = Usage.now(this.ours.pid(), this.stage.sqlPid(), this.stage.redisPid());
		Shots shots = Generator.closed(this.ours.port(), feed, Play.CLIENTS, PATIENCE);
		return shots.round(Usage.now(this.ours.pid(), this.stage.sqlPid(), this.stage.redisPid()).since(before));
	}

	/** Takes back what the hand-ins added, so that the next run finds the same. */
	void takeBack() {
		Million.takeBack(this.stage, CALLERS);
	}

	@Override
	public void close() {
		this.board.close();
		this.stage.close();
	}

}
