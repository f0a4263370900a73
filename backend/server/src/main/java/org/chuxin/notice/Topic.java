package org.chuxin.notice;

/** What a message is about; a topic that has a template may also go through WeChat. */
public enum Topic {

	/** An organiser approved or refused a sign-up. */
	SIGN_UP_RESULT(true),

	/** A place became free, and the recipient has it (候补成功). */
	PROMOTED(true),

	/**
	 * The place in a waiting list, for example who was passed because the group is
	 * larger.
	 */
	WAITING_LIST(false),

	/** Something that the recipient signed up for begins. */
	REMINDER(true),

	/** Time or place changed (已改期). */
	CHANGED(true),

	/** What the recipient signed up for does not take place. */
	CANCELLED(true),

	/** Service hours were written down, corrected or objected to. */
	SERVICE_TIME(true),

	/** Who organised is reminded of what is to be recorded (DOMAIN.md B11). */
	RECORD_DUE(false),

	/** A quiz opens, closes soon, or has its result. */
	QUIZ(true),

	/** Everything else. */
	OTHER(false);

	private final boolean delivered;

	Topic(boolean delivered) {
		this.delivered = delivered;
	}

	/**
	 * Whether WeChat may deliver it.
	 * @return false for what only stands in the inbox
	 */
	public boolean delivered() {
		return this.delivered;
	}

}
