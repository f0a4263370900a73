package dev.chuxin.bench.raw;

import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import dev.chuxin.bench.data.People;
import dev.chuxin.bench.data.Query;
import dev.chuxin.bench.data.Wave;
import dev.chuxin.bench.host.Stage;
import dev.chuxin.bench.measure.Processor;
import dev.chuxin.bench.measure.Round;
import dev.chuxin.bench.measure.Usage;
import org.HdrHistogram.Histogram;

/** Runs a wave through plain JDBC in batches on one connection; blocks. */
public final class RawBatches {

	/** Rows in a batch. */
	public static final int SIZE = 100;

	private RawBatches() {
	}

	/** One kind of work. */
	@FunctionalInterface
	public interface Batch {

		/**
		 * Writes a batch, without the commit.
		 * @param statements of the connection
		 * @param quizId the quiz
		 * @param number which attempt
		 * @param residents whose, sorted
		 */
		void write(Statements statements, long quizId, int number, List<Long> residents) throws SQLException;

	}

	/**
	 * Runs a whole wave.
	 * @param stage where
	 * @param wave which
	 * @param batch what to write
	 * @return the round; the server's share is this thread's
	 */
	public static Round run(Stage stage, Wave wave, Batch batch) {
		long quizId = Query.number(stage, "SELECT id FROM quiz WHERE code = '" + wave.quiz() + "'");
		List<Long> residents = new ArrayList<>();
		for (int i = 1; i <= wave.people(); i++) {
			residents.add(People.id(i));
		}
		try (Statements statements = new Statements(stage.sql())) {
			long start = System.nanoTime();
			long own = ownMicros();
			long sql = Processor.micros(stage.sqlPid());
			int done = 0;
			for (int from = 0; from + SIZE <= residents.size(); from += SIZE) {
				List<Long> some = new ArrayList<>(residents.subList(from, from + SIZE));
				Collections.sort(some);
				batch.write(statements, quizId, wave.number(), some);
				statements.commit();
				done += SIZE;
			}
			Usage usage = new Usage(ownMicros() - own, Processor.micros(stage.sqlPid()) - sql, 0);
			return new Round(done, 0, (System.nanoTime() - start) / 1e9, usage, new Histogram(3));
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static long ownMicros() {
		return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000;
	}

}
