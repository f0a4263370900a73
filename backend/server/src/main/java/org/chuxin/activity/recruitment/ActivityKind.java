package org.chuxin.activity.recruitment;

/** What an activity is (DOMAIN.md F); the kind decides what it gives (B13). */
public enum ActivityKind {

	/** 主题党日. */
	THEME_PARTY_DAY("主题党日", Gives.NOTHING),

	/** 现场教育. */
	ON_SITE_EDUCATION("现场教育", Gives.NOTHING),

	/** 基层宣讲. */
	GRASSROOTS_TALK("基层宣讲", Gives.NOTHING),

	/** 讲党课. */
	PARTY_LECTURE("讲党课", Gives.NOTHING),

	/** 走访慰问. */
	HOME_VISIT("走访慰问", Gives.NOTHING),

	/** 党员志愿服务. */
	PARTY_MEMBER_SERVICE("党员志愿服务", Gives.SERVICE_TIME),

	/** 群众性红色文化活动. */
	RED_CULTURE("群众性红色文化活动", Gives.NOTHING),

	/** 志愿服务, open to all residents. */
	VOLUNTEER_SERVICE("志愿服务", Gives.SERVICE_TIME),

	/**
	 * Emergency form of service, the only one that may demand a photo or position (A8).
	 */
	SECURITY_EMERGENCY("应急志愿服务", Gives.SERVICE_TIME),

	/** 志愿者培训, a list of its own (B7). */
	TRAINING("志愿者培训", Gives.TRAINING_TIME);

	private final String text;

	private final Gives gives;

	ActivityKind(String text, Gives gives) {
		this.text = text;
		this.gives = gives;
	}

	/** Its official name. */
	public String text() {
		return this.text;
	}

	/** What attendance gives. */
	public Gives gives() {
		return this.gives;
	}

	/** Whether only registered volunteers may come. */
	public boolean forVolunteers() {
		return this.gives != Gives.NOTHING;
	}

	/** What attendance gives. */
	public enum Gives {

		/** Hours of service. */
		SERVICE_TIME,

		/** Hours of training, never added to service. */
		TRAINING_TIME,

		/** No hours. */
		NOTHING

	}

}
