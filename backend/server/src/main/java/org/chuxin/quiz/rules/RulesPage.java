package org.chuxin.quiz.rules;

import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the rules page from the settings, so that the printed rule is the rule that runs
 * (DOMAIN.md D1); pure.
 */
public final class RulesPage {

	private RulesPage() {
	}

	/**
	 * The rules in plain Chinese.
	 * @param facts the settings
	 * @return sections in the order in which they are read
	 */
	public static List<Section> sections(RulesFacts facts) {
		return List.of(section("谁可以参加", EntryRules.entry(facts)), section("答题时间", EntryRules.window(facts)),
				section("题目", EntryRules.rounds(facts)), section("限时和截止", AttemptRules.clock(facts)),
				section("答题次数", AttemptRules.attempts(facts)), section("成绩怎么算", ScoreRules.counting(facts)),
				section("名次怎么排", ScoreRules.ties()), section("怎么判分", ScoreRules.marking(facts)),
				section("答案什么时候看", ScoreRules.answers(facts)), section("排行榜", FairnessRules.board(facts)),
				section("奖品和抽奖", Stream.of("这次没有奖品，也不抽奖。")), section("用到哪些信息", FairnessRules.data(facts)),
				section("网络断了怎么办", FairnessRules.lostConnection()), section("题目有错怎么办", FairnessRules.wrongQuestion()),
				section("有异议怎么办", FairnessRules.objection(facts)));
	}

	private static Section section(String heading, Stream<String> lines) {
		return new Section(heading, lines.toList());
	}

	/**
	 * A part of the page.
	 *
	 * @param heading what it is about
	 * @param lines sentences
	 */
	public record Section(String heading, List<String> lines) {
	}

}
