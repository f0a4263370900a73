package dev.chuxin.sandbox.wechat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.chuxin.sandbox.control.Forgetful;

/**
 * Counts calls per minute and per Chinese day; never blocks.
 */
public final class Quotas implements Forgetful {

	private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

	private final Clock clock;

	private final Map<String, Window> windows = new ConcurrentHashMap<>();

	Quotas(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Counts a call; false when the minute is used up.
	 */
	public boolean takeInMinute(String name, long limit) {
		return take("minute " + name, this.clock.instant().truncatedTo(ChronoUnit.MINUTES), limit);
	}

	/**
	 * Counts a call; false when the day is used up.
	 */
	public boolean takeInDay(String name, long limit) {
		return take("day " + name, this.clock.instant().atZone(CHINA).truncatedTo(ChronoUnit.DAYS).toInstant(), limit);
	}

	@Override
	public void forget() {
		this.windows.clear();
	}

	private boolean take(String name, Instant start, long limit) {
		return this.windows.compute(name, (same, window) -> (window != null && window.start().equals(start))
				? new Window(start, window.calls() + 1) : new Window(start, 1))
			.calls() <= limit;
	}

	private record Window(Instant start, long calls) {
	}

}
