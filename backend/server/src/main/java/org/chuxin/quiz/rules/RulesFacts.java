package org.chuxin.quiz.rules;

import java.time.Instant;
import java.util.List;
import org.chuxin.quiz.marking.*;
import org.jspecify.annotations.Nullable;

/** stub. */
public record RulesFacts(String title, Instant opensAt, Instant closesAt, List<Portion> portions,
		@Nullable Integer clockSeconds, @Nullable Integer attemptsPerDay, @Nullable Integer attemptsInAll,
		Counting counting, MarkingRule marking, int graceMs, AnswersShow answersShow, @Nullable Instant boardEndsAt,
		boolean voluntaryShown, String host, String contact) {
	/** stub. */
	public record Portion(QuestionKind kind, int count, int marks) {
	}
}
