package org.chuxin.leaderboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;

class PlacedPropertyTests {

	private static final Comparator<Entry> ORDER = Comparator.comparingInt(Entry::score)
		.reversed()
		.thenComparingInt(Entry::seconds)
		.thenComparingLong(Entry::finishedAt)
		.thenComparingLong(Entry::residentId);

	@Property(tries = 200)
	void aPlaceIsOneMoreThanThoseStrictlyBefore(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3_000) int size) {
		List<Entry> board = aBoardWithManyTies(seed, size);
		List<Placed> placed = Placed.places(board, 0, 0);
		for (int i = 0; i < board.size(); i += 1 + size / 50) {
			assertThat(placed.get(i).place()).isEqualTo(1 + before(board, board.get(i)));
		}
	}

	@Property(tries = 200)
	void aPartOfTheBoardGivesThePlacesOfTheWhole(@ForAll long seed, @ForAll @IntRange(min = 12, max = 3_000) int size,
			@ForAll @IntRange(max = 2_999) int anywhere) {
		List<Entry> board = aBoardWithManyTies(seed, size);
		int from = anywhere % (size - 11);
		List<Entry> part = board.subList(from, from + 11);
		assertThat(Placed.places(part, from, before(board, part.getFirst())))
			.isEqualTo(Placed.places(board, 0, 0).subList(from, from + 11));
	}

	@Property
	void redisOrdersAsSqlDoes(@ForAll @IntRange(max = 1_000_000) int seconds,
			@ForAll @IntRange(max = 1_000_000) int more, @ForAll long one, @ForAll long other) {
		Entry first = new Entry(one, 100, seconds, 1_795_000_000_000L + more);
		Entry second = new Entry(other, 100, more, 1_795_000_000_000L + seconds);
		assertThat(Integer
			.signum((first.criteria() + Entry.resident(one)).compareTo(second.criteria() + Entry.resident(other))))
			.isEqualTo(Integer.signum(ORDER.compare(first, second)));
	}

	@Property
	void anEntryIsReadAsItWasWritten(@ForAll long residentId, @ForAll @IntRange(max = 1_000_000) int score,
			@ForAll @IntRange(max = 1_000_000) int seconds) {
		Entry entry = new Entry(residentId, score, seconds, 1_795_000_000_123L);
		assertThat(Entry.parse(entry.criteria() + Entry.resident(residentId), -score)).isEqualTo(entry);
	}

	private static long before(List<Entry> board, Entry entry) {
		return board.stream().filter((other) -> ORDER.compare(other, entry) < 0 && !other.ties(entry)).count();
	}

	static List<Entry> aBoardWithManyTies(long seed, int size) {
		Random random = new Random(seed);
		List<Entry> board = new ArrayList<>(size);
		for (int i = 0; i < size; i++) {
			board.add(new Entry(random.nextLong(), 1_000 * random.nextInt(4), 60 * random.nextInt(3),
					1_795_000_000_000L + random.nextInt(3)));
		}
		board.sort(ORDER);
		return board;
	}

}
