package org.chuxin.quiz.rules;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Clock, deadline, and what uses an attempt (DOMAIN.md D5). */
final class AttemptRules {

	private AttemptRules() {
	}

	static Stream<String> clock(RulesFacts facts) {
		Integer clock = facts.clockSeconds();
		String end = Words.moment(facts.closesAt());
		Stream<String> limit = (clock != null)
				? Stream.of("每次限时 %s，从点“开始”那一刻算起。".formatted(Words.duration(clock)),
						"开始后满 %s，或者到 %s 活动结束，哪个早就在哪个时刻截止。点“开始”前能看到截止时刻。".formatted(Words.duration(clock), end))
				: Stream.of("每次不限时，到 %s 活动结束时截止。点“开始”前能看到截止时刻。".formatted(end));
		return Stream.concat(limit, Stream.of("到截止时没有交卷，就按已经保存的答案判分，完成时刻记为截止时刻。", grace(facts.graceMs())));
	}

	private static String grace(int millis) {
		return (millis > 0) ? "网络慢也不要紧：截止后 %s内到达的交卷仍然收，用时只算到截止时刻。".formatted(Words.seconds(millis))
				: "截止时刻一过，再到达的交卷不收。";
	}

	static Stream<String> attempts(RulesFacts facts) {
		return Stream.of(limits(facts.attemptsPerDay(), facts.attemptsInAll()) + "。",
				"点“开始”就用掉 1 次，没答完也算。截止前可以随时回来接着答，不另算次数。", "一次答题算在开始的那一天，从 0:00 到 24:00，按北京时间。");
	}

	private static String limits(@Nullable Integer perDay, @Nullable Integer inAll) {
		boolean oneSaysAll = perDay != null && inAll != null && inAll <= perDay;
		return oneSaysAll ? limit("一共", inAll) : limit("每天", perDay) + "；" + limit("一共", inAll);
	}

	private static String limit(String scope, @Nullable Integer attempts) {
		return (attempts != null) ? "%s最多 %d 次".formatted(scope, attempts) : scope + "不限次数";
	}

}
