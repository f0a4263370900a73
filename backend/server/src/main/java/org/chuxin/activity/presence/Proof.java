package org.chuxin.activity.presence;

/** What stands behind a presence (DOMAIN.md B8). */
public enum Proof {

	/** Checked in and out in time, by code or position. */
	MEASURED("签到记录"),

	/** Handed in later: a claim, until an organiser confirms it. */
	LATE_PROOF("补交，等组织者确认"),

	/** An organiser says so. */
	CONFIRMED("组织者确认");

	private final String text;

	Proof(String text) {
		this.text = text;
	}

	/** Its name for people. */
	public String text() {
		return this.text;
	}

}
