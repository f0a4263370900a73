package org.chuxin.activity.roll;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongUnaryOperator;

/** The places of an activity and how many of them are taken; pure. */
public final class Seats {

	/** No organisation, and no quota. */
	public static final long NONE = 0;

	private final int capacity;

	private final Map<Long, Integer> limits;

	private final LongUnaryOperator quotaOf;

	private final Map<Long, Integer> taken = new HashMap<>();

	private int total;

	/**
	 * Free places.
	 * @param capacity how many in all
	 * @param limits the most from an organisation
	 * @param quotaOf which of these organisations limits the people of another one, or
	 * {@link #NONE}
	 */
	public Seats(int capacity, Map<Long, Integer> limits, LongUnaryOperator quotaOf) {
		this.capacity = capacity;
		this.limits = limits;
		this.quotaOf = quotaOf;
	}

	boolean fit(Collection<SignUp> group) {
		if (this.total + group.size() > this.capacity) {
			return false;
		}
		Map<Long, Integer> wanted = new HashMap<>();
		group.forEach((each) -> wanted.merge(quota(each.organisationId()), 1, Integer::sum));
		return wanted.entrySet()
			.stream()
			.allMatch((each) -> each.getKey() == NONE || this.taken.getOrDefault(each.getKey(), 0)
					+ each.getValue() <= this.limits.getOrDefault(each.getKey(), 0));
	}

	/** Counts people who have a place, or lose it. */
	public void take(long organisationId, int people) {
		this.total += people;
		this.taken.merge(quota(organisationId), people, Integer::sum);
	}

	int left() {
		return this.capacity - this.total;
	}

	private long quota(long organisationId) {
		return (organisationId != NONE && !this.limits.isEmpty()) ? this.quotaOf.applyAsLong(organisationId) : NONE;
	}

}
