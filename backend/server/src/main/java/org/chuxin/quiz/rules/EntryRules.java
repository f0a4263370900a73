package org.chuxin.quiz.rules;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may enter, when, and what is asked. */
final class EntryRules {

	private EntryRules() {
	}

	static Stream<String> entry(RulesFacts facts) {
		Stream<String> everybody = Stream.of("使用本小程序的居民都可以参加，用自己的微信答题。");
		return facts.voluntaryShown() ? Stream.concat(everybody, Stream.of("自愿参加，不作考核依据。")) : everybody;
	}

	static Stream<String> window(RulesFacts facts) {
		return Stream.of(Words.range(facts.opensAt(), facts.closesAt()) + "，都是北京时间。", "时间以服务器的钟为准，手机的钟不作数。");
	}

	static Stream<String> rounds(RulesFacts facts) {
		String kinds = facts.portions()
			.stream()
			.map((portion) -> "%s %d 道，每道 %s".formatted(portion.kind().text(), portion.count(),
					Words.marks(portion.marks())))
			.collect(Collectors.joining("；"));
		return Stream.of("每次 1 轮，共 %d 道题，满分 %s。".formatted(facts.questionCount(), Words.marks(facts.fullMarks())),
				kinds + "。", "题目从题库里随机抽，每份试卷各自打乱顺序。");
	}

}
