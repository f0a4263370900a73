package dev.chuxin.bench.load;

import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

import dev.chuxin.bench.measure.Round;
import dev.chuxin.bench.measure.Usage;
import io.hyperfoil.api.session.Session;
import io.hyperfoil.http.api.HttpCache;
import org.HdrHistogram.Histogram;

/**
 * What became of the requests of a feed. One event loop sends them all, so nothing is
 * shared.
 */
public final class Shots {

	private final Feed feed;

	private final long end;

	private final long interval;

	private final int[] current;

	private final long[] due;

	private final BitSet acknowledged = new BitSet();

	private final Map<Integer, Long> statuses = new TreeMap<>();

	private final Histogram latency = new Histogram(3);

	private final Histogram refusals = new Histogram(3);

	private int next;

	private long first;

	private long last;

	Shots(Feed feed, int sessions, long atMostNanos, long interval) {
		this.feed = feed;
		this.end = System.nanoTime() + atMostNanos;
		this.interval = interval;
		this.current = new int[sessions];
		this.due = new long[sessions];
	}

	/** Takes the next request for a session, or ends the session. */
	boolean take(Session session) {
		long now = System.nanoTime();
		if (this.next >= this.feed.size() || now > this.end) {
			session.currentSequence().breakSequence(session);
			return true;
		}
		if (this.next == 0) {
			this.first = now;
		}
		HttpCache.get(session).clear(); // it cannot be switched off
		int slot = session.uniqueId();
		// a late client must not make the server look fast
		this.due[slot] = (this.interval > 0) ? Math.min(now, this.first + this.next * this.interval) : now;
		this.current[slot] = this.next++;
		return true;
	}

	int index(Session session) {
		return this.current[session.uniqueId()];
	}

	void answered(Session session, int status) {
		this.last = System.nanoTime();
		int slot = session.uniqueId();
		this.latency.recordValue(Math.max(0, (this.last - this.due[slot]) / 1_000));
		if (status == 503) {
			this.refusals.recordValue(Math.max(0, (this.last - this.due[slot]) / 1_000));
		}
		this.statuses.merge(status, 1L, Long::sum);
		if (status >= 200 && status < 300) {
			this.acknowledged.set(this.current[slot]);
		}
	}

	/** Which requests were answered with success. */
	public BitSet acknowledged() {
		return this.acknowledged;
	}

	/** How long refusals of status 503 took, microseconds. */
	public Histogram refusals() {
		return this.refusals;
	}

	/** How many were sent. */
	public int sent() {
		return this.next;
	}

	/** Answers by status. */
	public Map<Integer, Long> statuses() {
		return this.statuses;
	}

	/** From the first request to the last answer. */
	public double seconds() {
		return (this.last - this.first) / 1e9;
	}

	/**
	 * The round that they were.
	 * @param usage what the parts used meanwhile
	 * @return the round
	 */
	public Round round(Usage usage) {
		if (this.statuses.keySet().stream().anyMatch((status) -> status >= 300)) {
			System.err.println("  answers by status: " + this.statuses);
		}
		int succeeded = this.acknowledged.cardinality();
		return new Round(succeeded, this.next - succeeded, seconds(), usage, this.latency);
	}

}
