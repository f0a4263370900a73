package org.chuxin.quiz.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Draws the questions of an attempt; pure. */
public final class Draw {

	private Draw() {
	}

	/**
	 * Draws by the quiz's portions. No question repeats for a resident until all of its
	 * kind were seen equally often (DOMAIN.md D11).
	 * @param text the published quiz, whose pool holds enough of each kind
	 * @param seen the question ids of the resident's earlier attempts
	 * @param random where chance comes from
	 * @return ids in portions' order
	 */
	public static List<Long> questions(QuizText text, List<List<Long>> seen, RandomGenerator random) {
		Map<Long, Integer> times = new HashMap<>();
		seen.forEach((ids) -> ids.forEach((id) -> times.merge(id, 1, Integer::sum)));
		List<Long> drawn = new ArrayList<>();
		for (QuizSettings.Portion portion : text.settings().questions()) {
			long[] candidates = text.ids(portion.kind());
			int end = drawn.size() + Math.min(portion.count(), candidates.length);
			for (int seenBefore = 0; drawn.size() < end; seenBefore++) {
				drawn.addAll(some(candidates, end - drawn.size(), times, seenBefore, random));
			}
		}
		return drawn;
	}

	/** Shuffles candidates only as far as needed. */
	private static List<Long> some(long[] candidates, int atMost, Map<Long, Integer> times, int seenBefore,
			RandomGenerator random) {
		List<Long> some = new ArrayList<>(atMost);
		for (int i = 0; i < candidates.length && some.size() < atMost; i++) {
			int other = random.nextInt(i, candidates.length);
			long candidate = candidates[other];
			candidates[other] = candidates[i];
			candidates[i] = candidate;
			if (times.getOrDefault(candidate, 0) == seenBefore) {
				some.add(candidate);
			}
		}
		return some;
	}

}
