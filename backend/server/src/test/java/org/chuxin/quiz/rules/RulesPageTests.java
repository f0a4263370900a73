package org.chuxin.quiz.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.chuxin.quiz.marking.AnswersShow;
import org.chuxin.quiz.marking.Counting;
import org.chuxin.quiz.marking.MarkingRule;
import org.chuxin.quiz.marking.QuestionKind;
import org.chuxin.quiz.rules.RulesFacts.Portion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class RulesPageTests {

	private static final Instant OPENS = Instant.parse("2026-11-28T00:30:00Z");

	private static final Instant CLOSES = Instant.parse("2026-12-05T10:00:00Z");

	private static final List<Portion> PORTIONS = List.of(new Portion(QuestionKind.SINGLE, 6, 1000),
			new Portion(QuestionKind.MULTIPLE, 4, 1000));

	@Test
	void aRulesPageNamesWhatD1Demands() {
		assertThat(RulesPage.sections(usual())).extracting(RulesPage.Section::heading)
			.containsExactly("谁可以参加", "答题时间", "题目", "限时和截止", "答题次数", "成绩怎么算", "名次怎么排", "怎么判分", "答案什么时候看", "排行榜",
					"奖品和抽奖", "用到哪些信息", "网络断了怎么办", "题目有错怎么办", "有异议怎么办");
		assertThat(RulesPage.sections(usual())).allMatch((section) -> !section.lines().isEmpty());
	}

	@Test
	void theUsualContestReadsLikeThis() {
		assertThat(lines(usual())).contains("自愿参加，不作考核依据。", "11月28日 周六 8:30 – 12月5日 周六 18:00，都是北京时间。",
				"每次 1 轮，共 10 道题，满分 100 分。", "单选题 6 道，每道 10 分；多选题 4 道，每道 10 分。", "每次限时 10 分钟，从点“开始”那一刻算起。",
				"开始后满 10 分钟，或者到 12月5日 周六 18:00 活动结束，哪个早就在哪个时刻截止。点“开始”前能看到截止时刻。", "网络慢也不要紧：截止后 2 秒内到达的交卷仍然收，用时只算到截止时刻。",
				"每天最多 3 次；一共不限次数。", "总成绩是各天计入的得分之和。", "三项都相同就是同一名次，例如 1、1、3。", "多选题：全部选对才得分，少选、错选都是 0 分。",
				"这次没有奖品，也不抽奖。", "对题目、得分或名次有异议，请告诉示例区新时代文明实践中心，联系方式：12345。");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("settings")
	void eachSettingChangesTheSentenceThatNamesIt(String name, RulesFacts changed, String heading, String sentence) {
		assertThat(lines(usual())).doesNotContain(sentence);
		assertThat(RulesPage.sections(changed)).anySatisfy((section) -> {
			assertThat(section.heading()).isEqualTo(heading);
			assertThat(section.lines()).contains(sentence);
		});
	}

	static Stream<Arguments> settings() {
		Instant later = CLOSES.plusSeconds(86_400);
		return Stream.of(
				arguments("start of the window", window(OPENS.plusSeconds(3600), CLOSES), "答题时间",
						"11月28日 周六 9:30 – 12月5日 周六 18:00，都是北京时间。"),
				arguments("window over new year", window(OPENS, Instant.parse("2027-01-02T16:00:00Z")), "答题时间",
						"2026年11月28日 周六 8:30 – 2027年1月3日 周日 0:00，都是北京时间。"),
				arguments("end of the window", window(OPENS, later), "限时和截止",
						"开始后满 10 分钟，或者到 12月6日 周日 18:00 活动结束，哪个早就在哪个时刻截止。点“开始”前能看到截止时刻。"),
				arguments("questions", portions(List.of(new Portion(QuestionKind.FILL, 3, 250))), "题目",
						"每次 1 轮，共 3 道题，满分 7.5 分。"),
				arguments("marks", portions(List.of(new Portion(QuestionKind.TRUE_FALSE, 1, 133))), "题目",
						"判断题 1 道，每道 1.33 分。"),
				arguments("kinds", portions(List.of(new Portion(QuestionKind.TRUE_FALSE, 1, 100))), "怎么判分",
						"判断题：判断对得分。"),
				arguments("no clock", clock(null), "限时和截止", "每次不限时，到 12月5日 周六 18:00 活动结束时截止。点“开始”前能看到截止时刻。"),
				arguments("clock", clock(5445), "限时和截止", "每次限时 1 小时 30 分钟 45 秒，从点“开始”那一刻算起。"),
				arguments("attempts per day", attempts(null, 20), "答题次数", "每天不限次数；一共最多 20 次。"),
				arguments("attempts in all", attempts(1, 5), "答题次数", "每天最多 1 次；一共最多 5 次。"),
				arguments("one attempt", attempts(3, 1), "答题次数", "一共最多 1 次。"),
				arguments("counting", counting(Counting.SINGLE), "成绩怎么算", "只有 1 次答题，这一次的得分就是成绩。"),
				arguments("half marks", marking(MarkingRule.HALF), "怎么判分", "多选题：全部选对得满分；没有选错但没选全，得一半的分；有一个选错就是 0 分。"),
				arguments("marks per option", marking(MarkingRule.PER_OPTION), "怎么判分",
						"多选题：没有选错时，按选对的个数占正确选项个数的比例得分；有一个选错就是 0 分。"),
				arguments("no grace", grace(0), "限时和截止", "截止时刻一过，再到达的交卷不收。"),
				arguments("grace", grace(1500), "限时和截止", "网络慢也不要紧：截止后 1.5 秒内到达的交卷仍然收，用时只算到截止时刻。"),
				arguments("answers after the end", answers(AnswersShow.AFTER_END), "答案什么时候看",
						"交卷后先看得分。12月5日 周六 18:00 活动结束后，能看对错、正确答案、解析和出处。"),
				arguments("board", board(later), "排行榜", "排行榜到 12月6日 周日 18:00 自动关闭。"),
				arguments("data of the board", board(later), "用到哪些信息", "加入排行榜后，别人能看到您的昵称、得分、用时和名次。"),
				arguments("no contact", host(""), "有异议怎么办", "对题目、得分或名次有异议，请告诉主办单位。"));
	}

	@Test
	void theVoluntarySentenceGoesWithItsSwitchA13() {
		assertThat(lines(new RulesFacts("红船", OPENS, CLOSES, PORTIONS, 600, 3, null, Counting.BEST_OF_DAY,
				MarkingRule.ALL_OR_NOTHING, 2000, AnswersShow.AFTER_HAND_IN, null, false, "", "")))
			.noneMatch((line) -> line.contains("自愿参加"));
	}

	@Test
	void nobodyIsPressed() {
		assertThat(String.join("", lines(board(CLOSES)))).doesNotContain("必须", "打卡", "催办", "落后", "未完成", "！", "请注意",
				"温馨提示");
	}

	private static RulesFacts usual() {
		return facts(OPENS, CLOSES, PORTIONS, 600, 3, null, null);
	}

	private static RulesFacts window(Instant opens, Instant closes) {
		return facts(opens, closes, PORTIONS, 600, 3, null, null);
	}

	private static RulesFacts portions(List<Portion> portions) {
		return facts(OPENS, CLOSES, portions, 600, 3, null, null);
	}

	private static RulesFacts clock(@Nullable Integer seconds) {
		return facts(OPENS, CLOSES, PORTIONS, seconds, 3, null, null);
	}

	private static RulesFacts attempts(@Nullable Integer perDay, @Nullable Integer inAll) {
		return facts(OPENS, CLOSES, PORTIONS, 600, perDay, inAll, null);
	}

	private static RulesFacts board(Instant endsAt) {
		return facts(OPENS, CLOSES, PORTIONS, 600, 3, null, endsAt);
	}

	private static RulesFacts facts(Instant opens, Instant closes, List<Portion> portions, @Nullable Integer clock,
			@Nullable Integer perDay, @Nullable Integer inAll, @Nullable Instant boardEndsAt) {
		return new RulesFacts("红船", opens, closes, portions, clock, perDay, inAll, Counting.BEST_OF_DAY,
				MarkingRule.ALL_OR_NOTHING, 2000, AnswersShow.AFTER_HAND_IN, boardEndsAt, true, "示例区新时代文明实践中心",
				"12345");
	}

	private static RulesFacts counting(Counting counting) {
		return rules(counting, MarkingRule.ALL_OR_NOTHING, 2000, AnswersShow.AFTER_HAND_IN);
	}

	private static RulesFacts marking(MarkingRule marking) {
		return rules(Counting.BEST_OF_DAY, marking, 2000, AnswersShow.AFTER_HAND_IN);
	}

	private static RulesFacts grace(int millis) {
		return rules(Counting.BEST_OF_DAY, MarkingRule.ALL_OR_NOTHING, millis, AnswersShow.AFTER_HAND_IN);
	}

	private static RulesFacts answers(AnswersShow show) {
		return rules(Counting.BEST_OF_DAY, MarkingRule.ALL_OR_NOTHING, 2000, show);
	}

	private static RulesFacts rules(Counting counting, MarkingRule marking, int grace, AnswersShow show) {
		return new RulesFacts("红船", OPENS, CLOSES, PORTIONS, 600, 3, null, counting, marking, grace, show, null, true,
				"示例区新时代文明实践中心", "12345");
	}

	private static RulesFacts host(String host) {
		return new RulesFacts("红船", OPENS, CLOSES, PORTIONS, 600, 3, null, Counting.BEST_OF_DAY,
				MarkingRule.ALL_OR_NOTHING, 2000, AnswersShow.AFTER_HAND_IN, null, true, host, "");
	}

	private static List<String> lines(RulesFacts facts) {
		List<String> lines = new ArrayList<>();
		RulesPage.sections(facts).forEach((section) -> lines.addAll(section.lines()));
		return lines;
	}

}
