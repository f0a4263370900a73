package org.chuxin.quiz.rules;

import java.util.stream.Stream;

import org.chuxin.quiz.marking.QuestionKind;

/** What counts, how places are given, what an answer earns, when answers show. */
final class ScoreRules {

	private ScoreRules() {
	}

	static Stream<String> counting(RulesFacts facts) {
		return switch (facts.counting()) {
			case BEST_OF_DAY -> Stream.of("每天只计最好的一次：先看得分，得分相同看用时，再相同看谁先完成。", "总成绩是各天计入的得分之和。");
			case SINGLE -> Stream.of("只有 1 次答题，这一次的得分就是成绩。");
		};
	}

	/** DOMAIN.md D2. */
	static Stream<String> ties() {
		return Stream.of("先比总得分，高的在前；得分相同比总用时，少的在前；再相同比完成时刻，早的在前。", "用时按整秒算，是计入成绩的各次用时之和；完成时刻是最后一次计入成绩的完成时刻。",
				"三项都相同就是同一名次，例如 1、1、3。");
	}

	/** DOMAIN.md D3. */
	static Stream<String> marking(RulesFacts facts) {
		Stream<String> kinds = Stream.of(QuestionKind.values())
			.filter(facts::has)
			.map((kind) -> kind.text() + "：" + marking(kind, facts));
		return Stream.concat(kinds, Stream.of("答错和没答都是 0 分，不倒扣。得分算到两位小数，多出的舍去。"));
	}

	private static String marking(QuestionKind kind, RulesFacts facts) {
		return switch (kind) {
			case SINGLE -> "选对得分。";
			case TRUE_FALSE -> "判断对得分。";
			case FILL -> "和答案一致得分。全角半角、大小写、空格、标点、中文数字和阿拉伯数字的写法不影响；答案有几种说法的，写对一种就行。";
			case MULTIPLE -> switch (facts.marking()) {
				case ALL_OR_NOTHING -> "全部选对才得分，少选、错选都是 0 分。";
				case HALF -> "全部选对得满分；没有选错但没选全，得一半的分；有一个选错就是 0 分。";
				case PER_OPTION -> "没有选错时，按选对的个数占正确选项个数的比例得分；有一个选错就是 0 分。";
			};
		};
	}

	static Stream<String> answers(RulesFacts facts) {
		return switch (facts.answersShow()) {
			case AFTER_HAND_IN -> Stream.of("交卷后就能看对错、正确答案、解析和出处。");
			case AFTER_END -> Stream.of("交卷后先看得分。%s 活动结束后，能看对错、正确答案、解析和出处。".formatted(Words.moment(facts.closesAt())));
		};
	}

}
