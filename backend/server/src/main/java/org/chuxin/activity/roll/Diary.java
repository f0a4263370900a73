package org.chuxin.activity.roll;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people have a place at, so that nobody holds two activities at once; pure. */
public final class Diary {

	private final Map<Long, List<Held>> held = new HashMap<>();

	private final Duration travel;

	/**
	 * An empty diary.
	 * @param travel what has to lie between two activities
	 */
	public Diary(Duration travel) {
		this.travel = travel;
	}

	/** Notes a place. */
	public void hold(long residentId, Held place) {
		this.held.computeIfAbsent(residentId, (_) -> new ArrayList<>()).add(place);
	}

	/** Forgets a place. */
	public void release(long residentId, long activityId) {
		this.held.getOrDefault(residentId, new ArrayList<>()).removeIf((place) -> place.activityId() == activityId);
	}

	/**
	 * Whether somebody has a place at another activity at that time.
	 * @param residentId who
	 * @param wanted the activity in question
	 * @return true when they overlap
	 */
	public boolean clashes(long residentId, Held wanted) {
		return this.held.getOrDefault(residentId, List.of())
			.stream()
			.anyMatch((place) -> place.activityId() != wanted.activityId()
					&& place.startsAt().isBefore(wanted.endsAt().plus(this.travel))
					&& wanted.startsAt().isBefore(place.endsAt().plus(this.travel)));
	}

	/**
	 * The time of an activity.
	 *
	 * @param activityId the activity
	 * @param startsAt planned start
	 * @param endsAt planned end
	 */
	public record Held(long activityId, Instant startsAt, Instant endsAt) {
	}

}
