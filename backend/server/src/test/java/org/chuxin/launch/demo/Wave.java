package org.chuxin.launch.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * People who sit down to the same quiz at the same time, and hand in one after another.
 *
 * @param at when they start
 * @param quiz which quiz
 * @param people who
 */
record Wave(Instant at, String quiz, List<DemoResident> people) {

	private static final int STEPS = 8;

	private static final int FIRST_SECONDS = 75;

	private static final int STEP_SECONDS = 58;

	Wave(Instant at, String quiz) {
		this(at, quiz, new ArrayList<>());
	}

	/**
	 * Who hands in when, the quick ones first.
	 * @return moments, and who hands in then
	 */
	SortedMap<Instant, List<DemoResident>> handIns(Random random) {
		int[] seconds = random.ints(STEPS, 0, STEP_SECONDS / 2).toArray();
		SortedMap<Instant, List<DemoResident>> handIns = new TreeMap<>();
		for (DemoResident resident : this.people) {
			int step = (int) (resident.pace() * STEPS);
			Instant moment = this.at.plusSeconds(FIRST_SECONDS + (long) step * STEP_SECONDS + seconds[step]);
			handIns.computeIfAbsent(moment, (same) -> new ArrayList<>()).add(resident);
		}
		return handIns;
	}

}
