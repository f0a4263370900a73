package org.chuxin.activity.roll;

/** Where one person's sign-up is (DOMAIN.md B). */
public enum SignUpState {

	/** An organiser decides; holds no place. */
	PENDING("待审核"),

	/** Has a place. */
	CONFIRMED("报名成功"),

	/** Has a position in the waiting list. */
	WAITING("候补中"),

	/** Not approved. */
	REFUSED("未通过"),

	/** Left by an own act. */
	WITHDRAWN("已取消"),

	/** Taken off by the organiser, or the whole activity was. */
	CANCELLED("被组织者取消"),

	/** Was there. */
	ATTENDED("已参加"),

	/** Was not there; may be objected to. */
	ABSENT("未到");

	private final String text;

	SignUpState(String text) {
		this.text = text;
	}

	/** Its name for people. */
	public String text() {
		return this.text;
	}

	/** Whether it stands: it has, had or hopes for a place. */
	public boolean stands() {
		return switch (this) {
			case PENDING, CONFIRMED, WAITING, ATTENDED, ABSENT -> true;
			case REFUSED, WITHDRAWN, CANCELLED -> false;
		};
	}

	/** Whether it can still be left: people who came, or did not, have been there. */
	public boolean leavable() {
		return stands() && this != ATTENDED && this != ABSENT;
	}

	/** Whether it takes a place. */
	public boolean seated() {
		return switch (this) {
			case CONFIRMED, ATTENDED, ABSENT -> true;
			case PENDING, WAITING, REFUSED, WITHDRAWN, CANCELLED -> false;
		};
	}

}
