package org.chuxin.quiz.paper;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
			List<PooledQuestion> candidates = new ArrayList<>();
			text.pool().forEach((question) -> {
				if (question.kind() == portion.kind()) {
					candidates.add(question);
				}
			});
			candidates.sort(Comparator.comparingLong(PooledQuestion::id));
			Collections.shuffle(candidates, Random.from(random));
			candidates.sort(Comparator.comparingInt((question) -> times.getOrDefault(question.id(), 0)));
			candidates.stream().limit(portion.count()).map(PooledQuestion::id).forEach(drawn::add);
		}
		return drawn;
	}

}
