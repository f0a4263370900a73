package dev.chuxin.sandbox.wechat.text;

import java.util.List;
import java.util.Optional;

/**
 * What the platform thinks of a text, by short lists of words.
 *
 * @param suggest pass, review or risky
 * @param label the platform's number for the kind of text
 * @param keyword the word that decided, empty for a pass
 */
record Verdict(String suggest, int label, String keyword) {

	private static final Verdict PASS = new Verdict("pass", 100, "");

	// The first word that is found decides, so what is refused stands before what waits.
	private static final List<Verdict> WORDS = List.of(risky(10001, "广告"), risky(10001, "加微信"), risky(10001, "代刷"),
			risky(20002, "色情"), risky(20003, "傻逼"), risky(20003, "混蛋"), risky(20006, "赌博"), risky(20006, "毒品"),
			risky(20008, "诈骗"), risky(20008, "刷单"), risky(20012, "低俗"), risky(20013, "盗版"), risky(21000, "违规"),
			review(20001, "书记"), review(20001, "主席"), review(20001, "总理"), review(20001, "政府"), review(20001, "官方"));

	static Verdict on(String text) {
		Optional<Verdict> found = WORDS.stream().filter((word) -> text.contains(word.keyword())).findFirst();
		return found.orElse(PASS);
	}

	private static Verdict risky(int label, String keyword) {
		return new Verdict("risky", label, keyword);
	}

	private static Verdict review(int label, String keyword) {
		return new Verdict("review", label, keyword);
	}

}
