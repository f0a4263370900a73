package org.chuxin.quiz.rules;

import java.util.stream.Stream;

/** Board, data, and what happens when something goes wrong. */
final class FairnessRules {

	private FairnessRules() {
	}

	/** DOMAIN.md A1, A2. */
	static Stream<String> board(RulesFacts facts) {
		if (facts.boardEndsAt() == null) {
			return Stream.of("这次没有开排行榜。不看排行榜，也能看自己的成绩。");
		}
		return Stream.of("排行榜到 %s 自动关闭。".formatted(Words.moment(facts.boardEndsAt())),
				"只有自己点了“加入排行榜”的人才会出现，随时可以退出，退出后 1 秒内不再显示。", "未满 18 岁的人不上个人排行榜；居民不到 10 人时没有排行榜。", "不加入也能答题，也能看自己的成绩。");
	}

	static Stream<String> data(RulesFacts facts) {
		Stream<String> always = Stream.of("保存您的作答、得分、用时和答题时刻，用来判分和处理异议。不需要姓名、手机号、照片和位置。", "不统计您在线多久，也没有谁没参加的名单。",
				"您可以在小程序里导出自己的记录，也可以注销账号。");
		return (facts.boardEndsAt() != null) ? Stream.concat(always, Stream.of("加入排行榜后，别人能看到您的昵称、得分、用时和名次。")) : always;
	}

	static Stream<String> lostConnection() {
		return Stream.of("每答一题都会保存，保存好了页面会告诉您。", "断网、关掉页面或换一部手机，都可以在截止前回来，从保存过的地方接着答。断网期间照常计时。");
	}

	/** DOMAIN.md D6. */
	static Stream<String> wrongQuestion() {
		return Stream.of("发现题目有错，请告诉主办单位。核实后会公布怎样处理，已有的成绩先保留。");
	}

	static Stream<String> objection(RulesFacts facts) {
		String host = facts.host().isBlank() ? "主办单位" : facts.host();
		String contact = facts.contact().isBlank() ? "" : "，联系方式：" + facts.contact();
		return Stream.of("对题目、得分或名次有异议，请告诉%s%s。".formatted(host, contact));
	}

}
