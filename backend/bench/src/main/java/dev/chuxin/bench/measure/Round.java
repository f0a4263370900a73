package dev.chuxin.bench.measure;

import org.HdrHistogram.Histogram;

/**
 * What one side did in one round.
 *
 * @param count requests that succeeded
 * @param failed requests that did not
 * @param seconds how long it took
 * @param usage processor time
 * @param latency microseconds
 */
public record Round(long count, long failed, double seconds, Usage usage, Histogram latency) {

	/** One in which nothing was done. */
	public static Round empty() {
		return new Round(0, 0, 0, Usage.NONE, new Histogram(3));
	}

	/** Both one after the other. */
	public Round plus(Round other) {
		Histogram both = this.latency.copy();
		both.add(other.latency);
		return new Round(this.count + other.count, this.failed + other.failed, this.seconds + other.seconds,
				this.usage.plus(other.usage), both);
	}

	/** Requests a second. */
	public double rate() {
		return this.count / this.seconds;
	}

	/** Microseconds of server and database per request. */
	public double serverAndSql() {
		return (double) (this.usage.server() + this.usage.sql()) / this.count;
	}

	/** Microseconds of the server per request. */
	public double server() {
		return (double) this.usage.server() / this.count;
	}

	/** Microseconds of the database per request. */
	public double sql() {
		return (double) this.usage.sql() / this.count;
	}

	/** Microseconds of Redis per request. */
	public double redis() {
		return (double) this.usage.redis() / this.count;
	}

	/** Microseconds of all parts per request. */
	public double all() {
		return serverAndSql() + redis();
	}

	/** The time within which 99 of 100 were answered, milliseconds. */
	public double p99() {
		return this.latency.getValueAtPercentile(99) / 1e3;
	}

}
