package dev.chuxin.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** What the operating system says a process used; Linux only, to 10 ms. */
public final class Processor {

	private static final long MICROS_PER_TICK = 10_000;

	private static final int USER = 11;

	/** Microseconds in half a second. */
	private static final long AT_REST = 30_000;

	private static final int LOOKS = 20;

	private Processor() {
	}

	/**
	 * User and system time.
	 * @param pid the process, 0 for none
	 * @return microseconds since its start
	 */
	public static long micros(long pid) {
		if (pid == 0) {
			return 0;
		}
		String stat = read(pid, "stat");
		String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
		return (Long.parseLong(fields[USER]) + Long.parseLong(fields[USER + 1])) * MICROS_PER_TICK;
	}

	/**
	 * Resident memory.
	 * @param pid the process
	 * @return megabytes
	 */
	public static double residentMegabytes(long pid) {
		return read(pid, "status").lines()
			.filter((line) -> line.startsWith("VmRSS:"))
			.mapToDouble((line) -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
			.findFirst()
			.orElseThrow();
	}

	/**
	 * Waits until a server that nobody asks has compiled what its warm-up left over.
	 * @param pid the process
	 */
	public static void awaitRest(long pid) {
		long before = micros(pid);
		for (int i = 0; i < LOOKS; i++) {
			LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
			long now = micros(pid);
			if (now - before <= AT_REST) {
				return;
			}
			before = now;
		}
	}

	private static String read(long pid, String file) {
		try {
			return Files.readString(Path.of("/proc", String.valueOf(pid), file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
