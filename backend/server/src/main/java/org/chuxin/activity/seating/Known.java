package org.chuxin.activity.seating;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.chuxin.activity.recruitment.ActivityRow;
import org.chuxin.activity.roll.Diary;
import org.chuxin.activity.roll.SignUp;
import org.chuxin.identity.Volunteer;
import org.chuxin.organisation.PlaceKind;
import org.chuxin.organisation.Places.Place;
import org.chuxin.platform.Days;

/** What a batch knows of people, who are locked before they are read. Blocks. */
final class Known {

	/** Children below this age need their adult (DOMAIN.md B22). */
	private static final int ACCOMPANIED = 10;

	private final Batches sources;

	private final Diary diary;

	private final Set<Long> met = new HashSet<>();

	private final Map<Long, Volunteer> volunteers = new HashMap<>();

	private final Map<Long, Map<PlaceKind, Place>> places = new HashMap<>();

	Known(Batches sources, Diary diary) {
		this.sources = sources;
		this.diary = diary;
	}

	/** Locks and reads those who are not known yet, and tells who they are. */
	List<Long> meet(Collection<Long> people, boolean withPlaces) {
		List<Long> strangers = people.stream().filter(this.met::add).sorted().toList();
		if (!strangers.isEmpty()) {
			this.sources.rows().lockPeople(strangers);
			this.sources.rows().readInto(this.diary, strangers);
			this.volunteers.putAll(this.sources.volunteers().of(strangers));
			if (withPlaces) {
				this.places.putAll(this.sources.places().of(strangers));
			}
		}
		return strangers;
	}

	/** Reads what people hold, to tell them; nobody is locked. */
	void look(List<SignUp> people) {
		if (!people.isEmpty()) {
			this.sources.rows().readInto(this.diary, people.stream().map(SignUp::residentId).toList());
		}
	}

	Diary diary() {
		return this.diary;
	}

	Map<Long, Volunteer> volunteers() {
		return this.volunteers;
	}

	Map<PlaceKind, Place> places(long person) {
		return this.places.getOrDefault(person, Map.of());
	}

	boolean isWardOf(long person, long guardian) {
		Volunteer volunteer = this.volunteers.get(person);
		return volunteer != null && Objects.equals(volunteer.guardianId(), guardian);
	}

	boolean small(long person, ActivityRow activity) {
		Volunteer volunteer = this.volunteers.get(person);
		return volunteer != null && volunteer.ageOn(Days.of(activity.startsAt())).orElse(ACCOMPANIED) < ACCOMPANIED;
	}

}
