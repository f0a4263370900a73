package org.chuxin.points;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.chuxin.points.LaneStandings.Entry;
import org.chuxin.points.LaneStandings.Held;
import org.chuxin.points.LaneStandings.Row;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps ledger and standings in step with what a counting rule yields; may block. */
@Component
public class Standings {

	private final LaneStandings rows;

	Standings(LaneStandings rows) {
		this.rows = rows;
	}

	/**
	 * Books what now counts: the ledger gets the difference to what it holds, the
	 * standing the sum. The caller holds a lock for each resident and contest, so that
	 * nobody else books for them.
	 * @param tallies at most one for each contest and resident
	 * @return the standings as they are now
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<Standing> book(List<Tally> tallies) {
		if (tallies.isEmpty()) {
			return List.of();
		}
		List<Entry> entries = differences(tallies);
		if (!entries.isEmpty()) {
			this.rows.append(entries);
		}
		return this.rows.put(tallies.stream()
			.map((tally) -> new Row(tally.contestId(), tally.residentId(), tally.score(), tally.seconds(),
					tally.finishedAt(), tally.counted()))
			.sorted(Comparator.comparingLong(Row::contestId).thenComparingLong(Row::residentId))
			.toList());
	}

	private List<Entry> differences(List<Tally> tallies) {
		Map<Day, Held> held = this.rows.held(tallies)
			.stream()
			.collect(Collectors.toMap((row) -> new Day(row.contestId(), row.residentId(), row.day()), (row) -> row,
					Held::plus));
		List<Entry> entries = new ArrayList<>();
		for (Tally tally : tallies) {
			for (DayTally day : tally.days()) {
				Held before = held.remove(new Day(tally.contestId(), tally.residentId(), day.day()));
				add(entries, new Day(tally.contestId(), tally.residentId(), day.day()), before, day.score(),
						day.finishedAt());
			}
		}
		// Of the days that remain, no attempt counts any more.
		held.forEach((day, before) -> add(entries, day, before, 0, before.at()));
		entries.sort(Comparator.comparingLong(Entry::contestId)
			.thenComparingLong(Entry::residentId)
			.thenComparing(Entry::day));
		return entries;
	}

	private static void add(List<Entry> entries, Day day, @Nullable Held before, int score, Instant at) {
		int amount = score - ((before != null) ? before.amount() : 0);
		if (before == null || amount != 0) {
			int correction = (before != null) ? before.correction() + 1 : 0;
			entries.add(new Entry(day.contestId(), day.residentId(), Source.QUIZ, day.day(), correction, amount, at));
		}
	}

	private record Day(long contestId, long residentId, LocalDate day) {
	}

}
