package org.chuxin.activity.seating;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.chuxin.activity.recruitment.ActivityRow;
import org.chuxin.activity.recruitment.LaneActivities;
import org.chuxin.activity.recruitment.Visibility;
import org.chuxin.activity.roll.Diary;
import org.chuxin.activity.roll.Roll;
import org.chuxin.activity.roll.Seats;
import org.chuxin.activity.seating.SignUpRows.Seated;
import org.chuxin.audit.AuditTrail;
import org.chuxin.identity.Volunteers;
import org.chuxin.notice.Notices;
import org.chuxin.organisation.Places;

import org.springframework.stereotype.Component;

/** Reads what a batch of commands has to know; may block. */
@Component
class Batches {

	private final LaneActivities activities;

	private final SignUpRows rows;

	private final Seating seating;

	private final Visibility visibility;

	private final Volunteers volunteers;

	private final Places places;

	private final Notices notices;

	private final AuditTrail audit;

	private final SignUpSettings settings;

	Batches(LaneActivities activities, SignUpRows rows, Seating seating, Visibility visibility, Volunteers volunteers,
			Places places, Notices notices, AuditTrail audit, SignUpSettings settings) {
		this.activities = activities;
		this.rows = rows;
		this.seating = seating;
		this.visibility = visibility;
		this.volunteers = volunteers;
		this.places = places;
		this.notices = notices;
		this.audit = audit;
		this.settings = settings;
	}

	/**
	 * Locks activities and people, in this order, and reads them.
	 * @param ids activities of the batch
	 * @param freeing those in which somebody who waits may get a place
	 * @param people everybody whom it names
	 * @param open those of them whose account is open
	 * @return the batch
	 */
	Batch open(Set<Long> ids, Set<Long> freeing, Set<Long> people, Set<Long> open) {
		Map<Long, ActivityRow> activities = this.activities.lock(ids);
		Batch batch = new Batch(this, activities, rolls(activities.values()), new Diary(this.settings.travel()), open);
		batch.meet(people);
		if (!freeing.isEmpty()) {
			this.rows.waiting(freeing).forEach((row) -> batch.roll(row.activityId()).know(List.of(row)));
		}
		return batch;
	}

	private Map<Long, Roll> rolls(Collection<ActivityRow> activities) {
		Map<Long, Roll> rolls = new HashMap<>();
		if (activities.isEmpty()) {
			return rolls;
		}
		List<Long> ids = activities.stream().map(ActivityRow::id).toList();
		Map<Long, List<Seated>> seated = this.rows.seated(ids)
			.stream()
			.collect(Collectors.groupingBy(Seated::activityId));
		Map<Long, Integer> queues = this.rows.queues(ids);
		for (ActivityRow activity : activities) {
			Seats seats = this.seating.seats(this.activities.settings(activity));
			seated.getOrDefault(activity.id(), List.of())
				.forEach((each) -> seats.take(each.organisationId(), each.people()));
			rolls.put(activity.id(),
					new Roll(activity.id(), seats, activity.lastTicket(), queues.getOrDefault(activity.id(), 0)));
		}
		return rolls;
	}

	LaneActivities activities() {
		return this.activities;
	}

	SignUpRows rows() {
		return this.rows;
	}

	Seating seating() {
		return this.seating;
	}

	Visibility visibility() {
		return this.visibility;
	}

	Volunteers volunteers() {
		return this.volunteers;
	}

	Places places() {
		return this.places;
	}

	Notices notices() {
		return this.notices;
	}

	AuditTrail audit() {
		return this.audit;
	}

}
