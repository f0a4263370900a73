package org.chuxin.activity.presence;

/** What became of a check-in or check-out that was not refused. */
public enum CheckInOutcome {

	/** Came. */
	CHECKED_IN("签到好了。走的时候记得签退。"),

	/** Came before, with another code. */
	ALREADY_IN("您已经签到过了，不用再签。"),

	/** Went. */
	CHECKED_OUT("签退好了，辛苦了。"),

	/** Went before, with another code. */
	ALREADY_OUT("您已经签退过了，不用再签。"),

	/** Taken without a network and handed in later. */
	LATE_PROOF("收到了。这是没有网络时签的，等组织者确认以后才算。");

	private final String sentence;

	CheckInOutcome(String sentence) {
		this.sentence = sentence;
	}

	/** What people read. */
	public String sentence() {
		return this.sentence;
	}

}
