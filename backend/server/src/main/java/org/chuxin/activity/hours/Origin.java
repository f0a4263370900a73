package org.chuxin.activity.hours;

/** How an entry came to be (DOMAIN.md B8); shown wherever hours are. */
public enum Origin {

	/** Check-in and check-out. */
	MEASURED("签到签退"),

	/** An organiser's list. */
	CONFIRMED("组织者确认"),

	/** Written down afterwards. */
	ADDED("补录");

	private final String text;

	Origin(String text) {
		this.text = text;
	}

	/** Its name for people. */
	public String text() {
		return this.text;
	}

}
