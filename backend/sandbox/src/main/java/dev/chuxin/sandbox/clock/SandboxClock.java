package dev.chuxin.sandbox.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The one time of a sandbox: the system's time and an offset that only grows once the
 * clock is sealed; safe for threads, never blocks.
 */
public final class SandboxClock extends Clock {

	private static final VarHandle LONGS = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

	private static final int OFFSET_NANOS = 0;

	private static final int SEALED = Long.BYTES;

	private static final int SIZE = 2 * Long.BYTES;

	private final ByteBuffer state;

	private final ZoneId zone;

	private SandboxClock(ByteBuffer state, ZoneId zone) {
		this.state = state;
		this.zone = zone;
	}

	/**
	 * A clock for this process alone, at the system's time and not sealed.
	 */
	public static SandboxClock inMemory() {
		return new SandboxClock(ByteBuffer.allocateDirect(SIZE), ZoneOffset.UTC);
	}

	/**
	 * A clock that all processes with this file share and that survives them; the file is
	 * created when it is absent.
	 */
	public static SandboxClock in(Path file) {
		try {
			Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
			// Mapped, so that a move in one process is seen by the next reading in all
			// others.
			try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
					StandardOpenOption.WRITE)) {
				return new SandboxClock(channel.map(FileChannel.MapMode.READ_WRITE, 0, SIZE), ZoneOffset.UTC);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Sets the clock to a moment from which it runs on, for data with a history.
	 * @throws IllegalStateException when the clock is sealed
	 */
	public void setBack(Instant moment) {
		if (isSealed()) {
			throw new IllegalStateException("the sandbox clock is sealed: it only moves forward");
		}
		LONGS.setVolatile(this.state, OFFSET_NANOS, Duration.between(Instant.now(), moment).toNanos());
	}

	/**
	 * Moves the clock forward.
	 * @param amount zero or more
	 */
	public void advance(Duration amount) {
		if (amount.isNegative()) {
			throw new IllegalArgumentException("the sandbox clock only moves forward");
		}
		LONGS.getAndAdd(this.state, OFFSET_NANOS, amount.toNanos());
	}

	/**
	 * Ends the time of going back: a clock that is behind the system's time catches up,
	 * and from now on it only moves forward.
	 */
	public void seal() {
		LONGS.setVolatile(this.state, SEALED, 1L);
		long behind = offsetNanos();
		while (behind < 0 && !LONGS.compareAndSet(this.state, OFFSET_NANOS, behind, 0L)) {
			behind = offsetNanos();
		}
	}

	/**
	 * Whether people may use the sandbox, so that the clock never goes back again.
	 */
	public boolean isSealed() {
		return (long) LONGS.getVolatile(this.state, SEALED) != 0;
	}

	/**
	 * How far the clock is ahead of the system's time, negative when behind.
	 */
	public Duration offset() {
		return Duration.ofNanos(offsetNanos());
	}

	@Override
	public Instant instant() {
		return Instant.now().plusNanos(offsetNanos());
	}

	@Override
	public ZoneId getZone() {
		return this.zone;
	}

	@Override
	public Clock withZone(ZoneId other) {
		return new SandboxClock(this.state, other);
	}

	private long offsetNanos() {
		return (long) LONGS.getVolatile(this.state, OFFSET_NANOS);
	}

}
